// Shared by all tests on the release: a browser, a fresh profile, and errors that fail any test.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { after, test } from "node:test";
import { chromiumBrowser, closeChromium } from "./chromium.mjs";

export const BASE = process.env.BASE_URL;
export const LIMIT_MS = 120_000;

after(closeChromium);

/**
 * A test with a page of its own in a fresh profile. It fails on any console error, uncaught exception or
 * request that leaves the origin; `options.expected` is a pattern of console errors it provokes itself.
 */
export function journey(name, options, body) {
  if (typeof options === "function") [options, body] = [{}, options];
  test(name, { timeout: LIMIT_MS }, async () => {
    const context = await (await chromiumBrowser()).newContext({
      viewport: { width: 1366, height: 768 },
      locale: "th-TH",
      acceptDownloads: true,
      ...options.context,
    });
    context.setDefaultTimeout(15_000);
    const faults = watch(context, options.base ?? BASE, options.expected);
    const page = await context.newPage();
    try {
      await body({ page, context });
      assert.deepEqual(faults, [], "faults met on the way");
    } catch (error) {
      mkdirSync(new URL("../../target/e2e", import.meta.url), { recursive: true });
      const picture = new URL(`../../target/e2e/${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.png`, import.meta.url);
      await page.screenshot({ path: picture.pathname, fullPage: true }).catch(() => {});
      throw error;
    } finally {
      await context.close();
    }
  });
}

/** Collects requests that leave the origin, console errors and uncaught exceptions. */
function watch(context, base, expected) {
  const faults = [];
  const { origin } = new URL(base);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`request to ${url.href}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error" && !expected?.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => {
    if (!expected?.test(String(error.error()))) faults.push(`uncaught: ${error.error()}`);
  });
  return faults;
}

/** Opens an address of the app, `#/…`, and waits until its page is shown. */
export async function open(page, fragment = "#/", base = BASE) {
  await page.goto(base + fragment);
  await arrived(page);
}

/** Waits for the program too: the start page is a smaller one, which the whole app replaces when it is left. */
async function arrived(page) {
  await page.waitForFunction(() => {
    const { program } = document.documentElement.dataset;
    return program === "whole" || (program === "start" && /^(#\/?)?$/.test(location.hash));
  });
  await page.locator("main#main h1").first().waitFor();
}

/** The `data-value` of a handle's element, once it is there. */
export async function value(page, handle) {
  const element = page.getByTestId(handle);
  await element.first().waitFor({ state: "attached" });
  return element.first().getAttribute("data-value");
}
