// The year after a result: measures from papers and suggestions, checks, paragraphs, undo.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openResults } from "./plan.mjs";

const EXAMPLE = readFileSync(
  new URL("../fixtures/examples/002_ba631598feff7de7.txt", import.meta.url),
  "utf8",
);

/** Imports example 002 and returns the assessment's id. */
async function import002(page) {
  await open(page);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").fill(EXAMPLE);
  await page.getByTestId("import-confirm").click();
  await page.getByTestId("total").waitFor();
  return new URL(page.url()).hash.split("/")[2];
}

const count = (page) => value(page, "measures").then(Number);

journey("a plan that exists is read, taken over, undone and still there after a reload", async ({ page }) => {
  const id = await import002(page);
  await open(page, `#/a/${id}/plan`);
  await page.locator(".plan-reading > summary").click();
  await page.getByTestId("plan-text").fill(EXAMPLE);
  assert.equal(Number(await value(page, "plan-read")), 10);
  await page.getByTestId("plan-take").click();
  await page.getByTestId("measure-10").waitFor();
  assert.equal(await count(page), 10);
  const answered = Number(await value(page, "coverage-answered"));
  assert.ok(answered > 0 && answered === Number(await value(page, "coverage-winnable")));
  await page.getByTestId("undo").click();
  await page.getByTestId("measure-10").waitFor({ state: "detached" });
  await page.getByTestId("redo").click();
  await page.getByTestId("measure-10").waitFor();
  await page.reload();
  await page.getByTestId("measure-10").waitFor();
  assert.equal(await count(page), 10);
});

journey("suggestions answer what is weak, and the checks follow", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/checks`);
  assert.ok(Number(await value(page, "checks-summary")) > 0);
  assert.equal(await value(page, "check-1"), "error");
  await open(page, `#/a/${id}/plan`);
  await page.getByTestId("suggest-all").click();
  await page.getByTestId("measure-1").waitFor();
  assert.equal(await value(page, "coverage-answered"), await value(page, "coverage-winnable"));
  await open(page, `#/a/${id}/checks`);
  await page.getByTestId("check-1").waitFor();
  // Drafts for a year that is over are overdue, which is only a warning.
  assert.notEqual(await value(page, "check-1"), "error");
});

journey("a measure is written, linked, split, copied and found", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/plan`);
  await page.getByTestId("measure-add").first().click();
  await page.getByTestId("measure-name").fill("มาตรการทดสอบ");
  await page.getByTestId("measure-answers").selectOption("O27");
  await page.getByTestId("measure-link").click();
  assert.equal(await value(page, "cover-O27"), "1");
  await page.getByTestId("measure-steps").fill("ก\nข\nค");
  await page.getByTestId("measure-split").click();
  await page.getByTestId("measure-2").waitFor();
  await page.getByTestId("measure-copy").first().click();
  await page.getByTestId("measure-3").waitFor();
  assert.equal(await count(page), 3);
  await page.getByTestId("measure-choose-all").click();
  await page.getByTestId("bulk-units").fill("กองคลัง / นักวิชาการพัสดุ");
  await page.getByTestId("bulk-units-set").click();
  await page.getByTestId("measure-filter-unit").selectOption("กองคลัง");
  assert.equal(await count(page), 3);
});

journey("a check leads to the very measure", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/plan`);
  await page.getByTestId("measure-add").first().click();
  await page.getByTestId("measure-name").fill("มาตรการทดสอบ");
  await open(page, `#/a/${id}/checks`);
  const entry = page.locator("[data-testid^=check-]").filter({ hasText: "มาตรการที่ 1" }).filter({ hasText: "ไม่ได้โยง" });
  await entry.getByRole("link").click();
  await page.waitForFunction(() => document.activeElement?.dataset.testid === "measure-open-1");
});

journey("a file without measures is refused with the reason, and nothing is lost", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/plan`);
  await page.getByTestId("measure-add").first().click();
  await page.locator(".plan-reading > summary").click();
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  await page.getByTestId("plan-file").setInputFiles({ name: "ภาพ.docx", mimeType: "image/png", buffer: png });
  await page.locator(".plan-reading .callout.bad").waitFor();
  assert.equal(await count(page), 1);
});

journey("a reworded paragraph stays, is marked when its figure changes, and can be drafted again", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/documents`);
  await page.getByText("แก้ข้อความ", { exact: true }).click();
  const box = page.getByTestId("passage-analysis.indicator.1");
  const draft = await box.inputValue();
  await box.fill("ข้อความของเรา");
  await page.locator(".documents-preview").getByText("ข้อความของเรา").waitFor();
  await open(page, `#/a/${id}/scores`);
  await page.getByTestId("input-1").fill("10");
  await open(page, `#/a/${id}/documents`);
  await page.getByText("แก้ข้อความ", { exact: true }).click();
  await page.getByText("ตัวเลขเปลี่ยน", { exact: true }).waitFor();
  assert.equal(await box.inputValue(), "ข้อความของเรา");
  await page.getByTestId("passage-fresh").click();
  assert.ok((await box.inputValue()).includes("10.00"));
  assert.notEqual(await box.inputValue(), draft);
});

journey("a scenario becomes measures", async ({ page }) => {
  await open(page);
  const id = await openResults(page);
  await open(page, `#/a/${id}/whatif`);
  await page.getByTestId("path-keep").click();
  await page.getByTestId("scenario-measures").click();
  await page.getByTestId("measures").waitFor();
  assert.ok((await count(page)) > 0);
});

journey("the next year begins with agency and measures, nothing else", async ({ page }) => {
  await open(page);
  await openResults(page);
  await open(page, "#/a/demo2567/plan");
  await page.getByTestId("measure-add").first().click();
  await page.getByTestId("measure-name").fill("มาตรการเดิม");
  await open(page, "#/data");
  await page.getByTestId("next-year-demo2567").click();
  await page.waitForFunction(() => /\/plan$/.test(location.hash) && !location.hash.includes("demo2567"));
  await page.getByText("มาตรการเดิม").first().waitFor();
  assert.equal(await count(page), 1);
  assert.equal(await page.getByTestId("agency").textContent(), "เทศบาลตำบลตัวอย่าง");
  await open(page, new URL(page.url()).hash.replace("plan", "scores"));
  assert.equal(await page.getByTestId("input-1").inputValue(), "");
  assert.equal(await page.getByTestId("fiscal-year").textContent().then((t) => t.includes("2568")), true);
});

for (const [name, context] of [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", { viewport: { width: 360, height: 740 } }],
]) {
  journey(`axe finds nothing on plan and checks, ${name}`, { context }, async ({ page }) => {
    await open(page);
    const id = await openResults(page);
    await open(page, `#/a/${id}/plan`);
    await page.getByTestId("suggest-all").waitFor();
    assert.deepEqual(await findings(page), [], "empty plan");
    await page.getByTestId("suggest-all").click();
    await page.getByTestId("measure-1").waitFor();
    await page.locator(".plan-toggle").first().click();
    await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
    assert.deepEqual(await findings(page), [], "plan");
    assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), "too wide");
    await open(page, `#/a/${id}/checks`);
    await page.getByTestId("check-1").waitFor();
    assert.deepEqual(await findings(page), [], "checks");
    assert.ok(!(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)), "too wide");
  });
}
