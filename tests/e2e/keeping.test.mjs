// Nothing a person does is lost: reloads, damaged saves, blocked and full storage, two tabs, backups.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { BASE, journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";

const KEYS = /^prongsai\.a\.(\w+)\.([01])$/;

/** The keys and texts of every slot. */
const slots = (page) =>
  page.evaluate((pattern) => {
    const found = {};
    for (const [key, text] of Object.entries(localStorage)) if (new RegExp(pattern).test(key)) found[key] = text;
    return found;
  }, KEYS.source);

const newest = async (page) => {
  const texts = Object.values(await slots(page));
  return texts.map((text) => JSON.parse(text)).reduce((a, b) => (b.revision > a.revision ? b : a));
};

const id = (page) => page.url().match(/#\/a\/(\w+)\//)[1];
const input = (page, code) => page.getByTestId(`input-${code}`);
const state = (page, value) => page.locator(`[data-testid="save-state"][data-value="${value}"]`).waitFor();

/** Opens the scores of a new, saved assessment with one score. */
async function begin(page, score = "71.25") {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.waitForURL(/#\/a\/\w+\/import/);
  await page.goto(`${BASE}#/a/${id(page)}/scores`);
  await input(page, "1").fill(score);
  await state(page, "saved");
}

async function download(page, control) {
  const [file] = await Promise.all([page.waitForEvent("download"), control.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

const choose = (page, text, name = "backup.json") =>
  page.getByTestId("backup-open").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });

journey("a reload keeps everything, typed errors too", async ({ page }) => {
  await begin(page, "71.25");
  await input(page, "2").fill("เก้าสิบ");
  await state(page, "saved");
  await page.reload();
  assert.equal(await input(page, "1").inputValue(), "71.25");
  assert.equal(await input(page, "2").inputValue(), "เก้าสิบ");
  assert.equal(await input(page, "2").getAttribute("aria-invalid"), "true");
  assert.equal(Object.keys(await slots(page)).length, 2);
});

journey("closing the tab right after a key loses nothing", async ({ page, context }) => {
  await begin(page, "71.25");
  const url = page.url();
  await input(page, "1").fill("72");
  await page.close({ runBeforeUnload: true });
  const again = await context.newPage();
  await open(again, url.slice(BASE.length));
  assert.equal(await input(again, "1").inputValue(), "72.00");
});

journey("undo and redo reach every change and are saved", async ({ page }) => {
  await begin(page, "50");
  await input(page, "2").fill("60");
  await page.getByTestId("undo").click();
  assert.equal(await input(page, "2").inputValue(), "");
  await page.getByTestId("undo").click();
  assert.equal(await input(page, "1").inputValue(), "");
  await page.getByTestId("redo").click();
  await state(page, "saved");
  await page.reload();
  assert.equal(await input(page, "1").inputValue(), "50.00");
});

journey("after a damaged save the one before is opened, the page says so, and the damaged one can be downloaded", async ({ page }) => {
  await begin(page, "50");
  await input(page, "1").fill("60");
  await state(page, "saved");
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('"60.00"')));
  const last = await newest(page);
  await page.evaluate((revision) => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (text.includes(`"revision":${revision},`) && text.includes('"checksum"')) {
        localStorage.setItem(key, text.replace('"60.00"', '"99.00"'));
      }
    }
  }, last.revision);
  await page.reload();
  await page.getByText("ข้อมูลที่บันทึกล่าสุดเสียหาย").waitFor();
  assert.equal(await input(page, "1").inputValue(), "50.00");
  await input(page, "2").fill("88");
  await state(page, "saved");
  await page.goto(`${BASE}#/data`);
  const aside = await download(page, page.getByTestId("aside-save"));
  assert.match(aside.text, /"99\.00"/);
});

journey("a text that is not a save is left unchanged, and the page says what to do", async ({ page }) => {
  await begin(page);
  const url = page.url();
  await page.goto("about:blank");
  await open(page);
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("prongsai.a.")) localStorage.setItem(key, "{");
  });
  await open(page, url.slice(BASE.length));
  await page.getByText("อ่านข้อมูลที่บันทึกไว้ไม่ได้").waitFor();
  assert.deepEqual(new Set(Object.values(await slots(page))), new Set(["{"]));
});

journey("blocked storage: the work goes on, the banner stays, a backup can be had", async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await open(page);
  await page.getByTestId("start-new").click();
  await page.waitForURL(/#\/a\/\w+\/import/);
  await page.getByTestId("save-banner").getByText("ไม่อนุญาตให้เก็บข้อมูล").waitFor();
  await page.goto(`${BASE}#/a/${id(page)}/scores`);
  await input(page, "1").fill("64.5");
  const backup = await download(page, page.getByTestId("save-banner").getByRole("button"));
  assert.match(backup.text, /"64\.50"/);
  assert.match(backup.name, /^สำรองข้อมูล.*\.json$/);
});

journey("full storage: the banner stays until a save succeeds", async ({ page }) => {
  await begin(page, "50");
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    window.makeRoom = () => (Storage.prototype.setItem = real);
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await input(page, "1").fill("60");
  const banner = page.getByTestId("save-banner");
  await banner.getByText("เต็ม").waitFor();
  const backup = await download(page, banner.getByRole("button"));
  assert.match(backup.text, /"60\.00"/, "what is not saved is in the backup");
  await page.goto(`${BASE}#/data`);
  await banner.getByText("เต็ม").waitFor();
  assert.equal((await newest(page)).payload.assessment.scores["1"], "50.00");
  await page.evaluate(() => window.makeRoom());
  await page.goBack();
  await input(page, "2").fill("70");
  await state(page, "saved");
  await banner.getByText("เต็ม").waitFor({ state: "detached" });
  const { scores } = (await newest(page)).payload.assessment;
  assert.deepEqual([scores["1"], scores["2"]], ["60.00", "70.00"]);
});

journey("two tabs: one follows the other, and where both changed the person chooses", async ({ page, context }) => {
  await begin(page, "50");
  const other = await context.newPage();
  await open(other, page.url().slice(BASE.length));
  await input(other, "1").fill("60");
  await page.getByText("แสดงการแก้ไขจากอีกแท็บหนึ่ง").waitFor();
  assert.equal(await input(page, "1").inputValue(), "60.00");

  // This tab's saves wait while the other saves.
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    window.makeRoom = () => (Storage.prototype.setItem = real);
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await input(page, "2").fill("11");
  await page.getByTestId("save-banner").getByText("เต็ม").waitFor();
  await input(other, "2").fill("22");
  await page.getByTestId("save-banner").getByText("ถูกแก้ไขในอีกแท็บหนึ่ง").waitFor();
  await page.evaluate(() => window.makeRoom());
  const before = id(page);
  await page.getByRole("button", { name: "เก็บฉบับของแท็บนี้เป็นสำเนา" }).click();
  await page.waitForURL((url) => !url.href.includes(before));
  await state(page, "saved");
  assert.equal(await input(page, "2").inputValue(), "11.00");
  assert.equal(Number(await input(other, "2").inputValue()), 22);
  await page.goto(`${BASE}#/data`);
  assert.equal(await page.getByRole("region", { name: "ผลการประเมินที่เก็บไว้" }).getByRole("listitem").count(), 2);
});

journey("a backup brings everything back, after a look, on a computer that has nothing", async ({ page, context }) => {
  await begin(page, "71.25");
  await page.goto(`${BASE}#/data`);
  await page.getByTestId("last-backup").getByText("ยังไม่เคยสำรอง").waitFor();
  const backup = await download(page, page.getByTestId("backup-save"));
  await page.getByTestId("last-backup").getByText("สำรองล่าสุด").waitFor();
  const file = JSON.parse(backup.text);
  assert.equal(file.prongsai_backup, 1);
  assert.equal(file.assessments[0].save.payload.assessment.scores["1"], "71.25");

  await page.evaluate(() => localStorage.setItem("another-app", "theirs"));
  await page.getByTestId("clear-word").fill("ลบ");
  assert.equal(await page.getByTestId("clear-all").isDisabled(), true);
  await page.getByTestId("clear-word").fill("ลบทั้งหมด");
  await page.getByTestId("clear-all").click();
  await page.getByText("ลบข้อมูลทั้งหมดของโปร่งใสออกจากเครื่องนี้แล้ว").waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), ["another-app"]);

  await open(page, "#/");
  await choose(page, backup.text);
  const preview = page.getByTestId("backup-preview");
  await preview.getByText(/ปี 25\d\d · 1 ค่า · บันทึกเมื่อ/).waitFor();
  assert.deepEqual(await slots(page), {}, "nothing enters before it is confirmed");
  await page.getByTestId("backup-add").click();
  await page.waitForURL(/\/gaps$/);
  await page.goto(`${BASE}#/a/${id(page)}/scores`);
  assert.equal(await input(page, "1").inputValue(), "71.25");
});

journey("replacing with a backup keeps what was there, behind undo and set aside", async ({ page }) => {
  await begin(page, "50");
  await page.goto(`${BASE}#/data`);
  const backup = await download(page, page.getByTestId("backup-save"));
  await page.goBack();
  await input(page, "1").fill("60");
  await state(page, "saved");
  await page.goto(`${BASE}#/data`);
  await choose(page, backup.text);
  await page.getByRole("button", { name: "แทนที่ของเดิม" }).click();
  await page.getByText("แทนที่แล้ว").waitFor();
  assert.equal((await newest(page)).payload.assessment.scores["1"], "50.00");
  const aside = await download(page, page.getByTestId("aside-save"));
  assert.match(aside.text, /60\.00/);
  await page.getByRole("link", { name: "เปิดดู" }).click();
  await page.getByTestId("undo").click();
  await state(page, "saved");
  assert.equal((await newest(page)).payload.assessment.scores["1"], "60.00");
});

journey("a file that is not a backup is refused with advice, and changes nothing", async ({ page }) => {
  await begin(page);
  await page.goto(`${BASE}#/data`);
  const { text } = await download(page, page.getByTestId("backup-save"));
  const before = await slots(page);
  const cases = [
    ["{}", "ไม่ใช่ไฟล์สำรอง"],
    ["PK\u0003\u0004", "ไม่ใช่ไฟล์สำรอง"],
    [text.slice(0, -40), "ขาดตอนท้าย"],
    [text.replace("71.25", "91.25"), "ไม่ตรงกับตอนที่บันทึก"],
    [text.replace('"prongsai_backup":1', '"prongsai_backup":9'), "รุ่นใหม่กว่า"],
  ];
  for (const [content, message] of cases) {
    await choose(page, content);
    await page.getByTestId("backup-refused").getByText(message).waitFor();
  }
  assert.deepEqual(await slots(page), before);
});

journey("a deleted assessment can be taken back", async ({ page }) => {
  await begin(page, "50");
  await page.goto(`${BASE}#/data`);
  await page.getByRole("button", { name: "ลบ…" }).click();
  await page.getByRole("button", { name: "ลบ", exact: true }).click();
  await page.getByText("ยังไม่มีผลการประเมินในเครื่องนี้").waitFor();
  assert.deepEqual(await slots(page), {});
  await page.getByTestId("restore-removed").click();
  await page.getByRole("region", { name: "ผลการประเมินที่เก็บไว้" }).getByRole("link").click();
  await page.waitForURL(/#\/a\//);
  assert.equal((await newest(page)).payload.assessment.scores["1"], "50.00");
});

journey("a deleted assessment comes back with what could not be saved of it", async ({ page }) => {
  await begin(page, "50");
  const url = page.url();
  await page.evaluate(() => {
    const real = Storage.prototype.setItem;
    window.makeRoom = () => (Storage.prototype.setItem = real);
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  for (let code = 2; code <= 10; code += 1) await input(page, String(code)).fill("60");
  await page.getByTestId("save-banner").getByText("เต็ม").waitFor();
  await page.goto(`${BASE}#/data`);
  await page.getByRole("button", { name: "ลบ…" }).click();
  await page.getByRole("button", { name: "ลบ", exact: true }).click();
  await page.getByTestId("restore-removed").waitFor();
  assert.deepEqual(await slots(page), {});
  await page.evaluate(() => window.makeRoom());
  await page.getByTestId("restore-removed").click();
  await page.getByRole("region", { name: "ผลการประเมินที่เก็บไว้" }).getByRole("link").waitFor();
  assert.equal(Object.keys((await newest(page)).payload.assessment.scores).length, 10);
  await page.goto(url);
  assert.equal(await input(page, "10").inputValue(), "60.00");
});

journey("restoring never overwrites what another tab has kept meanwhile", async ({ page, context }) => {
  await begin(page, "50");
  const url = page.url();
  const other = await context.newPage();
  await open(other, "#/data");
  await other.getByRole("button", { name: "ลบ…" }).click();
  await other.getByRole("button", { name: "ลบ", exact: true }).click();
  await page.getByRole("button", { name: "บันทึกไว้ตามเดิม" }).click();
  await input(page, "2").fill("60");
  await state(page, "saved");
  await other.getByTestId("restore-removed").click();
  const kept = other.getByRole("region", { name: "ผลการประเมินที่เก็บไว้" }).getByRole("listitem");
  await kept.nth(1).waitFor();
  // The field still has the focus, so it shows what was typed.
  assert.equal(await input(page, "2").inputValue(), "60");
  await page.reload();
  assert.equal(page.url(), url);
  assert.equal(await input(page, "2").inputValue(), "60.00");
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing where data is looked after, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await begin(page);
    await page.evaluate(() => localStorage.setItem("prongsai.aside.unreadable.x.0", "ขาด"));
    await page.goto(`${BASE}#/data`);
    const { text } = await download(page, page.getByTestId("backup-save"));
    await choose(page, text);
    await page.getByTestId("backup-preview").waitFor();
    await page.getByTestId("aside-save").waitFor();
    assert.deepEqual(await findings(page), []);
    await page.getByRole("button", { name: "ลบ…" }).click();
    await choose(page, "{}");
    await page.getByTestId("backup-refused").waitFor();
    assert.deepEqual(await findings(page), []);
    await page.getByRole("button", { name: "ลบ", exact: true }).first().click();
    await page.getByTestId("restore-removed").waitFor();
    assert.deepEqual(await findings(page), []);
  });

  journey(`axe finds nothing on the save banner, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await begin(page);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await input(page, "1").fill("60");
    await page.getByTestId("save-banner").getByText("เต็ม").waitFor();
    assert.deepEqual(await findings(page), []);
  });
}

journey("deleting by keyboard keeps the focus where the question is", async ({ page }) => {
  await begin(page);
  await page.goto(`${BASE}#/data`);
  await page.getByRole("button", { name: "ลบ…" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "ไม่ลบ");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.textContent === "ลบ…");
});
