// The what-if page: the path to the target, and scenarios beside the real result.
import assert from "node:assert/strict";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openDemo } from "./demo.mjs";

/** Opens the fictional agency's what-if page and waits for the path to its target. */
async function start(page) {
  await open(page);
  await openDemo(page);
  const total = await value(page, "total");
  await page.goto(page.url().replace(/[a-z]+$/, "whatif"));
  await page.getByTestId("path-effort").waitFor();
  return total;
}

const shown = (page, handle, text) => page.locator(`[data-testid="${handle}"][data-value="${text}"]`).waitFor();

journey("the path to the target has the least effort, and its total is what the scores give", async ({ page }) => {
  const real = await start(page);
  assert.equal(await value(page, "goal"), "85.00");
  assert.equal(await value(page, "path-effort"), "6");
  const total = await value(page, "path-total");
  assert.ok(Number(total) >= 85 && Number(real) < 85, total);
  const codes = [];
  for (let no = 1; (await page.getByTestId(`path-${no}`).count()) > 0; no++) codes.push(await value(page, `path-${no}`));
  assert.equal(codes.length, 3);

  // The same scores typed as real ones give the same total.
  await page.goto(page.url().replace(/[a-z]+$/, "scores"));
  for (const code of codes) await page.getByTestId(`input-${code}`).fill("100");
  for (const code of ["9", "10", "OIT", "total"]) await page.getByTestId(`input-${code}`).fill("");
  await page.goto(page.url().replace(/[a-z]+$/, "gaps"));
  await shown(page, "total", total);
});

journey("a path is kept as a scenario, changed, undone and still there after a reload", async ({ page }) => {
  const real = await start(page);
  const total = await value(page, "path-total");
  await page.getByTestId("path-keep").click();
  await shown(page, "scenario-1-total", total);
  await page.getByTestId("scenario-add").click();
  await shown(page, "scenario-2-total", real);
  await page.getByTestId("scenario-name").fill("เฉพาะ O27");
  await page.getByTestId("whatif-O27").fill("๑๐๐");
  const one = await value(page, "scenario-2-total");
  assert.ok(Number(one) > Number(real), one);
  await page.getByTestId("whatif-O8").fill("1000");
  await page.getByText("ต้องอยู่ระหว่าง 0 ถึง 100").waitFor();
  assert.equal(await value(page, "scenario-2-total"), one, "what is no score changes nothing");
  assert.equal(await page.getByTestId("whatif-O8").inputValue(), "1000");
  await page.getByTestId("whatif-O8").fill("");
  await page.locator('[data-testid="save-state"][data-value="saved"]').waitFor();
  await page.reload();
  await shown(page, "scenario-2-total", one);
  await page.getByRole("button", { name: "เฉพาะ O27", exact: true }).waitFor();
  await page.getByRole("button", { name: "ลบ เฉพาะ O27" }).click();
  await page.getByTestId("scenario-2-total").waitFor({ state: "detached" });
  await page.getByTestId("undo").click();
  await shown(page, "scenario-2-total", one);
  await page.goto(page.url().replace(/[a-z]+$/, "gaps"));
  await shown(page, "total", real);
});

journey("goal, efforts and locked subjects change the path", async ({ page }) => {
  await start(page);
  const first = await value(page, "path-1");
  await page.getByText("กำหนดแรงของแต่ละข้อ").click();
  await page.getByTestId(`lock-${first}`).check();
  await page.waitForFunction((code) => ![...document.querySelectorAll('[data-testid^="path-"]')].some((e) => e.dataset.value === code), first);
  await page.getByLabel("ข้อ OIT หนึ่งข้อ").fill("5");
  await page.getByLabel("ข้อ OIT หนึ่งข้อ").press("Enter");
  await page.locator('[data-testid="path-effort"]:not([data-value="6"]):not([data-value="8"])').waitFor();
  await page.getByTestId("goal").selectOption({ label: "คะแนนรวมที่กำหนดเอง" });
  await page.getByTestId("goal-own").fill("78");
  await shown(page, "goal", "78.00");
  await shown(page, "path-effort", "5");
  await page.getByTestId("goal-own").fill("70");
  await page.getByText("ถึงเป้าหมายนี้แล้ว").waitFor();
});

journey("with only a total the page says what it cannot do", async ({ page }) => {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").fill("คะแนน ITA ปี 2568 ของ อบต.ตัวอย่าง ได้ 70.00 คะแนน");
  await page.getByTestId("import-confirm").click();
  await page.getByTestId("total").waitFor();
  await page.goto(page.url().replace(/[a-z]+$/, "whatif"));
  await page.getByText("ไม่มีข้อที่ปรับได้").waitFor();
  assert.equal(await page.getByTestId("path-effort").count(), 0);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the what-if page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await start(page);
    await page.getByTestId("path-keep").click();
    await page.getByTestId("scenario-1-total").waitFor();
    await page.getByText("กำหนดแรงของแต่ละข้อ").click();
    await page.getByTestId("whatif-O8").fill("x");
    assert.deepEqual(await findings(page), []);
  });
}

journey("the what-if page fits a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await start(page);
  await page.getByTestId("path-keep").click();
  await page.getByTestId("scenario-1-total").waitFor();
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} px too wide`);
});
