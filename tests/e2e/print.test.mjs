// Printing from the browser: the paper alone, on pages of its size and orientation.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { journey, open } from "./app.mjs";
import { openDemo } from "./demo.mjs";
import { openWithPlan } from "./plan.mjs";

const pdftotext = (file, ...options) =>
  execFileSync(process.env.PDFTOTEXT ?? "pdftotext", [...options, "-enc", "UTF-8", file, "-"], { encoding: "utf8" });

/** Prints into a file. */
async function print(page, name) {
  const file = join(tmpdir(), `prongsai-print-${process.pid}-${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return file;
}

/** The printed pages as text. */
async function printed(page, name) {
  return pdftotext(await print(page, name), "-raw").replace(/\f$/, "").split("\f");
}

/** For each page its width, the edges of its text in millimetres, and its page number. */
function measured(file) {
  const millimetres = (points) => (points * 25.4) / 72;
  const pages = pdftotext(file, "-bbox").split("<page ").slice(1);
  return pages.map((page) => {
    const words = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)/g)];
    const [left, top, right] = [1, 2, 3].map((at) => words.map((word) => millimetres(+word[at])));
    const head = words.filter((_, at) => top[at] < 13).map((word) => word[4]);
    return {
      width: Math.round(millimetres(+page.match(/width="([\d.]+)"/)[1])),
      left: Math.min(...left),
      right: Math.max(...right),
      number: head.join(" "),
    };
  });
}

const PLAN = [{ name: "จัดทำคู่มือ", answers: ["e7"], steps: [{ text: "จัดทำ" }], units: ["สำนักปลัดเทศบาล"] }];

journey("printed pages have the regulated margins and their numbers", async ({ page }) => {
  await openWithPlan(page, PLAN, "documents");
  const show = async (paper, words) => {
    await page.getByTestId(`show-${paper}`).click();
    await page.getByTestId("preview").getByText(words).first().waitFor();
    return measured(await print(page, `measured-${paper}`));
  };
  /** Text begins at the left margin and nothing goes beyond the right one. */
  const within = (sheet, width, left, right) => {
    assert.equal(sheet.width, width);
    assert.ok(Math.abs(sheet.left - left) < 0.5, `left ${sheet.left}`);
    assert.ok(sheet.right <= width - right + 0.5, `right ${sheet.right}`);
  };
  const memo = await show("memo", "บันทึกข้อความ");
  assert.deepEqual(memo.map((sheet) => sheet.number), ["", "- ๒ -"]);
  for (const sheet of memo) within(sheet, 210, 30, 20);

  const plan = await show("measures", "รายละเอียดแนวทาง");
  assert.deepEqual(plan.map((sheet) => sheet.number), [""]);
  within(plan[0], 297, 20, 20);

  const report = await show("analysis", "ผลการประเมินของหน่วยงาน");
  // Neither the cover nor the first page has a number; landscape pages continue the numbering.
  const numbers = report.map((_, no) => (no < 2 ? "" : `- ${no} -`));
  assert.deepEqual(report.map((sheet) => sheet.number), numbers);
  within(report[1], 210, 30, 20);
  const lying = report.filter((sheet) => sheet.width === 297);
  assert.equal(lying.length, 1);
  within(lying[0], 297, 20, 20);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`a printed paper is the paper alone, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await open(page);
    await openDemo(page);
    await page.goto(page.url().replace(/[a-z]+$/, "documents"));
    await page.getByTestId("show-memo").click();
    await page.getByTestId("preview").getByText("บันทึกข้อความ").waitFor();
    const memo = await printed(page, `memo-${colorScheme}`);
    assert.match(memo[0], /^\s*บันทึกข้อความ/);
    assert.ok(!memo.join("").includes("ดาวน์โหลด"), memo.join(""));

    await page.getByTestId("show-analysis").click();
    await page.getByTestId("preview").locator(".sheet.is-cover").waitFor();
    const report = await printed(page, `analysis-${colorScheme}`);
    // The cover alone, then the report; its tables repeat their header rows on every page.
    assert.match(report[0], /^\s*รายงานการวิเคราะห์ผลการประเมิน/);
    assert.ok(!report[0].includes("ผลการประเมินของหน่วยงาน"), report[0]);
    assert.match(report[1], /ผลการประเมินของหน่วยงาน/);
    const annex = report.slice(report.findIndex((text) => text.includes("ภาคผนวก คะแนนรายข้อ")));
    assert.ok(annex.length > 1 && annex.every((text) => text.includes("ตัวชี้วัด ข้อ รายการ คะแนน")), annex.join("\n--\n"));
  });
}
