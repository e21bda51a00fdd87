// The papers other than the analysis: their files say what the preview says, and settings are kept.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openDemo } from "./demo.mjs";
import { download, read } from "./files.mjs";
import { openWithPlan } from "./plan.mjs";

const MEASURE = "มาตรการเผยแพร่คู่มือการให้บริการ";

const measures = [
  {
    name: MEASURE,
    answers: ["e7", "issue3"],
    finding: "ควรเผยแพร่คู่มือ",
    steps: [{ text: "จัดทำคู่มือ" }, { text: "เผยแพร่คู่มือ" }],
    units: ["สำนักปลัดเทศบาล"],
    period: { from: "1 ต.ค.2568", to: "30 ก.ย.2569", every: "once", words: "" },
    reports: { 1: { done: "เผยแพร่คู่มือแล้ว 12 เรื่อง", outcome: "ประชาชนทราบขั้นตอน", obstacles: "", advice: "" } },
  },
];

const preview = (page) => page.getByTestId("preview");

async function show(page, paper) {
  await page.getByTestId(`show-${paper}`).click();
  await preview(page).locator(".sheet").first().waitFor();
}

const text = (path) => execFileSync(process.env.PDFTOTEXT ?? "pdftotext", ["-raw", "-enc", "UTF-8", path, "-"], { encoding: "utf8" });
const tight = (it) => it.replace(/[\s\u200b\ufeff]/g, "");

journey("every paper is the same on the screen, in Word and as PDF", async ({ page }) => {
  await openWithPlan(page, measures, "documents");
  const papers = {
    measures: ["๑.จัดทำคู่มือ", MEASURE, "๑ต.ค.๒๕๖๘"],
    implementation: [MEASURE, "เผยแพร่คู่มือแล้ว๑๒เรื่อง", "ประชาชนทราบขั้นตอน"],
    memo: ["บันทึกข้อความ", "ส่วนราชการ", "เรียน", "นายกเทศมนตรีตำบลตัวอย่าง"],
    order: ["คำสั่งเทศบาลตำบลตัวอย่าง", "ประธานคณะทำงาน", "ผู้อำนวยการกองคลัง"],
    announcement: ["ประกาศเทศบาลตำบลตัวอย่าง", MEASURE, "จึงประกาศให้ทราบโดยทั่วกัน"],
  };
  for (const [paper, wanted] of Object.entries(papers)) {
    await show(page, paper);
    const word = await download(page, `download-${paper}-docx`);
    const pdf = await download(page, `download-${paper}-pdf`);
    const said = {
      screen: tight(await preview(page).innerText()),
      word: tight(read(word.path, "docx", "txt:Text (encoded):UTF8")),
      pdf: tight(text(pdf.path)),
    };
    for (const [where, found] of Object.entries(said)) {
      for (const it of wanted) assert.ok(found.includes(tight(it)), `${it} in the ${where} of ${paper}: ${found}`);
    }
    // Preview and Word file have the same words.
    assert.equal(said.screen, said.word, paper);
  }
  const csv = readFileSync((await download(page, "download-measures-csv")).path, "utf8");
  assert.ok(csv.includes(MEASURE) && csv.includes("1. จัดทำคู่มือ\n2. เผยแพร่คู่มือ"), csv);
  const excel = await download(page, "download-implementation-xlsx");
  assert.ok(read(excel.path, "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1").includes("เผยแพร่คู่มือแล้ว 12 เรื่อง"));
});

journey("a paper's settings are kept, and typing in a field is one step of undo", async ({ page }) => {
  await open(page);
  await openDemo(page);
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  await show(page, "memo");
  await page.getByTestId("letter-office").pressSequentially("งานนิติการ");
  await preview(page).getByText("งานนิติการ").waitFor();
  await page.getByTestId("urgency").selectOption({ label: "ด่วนที่สุด" });
  await preview(page).getByText("ด่วนที่สุด").waitFor();
  await page.getByTestId("opinions").selectOption({ label: "ช่องให้เลือก" });
  await preview(page).getByText("เห็นควรตามเสนอ").first().waitFor();
  await page.getByTestId("undo").click();
  await page.getByTestId("undo").click();
  await preview(page).getByText("ด่วนที่สุด").waitFor({ state: "detached" });
  assert.equal(await page.getByTestId("letter-office").inputValue(), "งานนิติการ");
  await page.getByTestId("undo").click();
  assert.equal(await page.getByTestId("letter-office").inputValue(), "");
  await page.getByTestId("redo").click();
  await page.getByTestId("letter-date").fill("สิ้นเดือน");
  await page.getByText("อ่านเป็นวันที่ไม่ได้").waitFor();
  await page.getByTestId("letter-date").fill("4 พ.ย. 2568");
  await preview(page).getByText("๔ พฤศจิกายน ๒๕๖๘").waitFor();

  await show(page, "analysis");
  const cover = preview(page).locator(".sheet.is-cover");
  await cover.waitFor();
  await page.getByLabel("ปก", { exact: true }).uncheck();
  await cover.waitFor({ state: "detached" });
  await page.getByTestId("parts-2563").click();
  await preview(page).getByText("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน").first().waitFor();

  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();
  await page.reload();
  await preview(page).getByText("ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อน").first().waitFor();
  await show(page, "memo");
  assert.equal(await page.getByTestId("letter-office").inputValue(), "งานนิติการ");
});

journey("a click on a paragraph leads to its text, which stands in the paper from then on", async ({ page }) => {
  await open(page);
  await openDemo(page);
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  await show(page, "order");
  await preview(page).getByText("ให้คณะทำงานมีหน้าที่").click();
  const box = page.getByTestId("passage-order.duties");
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "passage-order.duties");
  await box.fill("ให้คณะทำงานทำตามที่ได้รับมอบหมาย <b>");
  await preview(page).getByText("ให้คณะทำงานทำตามที่ได้รับมอบหมาย <b>").waitFor();
  const word = await download(page, "download-order-docx");
  assert.ok(read(word.path, "docx", "txt:Text (encoded):UTF8").includes("ทำตามที่ได้รับมอบหมาย <b>"));
});

/** 1 × 1 pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
  "base64",
);
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="80"><script>window.hacked=1</script><circle cx="30" cy="40" r="25"/></svg>`;

journey("an emblem is scaled down and stored as a picture only", async ({ page }) => {
  await open(page);
  await openDemo(page);
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  await show(page, "order");
  const put = (name, mimeType, buffer) => page.getByTestId("picture-file-garuda").setInputFiles({ name, mimeType, buffer });
  await put("ตรา.png", "image/png", Buffer.from("ไม่ใช่รูป"));
  await page.getByText("ไฟล์นี้ไม่ใช่รูปที่เปิดได้").waitFor();
  assert.equal(await page.getByTestId("picture-garuda").count(), 0);
  await put("ตรา.png", "image/png", PNG);
  await page.getByTestId("picture-garuda").waitFor();
  await put("ตรา.svg", "image/svg+xml", Buffer.from(SVG));
  await page.waitForFunction(() => document.querySelector('[data-testid="picture-garuda"]')?.naturalHeight === 480);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  await preview(page).locator("img.is-garuda").waitFor();
  const word = await download(page, "download-order-docx");
  assert.ok(readFileSync(word.path).includes("word/media/garuda.png"));
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  assert.ok(kept.includes("iVBORw0KGgo") && !kept.includes("hacked"));
  assert.deepEqual(await findings(page), []);
  await page.getByTestId("picture-garuda-remove").click();
  await preview(page).getByRole("img", { name: "ที่สำหรับตราครุฑ" }).waitFor();
});

journey("the list for the website and the pack of the year", async ({ page }) => {
  await openWithPlan(page, measures, "oit");
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  const html = readFileSync((await download(page, "download-oit-page-html")).path, "utf8");
  assert.ok(html.startsWith("<!doctype html>") && html.includes("เทศบาลตำบลตัวอย่าง") && !html.includes("<script"));
  const json = JSON.parse(readFileSync((await download(page, "download-oit-page-json")).path, "utf8"));
  assert.equal(json.fiscal_year, 2569);
  assert.ok(json.groups.length > 0);
  const csv = readFileSync((await download(page, "download-oit-page-csv")).path, "utf8");
  const rows = json.groups.flatMap((group) => group.items).length;
  assert.equal(csv.trim().split("\n").length, rows + 1);

  const pack = await download(page, "download-pack-zip");
  assert.match(pack.name, /^ชุดเอกสาร ITA .* 2568\.zip$/);
  const bytes = readFileSync(pack.path);
  for (const name of ["แผนมาตรการ ITA", "คำสั่งแต่งตั้งคณะทำงาน ITA", "คะแนนผลการประเมิน ITA", "prongsai-backup.json"]) {
    assert.ok(bytes.includes(name), name);
  }
});
