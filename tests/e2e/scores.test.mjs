// Typing a result: Thai and Arabic digits, the keyboard alone, columns from Excel, invalid scores.
import assert from "node:assert/strict";
import { journey, open } from "./app.mjs";

/** Opens the scores of a new, empty result. */
async function openEmpty(page) {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.waitForURL(/#\/a\/[a-z0-9]+\/import$/);
  await open(page, new URL(page.url()).hash.replace("import", "scores"));
  await page.getByTestId("input-1").waitFor();
}

const field = (page, code) => page.getByTestId(`input-${code}`);

async function paste(page, code, text) {
  await field(page, code).evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    input.focus();
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const total = (page, expected) =>
  page.locator("tr", { has: field(page, "total") }).getByText(expected).waitFor();

journey("ten scores by the keyboard alone, and the total follows as one types", async ({ page }) => {
  await openEmpty(page);
  await field(page, "1").focus();
  for (const score of ["99.06", "๙๘.๖๖", "99.28", "98.23", "98.76", "100", "100", "99.98", "100", "85"]) {
    await page.keyboard.type(score);
    await page.keyboard.press("Enter");
  }
  assert.equal(await field(page, "2").inputValue(), "98.66");
  await total(page, "96.64");
  await field(page, "10").fill("85.0");
  await total(page, "96.64");
});

journey("a pasted column fills downwards and is one step of undo", async ({ page }) => {
  await openEmpty(page);
  await paste(page, "3", "80\r\n๘๑.๕\r\nไม่มี\r\n83\r\n");
  assert.equal(await field(page, "3").inputValue(), "80.00");
  assert.equal(await field(page, "4").inputValue(), "81.50");
  assert.equal(await field(page, "5").inputValue(), "ไม่มี");
  assert.equal(await field(page, "5").getAttribute("aria-invalid"), "true");
  assert.equal(await field(page, "6").inputValue(), "83.00");
  assert.equal(await field(page, "2").inputValue(), "");
  await page.keyboard.press("Control+z");
  for (const code of ["3", "4", "5", "6"]) assert.equal(await field(page, code).inputValue(), "");
  await page.keyboard.press("Control+y");
  assert.equal(await field(page, "6").inputValue(), "83.00");
});

journey("an invalid score stays in its field with the reason, and out of every sum", async ({ page }) => {
  await openEmpty(page);
  await field(page, "IIT").fill("80");
  await field(page, "EIT").fill("80");
  await field(page, "OIT").fill("80");
  await total(page, "80.00");
  await field(page, "OIT").fill("800");
  const reason = await field(page, "OIT").getAttribute("aria-describedby");
  assert.equal(await page.locator(`[id="${reason}"]`).innerText(), "ต้องอยู่ระหว่าง 0 ถึง 100");
  assert.equal(await page.locator("tr", { has: field(page, "total") }).getByText("80.00").count(), 0);
  await page.reload();
  assert.equal(await field(page, "OIT").inputValue(), "800");
});

journey("items by one press, questions below their indicator, marks with a remark", async ({ page }) => {
  await openEmpty(page);
  await page.getByText("คะแนนรายข้อ OIT").click();
  const item = page.getByTestId("oit-O27");
  await item.getByRole("button", { name: "0", exact: true }).click();
  assert.equal(await item.getAttribute("data-value"), "0.00");
  assert.equal(await field(page, "O27").inputValue(), "0.00");
  await item.getByRole("button", { name: "ไม่ทราบ" }).click();
  assert.equal(await item.getAttribute("data-value"), "");
  await item.getByRole("checkbox").check();
  await item.getByPlaceholder("หมายเหตุ (ถ้ามี)").fill("ยังไม่เผยแพร่");
  await page.reload();
  await page.getByTestId("oit-O27").waitFor({ state: "attached" });
  assert.equal(await page.getByTestId("oit-O27").getByPlaceholder("หมายเหตุ (ถ้ามี)").inputValue(), "ยังไม่เผยแพร่");
  await page.getByText("คะแนนรายข้อคำถาม IIT").click();
  await paste(page, "i1", "80\n81\n82");
  const indicator = page.locator("tr", { has: field(page, "1") });
  await indicator.getByText("81.00").waitFor();
});
