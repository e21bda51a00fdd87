// axe finds nothing on any page, in both themes and on a phone.
import assert from "node:assert/strict";
import { journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";
import { openDemo } from "./demo.mjs";

const screens = [
  { name: "light", context: { colorScheme: "light" } },
  { name: "dark", context: { colorScheme: "dark" } },
  { name: "on a phone", context: { viewport: { width: 360, height: 740 } } },
];

/** Opens every collapsed section. */
const unfold = (page) => page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));

for (const { name, context } of screens) {
  journey(`axe finds nothing on any page, ${name}`, { context }, async ({ page }) => {
    await open(page);
    assert.deepEqual(await findings(page), [], "start");
    const id = await openDemo(page);
    await unfold(page);
    assert.deepEqual(await findings(page), [], "gaps");
    const pages = ["import", "scores", "documents"].map((name) => [`#/a/${id}/${name}`, "main h1"]);
    pages.push(["#/data", "main h2"], ["#/frameworks", "main h2"], ["#/", "main h2"], ["#/nowhere", "main h1"]);
    for (const [fragment, there] of pages) {
      await open(page, fragment);
      await page.locator(there).first().waitFor();
      await unfold(page);
      assert.deepEqual(await findings(page), [], fragment);
    }
  });
}
