// One Chromium for all tests of a file.
import { chromium } from "playwright-core";

const ARGUMENTS = [
  // The browser people have, without a window; Playwright's default is a different program, headless_shell.
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

let browser;

export async function chromiumBrowser() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ARGUMENTS,
    ignoreDefaultArgs: ["--headless"],
  });
  return browser;
}

export async function closeChromium() {
  await browser?.close();
}
