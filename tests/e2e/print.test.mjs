// What the browser's print gives: the paper alone, on pages of its own kind.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { journey, open } from "./app.mjs";
import { openDemo } from "./demo.mjs";

/** The pages of what is printed, as text. */
async function printed(page, name) {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const file = join(tmpdir(), `prongsai-print-${process.pid}-${name}.pdf`);
  writeFileSync(file, pdf);
  const pdftotext = process.env.PDFTOTEXT ?? "pdftotext";
  return execFileSync(pdftotext, ["-raw", "-enc", "UTF-8", file, "-"], { encoding: "utf8" })
    .replace(/\f$/, "")
    .split("\f");
}

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
    // The cover alone, then the report; its tables have their heads on every page.
    assert.match(report[0], /^\s*รายงานการวิเคราะห์ผลการประเมิน/);
    assert.ok(!report[0].includes("ผลการประเมินของหน่วยงาน"), report[0]);
    assert.match(report[1], /ผลการประเมินของหน่วยงาน/);
    const annex = report.slice(report.findIndex((text) => text.includes("ภาคผนวก คะแนนรายข้อ")));
    assert.ok(annex.length > 1 && annex.every((text) => text.includes("ตัวชี้วัด ข้อ รายการ คะแนน")), annex.join("\n--\n"));
  });
}
