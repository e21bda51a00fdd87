// The coming year's items: the expected score, each unit's own list, what is taken over, and the list as files.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openResults } from "./plan.mjs";
import { convert } from "./office.mjs";

/** Opens the items of the year after the fictional agency's latest result. */
async function start(page) {
  await open(page);
  await openResults(page);
  await page.goto(page.url().replace(/[a-z]+$/, "oit"));
  await page.getByTestId("next-expected").waitFor();
}

const shown = (page, handle, text) => page.locator(`[data-testid="${handle}"][data-value="${text}"]`).waitFor();

const at = (page, what, code) => page.getByTestId(`next-${what}-${code}`);

/** The items on the screen. */
const items = (page) => page.locator('[data-testid^="next-O"]');

async function download(page, handle) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(handle).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

journey("what is published raises the expected score, undo lowers it, and a reload keeps it", async ({ page }) => {
  await start(page);
  await page.getByRole("heading", { level: 1, name: "OIT รอบถัดไป ปี 2569" }).waitFor();
  await page.getByTestId("next-provisional").waitFor();
  assert.equal(await value(page, "next-expected"), "0.00");
  assert.equal(await value(page, "next-missing"), "40.00");
  assert.equal(await items(page).count(), 26);
  await at(page, "state", "O1").selectOption("published");
  await shown(page, "next-expected", "2.50");
  await shown(page, "next-missing", "39.00");
  await shown(page, "next-count-published", "1");
  assert.equal(await value(page, "next-O1"), "published");
  await page.getByTestId("undo").click();
  await shown(page, "next-expected", "0.00");
  await shown(page, "next-O1", "not_started");
  assert.equal(await at(page, "state", "O1").inputValue(), "not_started");

  await at(page, "state", "O1").selectOption("checked");
  await at(page, "state", "O2").selectOption("in_work");
  await shown(page, "next-expected", "2.50");
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();
  await page.reload();
  await shown(page, "next-expected", "2.50");
  assert.equal(await at(page, "state", "O1").inputValue(), "checked");
  assert.equal(await at(page, "state", "O2").inputValue(), "in_work");
});

journey("what is typed stays where it is typed, and what cannot be read says so", async ({ page }) => {
  await start(page);
  await at(page, "unit", "O3").click();
  await page.keyboard.type("กองช่าง");
  assert.equal(await at(page, "unit", "O3").inputValue(), "กองช่าง");
  await page.getByTestId("undo").click();
  assert.equal(await at(page, "unit", "O3").inputValue(), "", "one field's typing is one step");
  await page.getByTestId("redo").click();
  assert.equal(await at(page, "unit", "O3").inputValue(), "กองช่าง");

  await at(page, "due", "O3").fill("ปลายเดือนหน้า");
  await page.getByTestId("next-O3").getByText("อ่านวันที่ไม่ได้").waitFor();
  assert.equal(await at(page, "due", "O3").getAttribute("aria-invalid"), "true");
  assert.equal(await at(page, "due", "O3").inputValue(), "ปลายเดือนหน้า");
  await at(page, "due", "O3").fill("๓๑ มี.ค. ๒๕๙๙");
  await page.getByTestId("next-O3").getByText("อ่านวันที่ไม่ได้").waitFor({ state: "detached" });

  await at(page, "open", "O3").click();
  await page.getByTestId("next-O3").getByText("ยังไม่มีข้อความทางการขององค์ประกอบข้อนี้").waitFor();
  await at(page, "address", "O3").fill("javascript:alert(1)");
  await page.getByTestId("next-O3").getByText("ที่อยู่เว็บไม่ครบ ต้องขึ้นต้นด้วย").waitFor();
  assert.equal(await at(page, "link", "O3").count(), 0);
  await at(page, "address", "O3").fill("https://example.go.th/o3");
  await at(page, "link", "O3").waitFor();
  assert.equal(await at(page, "link", "O3").getAttribute("href"), "https://example.go.th/o3");
  await at(page, "notes", "O3").fill("รอภาพถ่าย");
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();
  await page.reload();
  await at(page, "open", "O3").click();
  assert.equal(await at(page, "notes", "O3").inputValue(), "รอภาพถ่าย");
  assert.equal(await at(page, "address", "O3").inputValue(), "https://example.go.th/o3");
});

journey("a unit gets its own list, set for several items in one step", async ({ page }) => {
  await start(page);
  await at(page, "pick", "O1").check();
  await at(page, "pick", "O4").check();
  await page.getByTestId("next-bulk-unit").fill("กองประชาสัมพันธ์");
  await page.getByTestId("next-bulk-due").fill("31 มี.ค. 2599");
  await page.getByTestId("next-bulk-state").selectOption("in_work");
  await page.getByTestId("next-bulk-apply").click();
  await shown(page, "next-count-in_work", "2");
  assert.equal(await at(page, "unit", "O4").inputValue(), "กองประชาสัมพันธ์");
  assert.equal(await at(page, "due", "O1").inputValue(), "31 มี.ค. 2599");

  await page.getByTestId("next-filter-unit").selectOption("unit:กองประชาสัมพันธ์");
  await shown(page, "next-shown", "2");
  assert.equal(await items(page).count(), 2);
  const csv = await download(page, "download-next-csv");
  assert.equal(csv.name, "รายการ OIT กองประชาสัมพันธ์ เทศบาลตำบลตัวอย่าง 2569.csv");
  const lines = (await readFile(csv.path, "utf8")).trim().split("\r\n");
  assert.deepEqual(lines.map((line) => line.split(",")[0]), ['"ข้อ"', '"O1"', '"O4"']);
  assert.match(lines[1], /"กองประชาสัมพันธ์","31 มี\.ค\.2599","กำลังจัดทำ"/);

  // An item that no longer fits the filter stays until the filter is applied again: the person is still working on it.
  await page.getByTestId("undo").click();
  await shown(page, "next-shown", "0");
  assert.equal(await items(page).count(), 2);
  assert.equal(await at(page, "unit", "O1").inputValue(), "");
  await page.getByTestId("next-refilter").click();
  await page.getByText("ไม่มีข้อที่ตรงกับตัวกรอง").waitFor();
  assert.equal(await items(page).count(), 0);

  await page.getByTestId("next-filter-unit").selectOption("nobody");
  await shown(page, "next-shown", "26");
  await page.getByTestId("next-filter-missed").check();
  const missed = Number(await value(page, "next-shown"));
  assert.ok(missed > 0 && missed < 26, String(missed));
  await page.getByTestId("next-sort").selectOption("missing");
  assert.equal(await items(page).count(), missed);
});

journey("the list is an Excel file that another program reads", async ({ page }) => {
  await start(page);
  await at(page, "unit", "O26").fill("สำนักปลัดเทศบาล");
  const file = await download(page, "download-next-xlsx");
  assert.equal(file.name, "รายการ OIT เทศบาลตำบลตัวอย่าง 2569.xlsx");
  const table = await readFile(await convert(file.path, "xlsx", "csv", "csv:Text - txt - csv (StarCalc):44,34,76,1"), "utf8");
  const line = table.split("\n").find((line) => line.startsWith('"O26",'));
  assert.match(line, /สำนักปลัดเทศบาล/);
  assert.match(table.replaceAll('"', ""), /^ข้อ,รายการ,องค์ประกอบ,คะแนนปีก่อน,คะแนนที่หาย,หน่วยงาน,กำหนดส่ง,สถานะ,ที่อยู่เว็บ,หมายเหตุ/);
});

journey("units and addresses of the same matters are taken over from the year before", async ({ page }) => {
  await open(page);
  await openResults(page);
  await page.goto(page.url().replace(/\/a\/.*$/, "/a/demo2567/oit"));
  await page.getByRole("heading", { level: 1, name: "ปี 2568" }).waitFor();
  // The measures: O27 in 2568, O25 in 2569.
  await at(page, "unit", "O27").fill("กองยุทธศาสตร์");
  await at(page, "open", "O27").click();
  await at(page, "address", "O27").fill("https://example.go.th/measures");
  await at(page, "state", "O27").selectOption("published");
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();

  await page.goto(page.url().replace(/\/a\/.*$/, "/a/demo2568/oit"));
  await page.getByRole("heading", { level: 1, name: "ปี 2569" }).waitFor();
  await page.getByTestId("next-carry-open").click();
  await page.getByTestId("next-carry").click();
  await page.getByTestId("next-carry-note").getByText("นำมาใช้แล้ว 1 ข้อ").waitFor();
  assert.equal(await at(page, "unit", "O25").inputValue(), "กองยุทธศาสตร์");
  assert.equal(await value(page, "next-O25"), "not_started");
  await at(page, "open", "O25").click();
  assert.equal(await at(page, "address", "O25").inputValue(), "https://example.go.th/measures");
  await page.getByTestId("next-carry").click();
  await page.getByTestId("next-carry-note").getByText("ไม่มีอะไรให้นำมาใช้").waitFor();
  await page.getByTestId("undo").click();
  await page.waitForFunction(() => document.querySelector('[data-testid="next-unit-O25"]').value === "");
});

journey("elements are ticked off where their wording is known", async ({ page }) => {
  await open(page);
  await openResults(page);
  await page.goto(page.url().replace(/\/a\/.*$/, "/a/demo2567/oit"));
  await page.getByRole("heading", { level: 1, name: "ปี 2568" }).waitFor();
  await at(page, "open", "O27").click();
  const first = page.getByTestId("next-element-O27-1");
  await first.check();
  await page.getByTestId("next-O27").getByText(/องค์ประกอบ 1 จาก \d/).waitFor();
  await page.getByTestId("undo").click();
  await page.getByTestId("next-O27").getByText(/องค์ประกอบ 0 จาก \d/).waitFor();
  assert.equal(await first.isChecked(), false);
});

journey("a year without a framework is said to be one", { expected: /Failed to load resource/ }, async ({ page }) => {
  const years = JSON.parse(await readFile(join(process.env.DIST, "frameworks/index.json"), "utf8"));
  const last = Math.max(...years.map((year) => year.fiscal_year));
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").fill(`คะแนน ITA ปี ${last} ของ อบต.ตัวอย่าง ได้ 70.00 คะแนน`);
  await page.getByTestId("import-confirm").click();
  await page.getByTestId("total").waitFor();
  await page.goto(page.url().replace(/[a-z]+$/, "oit"));
  await page.getByTestId("next-no-framework").getByText(`ปี ${last + 1}`).waitFor();
  await page.getByTestId("next-no-framework").getByRole("link").waitFor();
  assert.deepEqual(await findings(page), []);
});

/** Makes the page show one of everything it can show. */
async function fill(page) {
  await at(page, "state", "O1").selectOption("published");
  await at(page, "due", "O2").fill("วันไหนดี");
  await at(page, "due", "O3").fill("1 ม.ค. 2560");
  await at(page, "unit", "O3").fill("หน่วยตรวจสอบภายใน");
  await at(page, "open", "O2").click();
  await at(page, "address", "O2").fill("example");
  await page.getByTestId("next-carry-open").click();
  await page.getByTestId("next-filter-state").selectOption("not_started");
  await at(page, "state", "O4").selectOption("in_work");
  await page.getByTestId("next-refilter").waitFor();
}

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the next round's page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await start(page);
    await fill(page);
    assert.deepEqual(await findings(page), []);
  });
}

journey("the next round's page fits a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await start(page);
  await fill(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} px too wide`);
  assert.deepEqual(await findings(page), []);
});

journey("printed, the page is the unit's list without controls", async ({ page }) => {
  await start(page);
  await at(page, "unit", "O5").fill("กองคลัง");
  await page.getByTestId("next-filter-unit").selectOption("unit:กองคลัง");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator("main table").first();
  await paper.waitFor();
  assert.equal(await paper.locator("tbody tr").count(), 1);
  assert.match(await paper.innerText(), /O5/);
  for (const control of await page.locator("main").locator("input, select, button").all()) assert.equal(await control.isVisible(), false);
});
