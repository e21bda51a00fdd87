// A whole year in one sitting: from a published result to the papers about what was done, with a step back and a
// reload on the way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { download, read } from "./files.mjs";

const EXAMPLE = readFileSync(new URL("../fixtures/examples/002_ba631598feff7de7.txt", import.meta.url), "utf8");

const shown = (page, handle, text) => page.locator(`[data-testid="${handle}"][data-value="${text}"]`).first().waitFor();

journey("a year: result, text, measures, checks, follow-up, next round, papers", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").fill(EXAMPLE);
  await page.getByTestId("import-confirm").click();
  await page.getByTestId("total").waitFor();
  const id = new URL(page.url()).hash.split("/")[2];
  const to = (name) => page.goto(page.url().replace(/#.*/, `#/a/${id}/${name}`));
  const saved = () => shown(page, "save-state", "saved");

  // The analysis in the agency's words.
  await to("documents");
  await page.locator("summary", { hasText: "แก้ข้อความ" }).click();
  const words = page.getByTestId("passage-analysis.indicator.10");
  await words.fill("หน่วยงานจะเผยแพร่มาตรการให้ครบถ้วน");
  await page.getByTestId("undo").click();
  await page.waitForFunction(() => !document.querySelector('[data-testid="passage-analysis.indicator.10"]').value.startsWith("หน่วยงานจะเผยแพร่"));
  await page.getByTestId("redo").click();
  await page.getByTestId("preview").getByText("หน่วยงานจะเผยแพร่มาตรการให้ครบถ้วน").waitFor();

  // Measures that answer it, until no check reports an error.
  await to("plan");
  await page.getByTestId("suggest-all").click();
  await page.getByTestId("measure-1").waitFor();
  const measures = await value(page, "measures");
  assert.equal(await value(page, "coverage-answered"), await value(page, "coverage-winnable"));
  await page.getByTestId("undo").click();
  await page.getByTestId("measure-1").waitFor({ state: "detached" });
  await page.getByTestId("redo").click();
  await page.getByTestId("measure-1").waitFor();
  await saved();
  await page.reload();
  await page.getByTestId("measure-1").waitFor();
  assert.equal(await value(page, "measures"), measures);
  await to("checks");
  await page.getByTestId("checks-summary").waitFor();
  const severities = await page.locator("[data-testid^=check-]").evaluateAll((all) => all.map((it) => it.dataset.value));
  assert.ok(!severities.includes("error"), severities.join());

  // The report on the first measure.
  await to("progress");
  await page.getByTestId("progress-measure-1").click();
  await page.getByTestId("report-done-1").fill("เผยแพร่แล้วครบทุกรายการ");
  await page.getByTestId("undo").click();
  assert.equal(await page.getByTestId("report-done-1").inputValue(), "");
  await page.getByTestId("redo").click();
  await page.getByTestId("status-1").selectOption("done");
  await page.getByTestId("status-save-1").click();
  await shown(page, "progress-status-1", "done");

  // The coming year's items.
  await to("oit");
  await page.getByTestId("next-unit-O1").fill("สำนักปลัด");
  await page.getByTestId("next-state-O1").selectOption("published");
  await shown(page, "next-expected", "2.50");
  await page.getByTestId("undo").click();
  await shown(page, "next-expected", "0.00");
  await page.getByTestId("redo").click();
  await shown(page, "next-expected", "2.50");
  await saved();
  await page.reload();
  await shown(page, "next-expected", "2.50");

  // The papers have all of it.
  await to("documents");
  const analysis = read((await download(page, "download-analysis-docx")).path, "docx", "txt:Text (encoded):UTF8");
  assert.ok(analysis.includes("หน่วยงานจะเผยแพร่มาตรการให้ครบถ้วน") && analysis.includes("96.97"));
  const report = read((await download(page, "download-implementation-docx")).path, "docx", "txt:Text (encoded):UTF8");
  assert.ok(report.includes("เผยแพร่แล้วครบทุกรายการ"), report);
  const order = read((await download(page, "download-order-docx")).path, "docx", "txt:Text (encoded):UTF8");
  assert.ok(order.includes("สำนักปลัด") && order.includes("O1"), order);
  assert.deepEqual(await findings(page), []);
});
