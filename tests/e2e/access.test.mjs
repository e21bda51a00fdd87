// Every page in both themes, as axe sees it.
import assert from "node:assert/strict";
import { journey, open } from "./app.mjs";
import { findings } from "./axe.mjs";

for (const colorScheme of ["light", "dark"]) {
  journey(`axe finds nothing on the start page, ${colorScheme}`, { context: { colorScheme } }, async ({ page }) => {
    await open(page);
    assert.deepEqual(await findings(page), []);
  });
}
