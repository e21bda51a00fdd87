// The comparison page: results of several years side by side, by topic.
import assert from "node:assert/strict";
import { journey, open, value } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openDemo } from "./demo.mjs";

/** The fictional agency's two years side by side. */
async function start(page) {
  await open(page);
  await openDemo(page);
  const total = await value(page, "total");
  await open(page, "#/compare");
  await page.getByTestId("compare-total-2568").waitFor();
  return total;
}

journey("two years stand side by side with the figures each year's own pages show", async ({ page }) => {
  const total = await start(page);
  assert.equal(await value(page, "compare-total-2568"), total);
  const before = await value(page, "compare-total-2567");
  const change = (Math.round(Number(total) * 100) - Math.round(Number(before) * 100)) / 100;
  const sign = change > 0 ? "+" : "";
  assert.match(await page.getByTestId("compare-total-2568").innerText(), new RegExp(`\\(${sign}${change.toFixed(2).replace(".", "\\.")}\\)`.replace("+", "\\+")));
  // Of a topic that one of the years lacks, the page says what became of it.
  await page.getByText(/เรื่องใหม่|รวมกับเรื่องอื่น|ไม่มีแล้ว/).first().waitFor();
  await page.getByTestId("compare-demo2567").uncheck();
  await page.getByText("ยังไม่มีผลให้เทียบ").waitFor();
  await page.getByTestId("compare-demo2567").check();
  await page.getByTestId("compare-total-2567").waitFor();
});

journey("without saved assessments the page says what to do", async ({ page }) => {
  await open(page, "#/compare");
  await page.getByText("ยังไม่มีผลให้เทียบ").waitFor();
  assert.deepEqual(await findings(page), []);
});

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the comparison page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await start(page);
    assert.deepEqual(await findings(page), []);
  });
}

journey("the comparison page fits a phone", { context: { viewport: { width: 360, height: 740 } } }, async ({ page }) => {
  await start(page);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(wider <= 0, `${wider} px too wide`);
});
