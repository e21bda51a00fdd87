// Importing a published result: pasted, dropped or from a file, previewed value by value, corrected, confirmed.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { findings } from "./axe.mjs";
import { journey, open } from "./app.mjs";
import { convert } from "./office.mjs";

const example = (name) => readFileSync(new URL(`../fixtures/examples/${name}.txt`, import.meta.url), "utf8");
const E000 = example("000_b80f5f27c782ddff");
const E002 = example("002_ba631598feff7de7");
const E003 = example("003_ff9b0accbddfb60b");

const value = (page, id) => page.getByTestId(id).getAttribute("data-value");

/** Starts a new assessment; the text box has the focus. */
async function start(page) {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").waitFor();
}

/** Pastes a text and waits for the preview. */
async function paste(page, text) {
  await page.getByTestId("import-text").fill(text);
  await page.getByTestId("import-confirm").waitFor();
}

async function take(page) {
  await page.getByTestId("import-confirm").click();
  await page.waitForURL(/#\/a\/[a-z0-9]+\/gaps$/);
  await page.getByTestId("total").waitFor();
}

const taken = async (page) => Number(await value(page, "import-confirm"));

journey("example 000 goes in without a correction", async ({ page }) => {
  await start(page);
  await paste(page, E000);
  assert.match(await page.locator(".import-outcome").innerText(), /คะแนนรวม 45\.38 · ระดับ F · 10 คะแนนตัวชี้วัด · 18 คะแนนข้อคำถาม · 36 คะแนนข้อ OIT/);
  assert.equal(await page.getByTestId("import-year").inputValue(), "2563");
  assert.equal(await value(page, "import-value-9"), "13.97");
  assert.equal(await value(page, "import-value-2"), "74.47");
  assert.equal(await value(page, "import-value-i12"), "59.71");
  const i12 = page.getByRole("listitem").filter({ has: page.getByTestId("import-value-i12") });
  assert.match(await i12.innerText(), /บรรทัด 97[^]*เลขที่พิมพ์ไว้ไม่ตรง[^]*ในข้อความเขียนว่า ๑๒๒/);
  assert.equal(await i12.locator("mark").innerText(), "๕๙.๗๑");
  assert.equal(await value(page, "import-unread"), "0");
  assert.match(await page.getByTestId("import-conflict-1").innerText(), /ชื่อหน่วยงานมากกว่าหนึ่งชื่อ/);
  assert.match(await page.getByTestId("import-conflict-2").innerText(), /37 ข้อที่ไม่ได้คะแนน แต่ระบุไว้ 36 ข้อ/);
  await take(page);
  assert.equal(await value(page, "total"), "45.38");
  assert.equal(await value(page, "level"), "F");
  assert.equal(await value(page, "agency"), "เทศบาลตำบลกุดจิก");
  assert.equal(await value(page, "fiscal-year"), "2563");
  assert.equal(await value(page, "oit-O2"), "0.00");
  assert.equal(await value(page, "oit-O31"), "");
});

journey("example 002: another name is chosen, a value corrected, one left out, one impossible", async ({ page }) => {
  await start(page);
  await paste(page, E002);
  const whole = await taken(page);
  const conflict = page.getByTestId("import-conflict-1");
  await conflict.getByRole("button", { name: /หมากแข้ง/ }).click();
  assert.equal(await page.getByTestId("import-agency").inputValue(), "องค์การบริหารส่วนตำบลหมากแข้ง");
  await page.getByTestId("import-take-i2-weak").uncheck();
  assert.equal(await taken(page), whole - 1);
  await page.getByTestId("import-value-10").fill("๘๔.๕");
  assert.equal(await value(page, "import-value-10"), "84.50");
  await page.getByTestId("import-value-9").fill("1000");
  await page.getByText("ต้องอยู่ระหว่าง 0 ถึง 100").waitFor();
  await take(page);
  assert.equal(await value(page, "agency"), "องค์การบริหารส่วนตำบลหมากแข้ง");
  assert.equal(await value(page, "total-published"), "96.97");
  assert.equal(await value(page, "score-10"), "84.50");
  assert.equal(await value(page, "score-9"), "");
  await page.goBack();
  await page.getByTestId("import-text").waitFor();
  assert.equal(await page.getByTestId("import-text").inputValue(), E002, "the text is there to be corrected");
  await page.getByTestId("import-replaces").waitFor();
});

journey("example 003: instruments passed and not, and one undo takes the whole result out again", async ({ page }) => {
  await start(page);
  await paste(page, E003);
  assert.equal(await value(page, "import-value-IIT-passed"), "1");
  assert.equal(await value(page, "import-value-EIT-passed"), "1");
  assert.equal(await value(page, "import-value-OIT-passed"), "0");
  await take(page);
  assert.equal(await value(page, "total"), "59.76");
  assert.equal(await value(page, "fiscal-year"), "2563");
  await page.getByTestId("undo").click();
  await page.locator('[data-testid="fiscal-year"]:not([data-value="2563"])').waitFor();
  assert.equal(await value(page, "agency"), "");
});

journey("one value and no agency, with the keyboard only", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").focus();
  await page.keyboard.press("Enter");
  await page.locator("#import-text:focus").waitFor();
  await page.keyboard.insertText("การใช้อํานาจ ๘๕ คะแนน");
  await page.getByTestId("import-confirm").waitFor();
  assert.equal(await value(page, "import-value-3"), "85.00");
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press("Tab");
    if (await page.getByTestId("import-confirm").evaluate((e) => e === document.activeElement)) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL(/gaps$/);
  await page.locator('[data-testid="score-3"][data-value="85.00"]').waitFor();
});

journey("several years: one is chosen, the others are kept as their own", async ({ page }) => {
  await start(page);
  await paste(page, "ตัวชี้วัด\t2566\t2567\t2568\nการปฏิบัติหน้าที่\t90.10\t91.20\t92.30\nคะแนนรวม\t85.55\t86.66\t87.77");
  assert.equal(await page.getByTestId("import-year").inputValue(), "2568");
  await page.getByTestId("import-result-2").click();
  assert.equal(await page.getByTestId("import-year").inputValue(), "2567");
  assert.equal(await value(page, "import-value-total"), "86.66");
  await page.getByTestId("import-others").check();
  await take(page);
  assert.equal(await value(page, "total-published"), "86.66");
  await open(page);
  for (const total of ["85.55", "86.66", "87.77"]) await page.getByText(`คะแนนรวม ${total}`).waitFor();
});

journey("files: chosen, dropped, of the wrong kind", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await start(page);
  const choose = (name, buffer, mimeType = "application/octet-stream") =>
    page.getByTestId("import-file").setInputFiles({ name, mimeType, buffer });
  await choose("ภาพ.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]));
  await page.getByTestId("import-problem").waitFor();
  assert.match(await page.getByTestId("import-problem").innerText(), /ไฟล์ชนิดนี้อ่านไม่ได้/);
  await choose("ผล.csv", Buffer.from("ตัวชี้วัด,คะแนน\r\nการใช้อำนาจ,84.00\r\nการใช้งบประมาณ,83.00\r\n"), "text/csv");
  await page.locator('[data-testid="import-value-3"][data-value="84.00"]').waitFor();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "ผล.txt", { type: "text/plain" }));
    const zone = document.querySelector(".import-source");
    for (const type of ["dragover", "drop"]) {
      zone.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }
  }, "การใช้อำนาจ 82.00");
  await page.locator('[data-testid="import-value-3"][data-value="82.00"]').waitFor();
  assert.equal(await page.getByTestId("import-text").inputValue(), "การใช้อำนาจ 82.00");
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} px too wide`);
});

journey("what cannot be read is reported, never guessed", async ({ page }) => {
  await start(page);
  await page.getByTestId("import-text").fill("สวัสดีครับ");
  await page.getByText("ยังไม่พบคะแนนในข้อความนี้").waitFor();
  await paste(page, "การปฏิบัติหน้าที่ 95.12\nการใช้งบประมาณ 951.20 คะแนน");
  assert.equal(await value(page, "import-unread"), "1");
  assert.equal(await page.getByTestId("import-value-2").count(), 0);
});

journey("a result without a year takes the open one, and another year finds its questions anew", async ({ page }) => {
  await start(page);
  await paste(page, "การเปิดโอกาสให้มีส่วนร่วมในการตรวจสอบการใช้จ่ายงบประมาณ 59.71 คะแนน\nการใช้อำนาจ 84.00 คะแนน");
  assert.match(await page.getByTestId("import-no-year").innerText(), /ไม่ได้บอกปีงบประมาณ จึงใช้ปี 2568/);
  assert.equal(await page.getByTestId("import-value-i12").count(), 0);
  await page.getByTestId("import-value-3").fill("85");
  await page.getByTestId("import-year").selectOption("2563");
  await page.locator('[data-testid="import-value-i12"][data-value="59.71"]').waitFor();
  assert.match(await page.getByTestId("import-no-year").innerText(), /จึงใช้ปี 2563/);
  assert.equal(await value(page, "import-value-3"), "85.00", "what was corrected stays corrected");
  await take(page);
  assert.equal(await value(page, "fiscal-year"), "2563");
  assert.equal(await value(page, "score-3"), "85.00");
});

/** Keeps the service worker away, so that the test can answer requests for the study engine. */
async function holdReader(context, answer) {
  await context.route("**/sw.js", (route) => route.abort());
  await context.route("**/engines/study*", answer);
}

const expected = /engines|Failed to load resource|NetworkError|ERR_FAILED|fetching the script/;

journey("a long reading shows progress, and the text stays in the box", { expected }, async ({ page, context }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await holdReader(context, async (route) => {
    await held;
    await route.continue();
  });
  await start(page);
  await page.getByTestId("import-text").fill("การใช้อำนาจ 85.00");
  await page.getByText("กำลังอ่าน…").waitFor();
  assert.deepEqual(await findings(page), []);
  release();
  await page.locator('[data-testid="import-value-3"][data-value="85.00"]').waitFor();
});

journey("without its engine a text is not read, and can be read again", { expected }, async ({ page, context }) => {
  await holdReader(context, (route) => route.abort());
  await start(page);
  await page.getByTestId("import-text").fill("การใช้อำนาจ 85.00");
  const problem = page.getByTestId("import-problem");
  await problem.waitFor();
  assert.match(await problem.innerText(), /โหลดส่วนอ่านข้อความไม่ได้/);
  await context.unroute("**/engines/study*");
  await problem.getByRole("button", { name: "อ่านอีกครั้ง" }).click();
  await page.locator('[data-testid="import-value-3"][data-value="85.00"]').waitFor();
});

journey("a long text is read too", async ({ page }) => {
  await start(page);
  await paste(page, `${"ข้อความที่ไม่มีผล ".repeat(12_000)}\nการใช้อำนาจ 85.00`);
  assert.equal(await value(page, "import-value-3"), "85.00");
});

journey("the app's own files and their OpenDocument twins go in again", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-demo").click();
  await page.getByTestId("total").waitFor();
  const figures = [];
  for (let no = 1; no <= 10; no++) figures.push(await value(page, `score-${no}`));
  await page.goto(page.url().replace(/[a-z]+$/, "documents"));
  const files = [];
  for (const handle of ["download-analysis-docx", "download-scores-xlsx"]) {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(handle).click()]);
    files.push({ name: file.suggestedFilename(), path: await file.path() });
    if (file.suggestedFilename().endsWith(".xlsx")) files.push({ name: "คะแนน.ods", path: await convert(await file.path(), "xlsx", "ods") });
  }
  await open(page);
  await page.getByTestId("start-new").click();
  for (const { name, path } of files) {
    await page.getByTestId("import-text").fill("");
    await page.getByTestId("import-confirm").waitFor({ state: "detached" });
    const buffer = readFileSync(path);
    await page.getByTestId("import-file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await page.getByTestId("import-confirm").waitFor();
    const read = [];
    for (let no = 1; no <= 10; no++) read.push(await value(page, `import-value-${no}`));
    assert.deepEqual(read, figures, name);
    assert.equal(await page.getByTestId("import-year").inputValue(), "2568", name);
  }
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the import page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await start(page);
    assert.deepEqual(await findings(page), []);
    await paste(page, E000);
    await page.getByTestId("import-value-9").fill("x");
    assert.deepEqual(await findings(page), []);
  });
}
