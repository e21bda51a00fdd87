// Accessibility, checked by axe.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The findings of axe on the page as it is now, one line each. */
export async function findings(page) {
  // The page's policy forbids inline scripts: axe is evaluated, not inserted.
  await page.evaluate(AXE);
  // Colours in a transition have contrasts that do not last.
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {}))));
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${v.help} — ${node.target.join(" ")}`));
}
