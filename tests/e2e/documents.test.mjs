// The documents page: the report and all its files have the figures of the gaps page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";
import { download, read } from "./files.mjs";

/** Opens the fictional agency and reads its figures where the gaps page shows them. */
async function demo(page) {
  await open(page);
  await page.getByTestId("start-demo").click();
  await page.waitForURL(/#\/a\/[a-z0-9]+\/gaps$/);
  const value = (handle) => page.getByTestId(handle).first().getAttribute("data-value");
  await page.getByTestId("total").first().waitFor();
  const scores = [];
  for (let no = 1; no <= 10; no++) scores.push(await value(`score-${no}`));
  return { total: await value("total"), level: await value("level"), scores, agency: await value("agency") };
}

async function toDocuments(page) {
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  await page.getByTestId("preview").locator(".sheet").first().waitFor();
}

function includesAll(text, wanted, where) {
  const missing = wanted.filter((it) => !text.includes(it));
  assert.deepEqual(missing, [], `missing in ${where}`);
}

journey("the report on paper and as files has the figures of the gaps page", async ({ page }) => {
  const { total, level, scores, agency } = await demo(page);
  await toDocuments(page);
  const wanted = [total, level, agency, ...scores];
  includesAll(await page.getByTestId("preview").innerText(), wanted, "the preview");

  const word = await download(page, "download-analysis-docx");
  assert.match(word.name, new RegExp(`^รายงานการวิเคราะห์ ITA ${agency} \\d{4}\\.docx$`));
  includesAll(read(word.path, "docx", "txt:Text (encoded):UTF8"), wanted, "the Word file");

  const csv = await download(page, "download-analysis-csv");
  assert.match(csv.name, /\.csv$/);
  includesAll(readFileSync(csv.path, "utf8"), wanted, "the report's CSV");
  const table = readFileSync((await download(page, "download-scores-csv")).path, "utf8");
  assert.ok(table.startsWith("\uFEFF\"รหัส\","), "begins with the mark");
  includesAll(table, [total, ...scores], "the scores' CSV");

  const excel = await download(page, "download-scores-xlsx");
  assert.match(excel.name, /\.xlsx$/);
  includesAll(read(excel.path, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1"), [total, ...scores], "the Excel file");
  const report = await download(page, "download-analysis-xlsx");
  includesAll(read(report.path, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1"), [total, agency], "the report's Excel file");
});

journey("numerals and the agency's name change the report at once, and undo brings them back", async ({ page }) => {
  const { total, agency } = await demo(page);
  await toDocuments(page);
  const preview = page.getByTestId("preview");
  await page.getByRole("button", { name: "ไทย ๑๒๓" }).click();
  const thai = total.replace(/\d/g, (digit) => "๐๑๒๓๔๕๖๗๘๙"[digit]);
  await preview.getByText(thai).first().waitFor();
  assert.equal((await preview.locator("p, table").allInnerTexts()).some((text) => text.includes(total)), false);
  await page.getByTestId("undo").click();
  await preview.getByText(total).first().waitFor();

  await page.locator("summary", { hasText: "แก้ไขข้อมูลที่มีอยู่" }).click();
  await page.getByTestId("input-agency-name").fill("เทศบาลตำบลชื่อใหม่");
  await preview.getByText("ของเทศบาลตำบลชื่อใหม่").first().waitFor();
  await page.getByTestId("undo").click();
  await preview.getByText(`ของ${agency}`).first().waitFor();
});

journey("without a result there is one thing to do", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.waitForURL(/#\/a\/[a-z0-9]+\/import$/);
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  const link = page.getByTestId("documents-empty").getByRole("link");
  await link.waitFor();
  assert.match(await link.getAttribute("href"), /#\/a\/[a-z0-9]+\/import$/);
  assert.deepEqual(await findings(page), []);
});

const expected = /engines|Failed to load resource|NetworkError|ERR_FAILED/;

journey("without the engine the reason is shown, and trying again helps", { expected }, async ({ page, context }) => {
  await demo(page);
  await toDocuments(page);
  await context.route("**/engines/**", (route) => route.abort());
  await page.getByTestId("download-analysis-docx").click();
  const problem = page.getByTestId("download-failed");
  await problem.waitFor({ timeout: 60_000 });
  assert.match(await problem.innerText(), /ครั้งแรกต้องเชื่อมต่ออินเทอร์เน็ต/);
  assert.deepEqual(await findings(page), []);
  await download(page, "download-analysis-csv");
  await page.getByTestId("download-done").waitFor();
  await context.unroute("**/engines/**");
  const again = await download(page, "download-analysis-docx");
  assert.match(again.name, /\.docx$/);
});

journey("a long download shows progress and can be cancelled", async ({ page, context }) => {
  await demo(page);
  await toDocuments(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/engines/**", async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.getByTestId("download-analysis-docx").click();
  await page.getByText("กำลังเตรียมเครื่องมือสร้างไฟล์").waitFor();
  await page.getByTestId("download-cancel").click();
  await page.getByText("ยกเลิกการสร้างไฟล์แล้ว").waitFor();
  release();
  const file = await download(page, "download-analysis-docx");
  assert.match(file.name, /\.docx$/);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the documents page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await demo(page);
    await toDocuments(page);
    assert.deepEqual(await findings(page), []);
    await page.setViewportSize({ width: 360, height: 740 });
    assert.deepEqual(await findings(page), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });
}
