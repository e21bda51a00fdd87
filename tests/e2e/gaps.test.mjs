// The gaps page on the fictional agency: figures, order, sums, charts, and what a phone shows.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, open } from "./app.mjs";
import { openDemo } from "./demo.mjs";

/** Opens the fictional agency's latest year at its gaps. */
async function openGaps(page) {
  await open(page);
  return openDemo(page);
}

const value = (page, id) => page.getByTestId(id).getAttribute("data-value");

journey("the page says total, level and the shortest way, and every win is its sum", async ({ page }) => {
  await openGaps(page);
  assert.equal(await value(page, "agency"), "เทศบาลตำบลตัวอย่าง");
  assert.equal(await value(page, "fiscal-year"), "2568");
  assert.equal(await value(page, "total"), "77.60");
  assert.equal(await value(page, "total-published"), "77.60");
  assert.equal(await value(page, "level"), "ต้องปรับปรุง");
  assert.equal(await value(page, "level-possible"), "ต้องปรับปรุง");
  assert.equal(await value(page, "instrument-OIT"), "72.32");
  assert.equal(await value(page, "score-10"), "62.50");
  assert.equal(await value(page, "gap-10"), "22.50");
  assert.equal(await value(page, "win-10"), "4.50");
  assert.equal(await value(page, "oit-O24"), "0.00");
  assert.equal(await value(page, "question-e7"), "73.85");
  await page.getByText("ทางที่สั้นที่สุดคือทำ").waitFor();
  const first = page.getByRole("row").filter({ has: page.getByTestId("rank-1") });
  assert.equal(await value(page, "rank-1"), "O24");
  assert.match(await first.innerText(), /\(100 − 0\) × 40% ÷ 2 ÷ 2 ÷ 4 = 2\.50/);
  assert.equal(await value(page, "win-O24"), "2.50");
  const count = await page.locator('[data-testid^="rank-"]').count();
  let before = Infinity;
  for (let rank = 1; rank <= count; rank++) {
    const code = await value(page, `rank-${rank}`);
    const win = Number(await value(page, `win-${code}`));
    assert.ok(win <= before, `${code} wins ${win} after ${before}`);
    before = win;
  }
  assert.equal(count, 28);
});

journey("another target moves every gap, and undo brings it back", async ({ page }) => {
  await openGaps(page);
  await page.getByRole("button", { name: "กำหนดเอง" }).click();
  const own = page.getByLabel("เป้าหมายที่กำหนดเอง");
  await own.fill("๙๐");
  await page.locator('[data-testid="gap-10"][data-value="27.50"]').waitFor();
  await own.fill("900");
  await page.getByText("ต้องอยู่ระหว่าง 0 ถึง 100").waitFor();
  assert.equal(await value(page, "gap-10"), "27.50");
  await page.getByTestId("undo").click();
  await page.locator('[data-testid="gap-10"][data-value="22.50"]').waitFor();
});

journey("charts have a table and files that say the same", async ({ page }) => {
  await openGaps(page);
  const bars = page.getByRole("region", { name: "รายตัวชี้วัด" });
  await bars.getByRole("button", { name: "ดูเป็นตาราง" }).click();
  await bars.getByRole("row", { name: /การป้องกันการทุจริต.*62\.50/ }).waitFor();
  for (const [id, mark] of [
    ["bars", "<polygon"],
    ["radar", "<polygon"],
  ]) {
    const [svg] = await Promise.all([
      page.waitForEvent("download"),
      page.getByTestId(`download-chart-${id}-svg`).click(),
    ]);
    assert.match(svg.suggestedFilename(), /เทศบาลตำบลตัวอย่าง.*2568\.svg$/);
    const text = await readFile(await svg.path(), "utf8");
    assert.ok(text.startsWith("<svg ") && text.includes(mark) && text.includes(">62.50</text>"), id);
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      page.getByTestId(`download-chart-${id}-png`).click(),
    ]);
    const bytes = await readFile(await png.path());
    assert.equal(bytes.subarray(1, 4).toString(), "PNG");
    assert.ok(bytes.readUInt32BE(16) >= 1600, `${id} is ${bytes.readUInt32BE(16)} pixels wide`);
  }
});

journey("nothing is wider than a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  const id = await openGaps(page);
  for (const fragment of ["#/", `#/a/${id}/scores`, `#/a/${id}/gaps`, `#/a/${id}/nothing`]) {
    await open(page, fragment);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${fragment} is ${wide} pixels too wide`);
  }
});

journey("an unknown address says so and leads on", async ({ page }) => {
  await open(page, "#/nowhere");
  await page.getByRole("heading", { name: "ไม่พบหน้านี้" }).waitFor();
  await page.goto(new URL("#/a/nobodyhere/gaps", page.url()).href);
  await page.getByRole("heading", { name: "ไม่พบผลการประเมินนี้ในเครื่องนี้" }).waitFor();
  await page.getByRole("link", { name: "ไปหน้าแรก" }).click();
  await page.getByTestId("start-new").waitFor();
});

journey("a new page has its name in the title and its heading has the focus", async ({ page }) => {
  await openGaps(page);
  await page.getByRole("navigation", { name: "ขั้นตอน" }).getByRole("link", { name: /คะแนน/ }).click();
  await page.getByRole("heading", { level: 1, name: "คะแนน" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");
  assert.match(await page.title(), /^คะแนน/);
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "แป้นลัด" }).waitFor();
});
