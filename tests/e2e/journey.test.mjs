// The main job on a published result: from pasted text to gaps, a Word report, and back after a reload.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, open, value } from "./app.mjs";
import { textOf } from "./office.mjs";

const example = (name) => readFileSync(new URL(`../fixtures/examples/${name}`, import.meta.url), "utf8");
const EXAMPLE_002 = example("002_ba631598feff7de7.txt");

/** What example 002 says, and what follows from it by the year's rules. */
const FIGURES = {
  total: "96.97",
  "total-published": "96.97",
  level: "ผ่านดี",
  "instrument-IIT": "99.89",
  "instrument-EIT": "100.00",
  "instrument-OIT": "92.50",
  "score-1": "99.43",
  "score-2": "100.00",
  "score-5": "100.00",
  "score-8": "100.00",
  "score-9": "100.00",
  "score-10": "85.00",
};

async function assertFigures(page, figures) {
  for (const [handle, expected] of Object.entries(figures)) assert.equal(await value(page, handle), expected, handle);
}

journey("a pasted report becomes gaps and a Word report with the same figures, and stays", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").fill(EXAMPLE_002);
  await page.getByTestId("import-confirm").click();
  await page.waitForURL(/#\/a\/[a-z0-9]+\/gaps$/);
  await assertFigures(page, FIGURES);
  assert.equal(await value(page, "fiscal-year"), "2568");
  assert.equal(await value(page, "rank-1"), "10", "the only indicator with points to win worth the name");

  await page.reload();
  await assertFigures(page, FIGURES);

  await page.goto(page.url().replace(/gaps$/, "documents"));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId("download-analysis-docx").click(),
  ]);
  assert.match(download.suggestedFilename(), /2568.*\.docx$/);
  const text = await textOf(await download.path(), "docx");
  assert.match(text, /ปีงบประมาณ\s+พ\.ศ\.\s+2568/);
  for (const handle of ["total", "level", "instrument-OIT"]) assert.ok(text.includes(FIGURES[handle]), handle);
  const table = text.slice(text.indexOf("ตารางที่ 1"));
  for (const [name, figure] of [
    ["การปฏิบัติหน้าที่", "99.43"],
    ["การใช้งบประมาณ", "100.00"],
    ["การป้องกันการทุจริต", "85.00"],
  ]) {
    assert.match(table, new RegExp(`${name}\\s+${figure.replace(".", "\\.")}`), `${name} stands beside ${figure}`);
  }
});
