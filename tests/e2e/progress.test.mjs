// The progress page: statuses, reports and calendar of the measures.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { day, openWithPlan } from "./plan.mjs";

const period = (from, to) => ({ from: day(from), to: day(to) });
const status = (status, on) => [{ status, on: day(on) }];

/** Three measures: overdue and half done; due soon; done, without evidence. */
const MEASURES = [
  {
    name: "จัดทำหน้าเผยแพร่มาตรการ",
    answers: ["O27"],
    units: ["สำนักปลัด"],
    period: period(-60, -5),
    steps: [{ text: "แต่งตั้งผู้รับผิดชอบ", done: true }, { text: "เผยแพร่บนเว็บไซต์" }],
  },
  { name: "อบรมงานบริการ", period: period(-10, 12), history: status("in_work", -10) },
  { name: "ปรับปรุงคู่มือ", period: period(-90, -30), history: status("done", -31) },
];

async function start(page) {
  await openWithPlan(page, MEASURES, "progress");
  await page.getByTestId("progress-percent").waitFor();
}

const shown = (page, handle, text) => page.locator(`[data-testid="${handle}"][data-value="${text}"]`).first().waitFor();
const opened = (page, no) => page.getByTestId(`progress-measure-${no}`).click();
const saved = (page) => shown(page, "save-state", "saved");

journey("the plan at a glance, and each filter", async ({ page }) => {
  await start(page);
  await shown(page, "progress-percent", "50");
  for (const [handle, count] of [
    ["progress-overdue", "1"],
    ["progress-soon", "1"],
    ["progress-without-evidence", "1"],
    ["progress-count-not_started", "1"],
    ["progress-count-done", "1"],
  ]) {
    assert.equal(await value(page, handle), count, handle);
  }
  await page.getByText("เลยกำหนด 5 วัน").waitFor();
  await page.getByText("เหลือ 12 วัน").waitFor();
  await page.getByTestId("progress-overdue").click();
  await page.getByTestId("progress-measure-2").waitFor({ state: "detached" });
  assert.equal(await page.getByTestId("progress-measure-1").count(), 1);
  assert.equal(await page.getByTestId("progress-overdue").getAttribute("aria-pressed"), "true");
  await page.getByTestId("progress-show-all").click();
  await page.getByTestId("progress-measure-2").waitFor();
});

journey("steps and statuses change the percentage and never the result", async ({ page }) => {
  await start(page);
  const real = await value(page, "expected-real");
  await opened(page, 1);
  await page.getByTestId("step-1-2").check();
  await shown(page, "progress-done-1", "100");
  await shown(page, "progress-percent", "67");
  await page.getByTestId("undo").click();
  await shown(page, "progress-percent", "50");
  await page.getByTestId("status-1").selectOption("cancelled");
  await page.getByTestId("status-note-1").fill("รวมกับมาตรการอื่น");
  await page.getByTestId("status-save-1").click();
  await shown(page, "progress-status-1", "cancelled");
  await shown(page, "history-1", "1");
  await page.getByText("รวมกับมาตรการอื่น").waitFor();
  await page.getByTestId("status-date-1").fill("สิ้นปี");
  await page.getByText("อ่านวันที่ไม่ได้").waitFor();
  assert.equal(await page.getByTestId("status-save-1").isDisabled(), true);
  await saved(page);
  await page.reload();
  await shown(page, "progress-status-1", "cancelled");
  await opened(page, 1);
  await page.getByRole("button", { name: /^ลบสถานะ/ }).click();
  await shown(page, "progress-status-1", "not_started");
  assert.equal(await value(page, "expected-real"), real);
});

journey("the expected effect of the measures is saved as a scenario", async ({ page }) => {
  await start(page);
  const real = Number(await value(page, "expected-real"));
  assert.equal(Number(await value(page, "expected-done")), real, "nothing done answers anything");
  const all = await value(page, "expected-all");
  assert.ok(Number(all) > real, all);
  assert.equal(await page.getByTestId("expected-done-keep").isDisabled(), true);
  await page.getByTestId("expected-all-keep").click();
  await page.getByText("เก็บไว้ที่หน้า").waitFor();
  await page.goto(page.url().replace(/[a-z]+$/, "whatif"));
  await shown(page, "scenario-1-total", all);
  await page.goto(page.url().replace(/[a-z]+$/, "gaps"));
  await shown(page, "total", real.toFixed(2));
});

journey("reports by round: typing is one step of undo, copied to the next round, kept", async ({ page }) => {
  await start(page);
  await opened(page, 1);
  const round = (name) => page.getByRole("group", { name: "รอบรายงาน", exact: true }).getByRole("button", { name });
  await round(/^รอบ 6 เดือน/).click();
  const done = page.getByTestId("report-done-1");
  await done.pressSequentially("เผยแพร่แล้ว 3 ข้อ");
  assert.equal(await done.evaluate((field) => field === document.activeElement), true);
  await round(/^รอบ 12 เดือน/).click();
  assert.equal(await done.inputValue(), "");
  await page.getByTestId("report-copy-1").click();
  await page.getByTestId("report-copy-1").waitFor({ state: "detached" });
  assert.equal(await done.inputValue(), "เผยแพร่แล้ว 3 ข้อ");
  await page.getByTestId("undo").click();
  await page.getByTestId("report-copy-1").waitFor();
  await page.getByTestId("undo").click();
  await round(/^รอบ 6 เดือน/).click();
  assert.equal(await done.inputValue(), "", "typing was one step");
  await page.getByTestId("redo").click();
  await saved(page);
  await page.reload();
  await opened(page, 1);
  await round(/^รอบ 6 เดือน/).click();
  assert.equal(await done.inputValue(), "เผยแพร่แล้ว 3 ข้อ");
});

journey("evidence: only a valid link can be opened, and evidence ends the warning that it is missing", async ({ page }) => {
  await start(page);
  await opened(page, 3);
  await page.getByText("แล้วเสร็จแต่ยังไม่มีหลักฐาน เพิ่ม").waitFor();
  await page.getByTestId("evidence-add-3").click();
  await page.getByTestId("evidence-link-3-1").fill("javascript:alert(1)");
  await page.getByText("ลิงก์ต้องขึ้นต้นด้วย https://").waitFor();
  assert.equal(await page.getByTestId("evidence-open-3-1").count(), 0);
  await page.getByTestId("evidence-link-3-1").fill("https://example.go.th/manual.pdf");
  const link = page.getByTestId("evidence-open-3-1");
  assert.equal(await link.getAttribute("href"), "https://example.go.th/manual.pdf");
  assert.equal(await link.getAttribute("rel"), "noopener noreferrer");
  await shown(page, "progress-without-evidence", "0");
  await page.getByTestId("evidence-date-3-1").fill("เมื่อวาน");
  await page.getByText("อ่านวันที่ไม่ได้").waitFor();
  await page.getByRole("button", { name: "ลบ หลักฐานที่ 1" }).click();
  await shown(page, "progress-without-evidence", "1");
});

journey("own rounds of reporting, and a round with reports is only deleted after a question", async ({ page }) => {
  await start(page);
  await page.getByTestId("rounds-own").click();
  await page.getByTestId("round-name-1").fill("ครึ่งปีแรก");
  await page.getByTestId("rounds-add").click();
  await opened(page, 1);
  await page.getByRole("button", { name: /^ครึ่งปีแรก/ }).click();
  await page.getByTestId("report-outcome-1").fill("ประชาชนพบข้อมูล");
  await page.getByTestId("round-remove-1").click();
  await page.getByTestId("rounds-question").getByText("1 รายการ").waitFor();
  await page.getByTestId("rounds-remove-anyway").click();
  await page.getByTestId("round-name-1").waitFor({ state: "detached" });
  await page.getByTestId("undo").click();
  assert.equal(await page.getByTestId("round-name-1").inputValue(), "ครึ่งปีแรก");
  await page.getByTestId("rounds-customary").click();
  await page.getByTestId("rounds-own").waitFor();
});

journey("the calendar has the days of the plan", async ({ page }) => {
  await start(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId("download-calendar-ics").click()]);
  assert.match(file.suggestedFilename(), /^ปฏิทินมาตรการ ITA .*\.ics$/);
  const raw = await readFile(await file.path(), "utf8");
  for (const line of raw.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const text = raw.replaceAll("\r\n ", "");
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /SUMMARY:ครบกำหนดมาตรการ: อบรมงานบริการ\r\n/);
  assert.doesNotMatch(text, /ปรับปรุงคู่มือ/, "what is done has no day to be kept");
  assert.equal(text.match(/BEGIN:VEVENT/g).length, text.match(/END:VEVENT/g).length);
});

journey("without a measure it says where they are made", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.waitForURL(/#\/a\/\w+\/import/);
  await page.goto(page.url().replace(/[a-z]+$/, "progress"));
  await page.getByTestId("progress-empty").getByRole("link").click();
  await page.waitForURL(/\/plan$/);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the progress page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await start(page);
    await opened(page, 1);
    await opened(page, 3);
    await page.getByTestId("evidence-add-3").click();
    await page.getByTestId("evidence-link-3-1").fill("x");
    await page.getByTestId("rounds-own").click();
    assert.deepEqual(await findings(page), []);
    await page.getByTestId("progress-overdue").click();
    await page.getByTestId("progress-show-all").waitFor();
    assert.deepEqual(await findings(page), []);
  });
}

journey("the progress page fits a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await start(page);
  await opened(page, 1);
  await page.getByTestId("evidence-add-1").click();
  await page.getByTestId("rounds-own").click();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} px too wide`);
});
