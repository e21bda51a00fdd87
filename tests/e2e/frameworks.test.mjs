// The frameworks page: a year and its sources, corrections for the open assessment, files out and in.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";

/** Opens an assessment of 2568, the year of a new one without a result. */
async function openWithAssessment(page) {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").waitFor();
  const address = page.url();
  await page.evaluate(() => (location.hash = "#/frameworks"));
  await year(page, "2568");
  return address;
}

async function year(page, number) {
  await page.getByTestId(`framework-${number}`).click();
  await page.getByRole("heading", { name: `ปีงบประมาณ พ.ศ. ${number}` }).waitFor();
}

const indicator = (page, no) => page.getByTestId(`indicator-${no}`);

async function unfold(page, no) {
  await indicator(page, no).locator(":scope > summary").click();
  return indicator(page, no);
}

/** Shows where a fact comes from. */
const source = (page, label) => page.locator("summary", { hasText: `ที่มาของ ${label}` }).first().click();

async function download(page, testId) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(testId).click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

async function upload(page, name, text) {
  await page.getByTestId("framework-open").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
}

async function correct(page, label, text) {
  await page.getByRole("button", { name: `แก้ไข ${label}`, exact: true }).click();
  await page.getByRole("textbox", { name: label, exact: true }).fill(text);
  await page.getByRole("button", { name: "ใช้ข้อความนี้" }).click();
}

journey("a year is read with what is official and where it comes from", async ({ page }) => {
  await open(page, "#/frameworks");
  await year(page, "2564");
  const second = await unfold(page, 2);
  const i9 = second.getByRole("listitem").filter({ hasText: "ใช้จ่ายงบประมาณเพื่อประโยชน์ส่วนตัว" }).first();
  await source(page, "ข้อคำถาม i9");
  assert.match(await i9.innerText(), /ทางการ[\s\S]*อ่านจากเอกสารที่เผยแพร่ของปีนี้[\s\S]*สวนดุสิต/);
  const i10 = second.getByRole("listitem").filter({ hasText: "เบิกจ่ายเงินที่เป็นเท็จ" }).first();
  assert.match(await i10.innerText(), /ยังไม่เป็นทางการ/);

  await page.getByTestId("framework-unofficial").check();
  await i9.waitFor({ state: "hidden" });
  assert.ok(await i10.isVisible());
});

journey("missing official wording and provisional years are marked", async ({ page }) => {
  await open(page, "#/frameworks");
  await year(page, "2568");
  const i1 = (await unfold(page, 1)).getByRole("listitem").first();
  assert.match(await i1.innerText(), /i1[\s\S]*ยังไม่มีข้อความทางการ[\s\S]*ประเด็น/);
  assert.equal(await page.getByTestId("framework-provisional").count(), 0);
  await year(page, "2569");
  assert.match(await page.getByTestId("framework-provisional").innerText(), /เบื้องต้นทั้งปี/);
  await page.getByText("ยังไม่ทราบระดับผลการประเมินของปีนี้").waitFor();
});

journey("a correction is the person's, is checked, and can be taken back", async ({ page }) => {
  const address = await openWithAssessment(page);
  await page.getByTestId("framework-correct").check();
  await correct(page, "น้ำหนัก IIT / EIT / OIT (ร้อยละ)", "30 / 30 / 50");
  await page.getByText("เครื่องมือ: น้ำหนักรวมกันได้ 110 ต้องรวมได้ 100").waitFor();
  assert.equal(await page.getByTestId("framework-corrected").count(), 0);
  await page.getByRole("button", { name: "ยกเลิก" }).click();

  await unfold(page, 5);
  await correct(page, "ชื่อ ตัวชี้วัดที่ 5", "การแก้ไขปัญหาการทุจริตของหน่วยงาน");
  await page.getByTestId("framework-corrected").waitFor();
  assert.equal(await page.getByTestId("framework-corrected").getAttribute("data-value"), "1");
  assert.match(await indicator(page, 5).innerText(), /การแก้ไขปัญหาการทุจริตของหน่วยงาน[\s\S]*ผู้ใช้แก้ไข/);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("aria-label")), "แก้ไข ชื่อ ตัวชี้วัดที่ 5");

  await page.goto(address);
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor({ state: "attached" });
  await page.goto("about:blank");
  await page.goto(address);
  await page.getByTestId("agency").waitFor();
  await page.evaluate(() => (location.hash = "#/frameworks"));
  await page.getByTestId("framework-restore").click();
  await page.getByTestId("framework-corrected").waitFor({ state: "detached" });
  assert.doesNotMatch(await indicator(page, 5).innerText(), /ของหน่วยงาน/);
});

journey("a framework goes out as a file and comes back corrected", async ({ page }) => {
  await openWithAssessment(page);
  const toml = await download(page, "download-framework-toml");
  assert.equal(toml.name, "กรอบการประเมิน ITA 2568.toml");
  assert.match(toml.text, /fiscal_year = 2568/);
  const json = await download(page, "download-framework-json");
  assert.equal(JSON.parse(json.text).instrument[2].weight, 40);

  await upload(page, "a.toml", toml.text.replace('"การใช้งบประมาณ"', '"การใช้งบประมาณใหม่"'));
  const note = page.getByTestId("framework-file-note");
  await note.getByText("นำกรอบจากไฟล์มาใช้").waitFor();
  assert.match(await indicator(page, 2).innerText(), /การใช้งบประมาณใหม่/);

  await upload(page, "b.toml", toml.text.replace("weight = 40", "weight = 41"));
  await note.getByText("น้ำหนักรวมกันได้ 101 ต้องรวมได้ 100").waitFor();
  await upload(page, "c.json", json.text.replace('"fiscal_year":2568', '"fiscal_year":2567'));
  await note.getByText("ไฟล์นี้เป็นกรอบของปี 2567").waitFor();
  await upload(page, "d.toml", "คะแนน 85");
  await note.getByText("ไฟล์นี้อ่านเป็นกรอบการประเมินไม่ได้").waitFor();
  assert.match(await indicator(page, 2).innerText(), /การใช้งบประมาณใหม่/);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the frameworks page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await openWithAssessment(page);
    await page.getByTestId("framework-correct").check();
    for (let no = 1; no <= 10; no++) await unfold(page, no);
    await page.getByRole("button", { name: "แก้ไข ชื่อข้อ O27", exact: true }).click();
    await source(page, "ชื่อข้อ O26");
    assert.deepEqual(await findings(page), []);
  });
}

journey("the frameworks page fits a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await openWithAssessment(page);
  await page.getByTestId("framework-correct").check();
  for (let no = 1; no <= 10; no++) await unfold(page, no);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width} px wide`);
});
