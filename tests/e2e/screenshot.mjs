// The README's picture: the gaps page of the demo.
import { chromiumBrowser, closeChromium } from "./chromium.mjs";

const browser = await chromiumBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 900 }, locale: "th-TH", colorScheme: "light" });
await page.goto(process.env.BASE_URL);
await page.getByTestId("start-demo").click();
await page.waitForURL(/#\/a\//);
await page.goto(page.url().replace(/\/[^/]*$/, "/gaps"));
await page.getByTestId("total").waitFor();
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: process.env.PICTURE });
await closeChromium();
