// One Chromium for all that a file does.
import { chromium } from "playwright-core";

const ARGUMENTS = [
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
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM, args: ARGUMENTS });
  return browser;
}

export async function closeChromium() {
  await browser?.close();
}
