// One Chromium for all that a file does.
import { chromium } from "playwright-core";

const ARGUMENTS = [
  // What people have, without its window; what is used by default is an older program of its own.
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
