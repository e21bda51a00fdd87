// The main job in a second engine: Firefox, over WebDriver BiDi.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import puppeteer from "puppeteer-core";
import { BASE, LIMIT_MS } from "./app.mjs";
import { textOf } from "./office.mjs";

const EXAMPLE = readFileSync(new URL("../fixtures/examples/002_ba631598feff7de7.txt", import.meta.url), "utf8");

test("Firefox: a pasted report becomes gaps and a Word report, and stays", { timeout: LIMIT_MS }, async () => {
  const downloads = mkdtempSync(join(tmpdir(), "prongsai-firefox-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX,
    headless: true,
    extraPrefsFirefox: {
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.useDownloadDir": true,
      "browser.helperApps.neverAsk.saveToDisk":
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    },
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1366, height: 768 });
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("dialog", (dialog) => {
      faults.push(`asked: ${dialog.type()} ${dialog.message()}`);
      return dialog.accept();
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== new URL(BASE).origin) faults.push(url.href);
    });
    const handle = (name) => page.waitForSelector(`[data-testid="${name}"]`);
    const value = async (name) => (await handle(name)).evaluate((element) => element.dataset.value);

    await page.goto(BASE);
    await (await handle("start-new")).click();
    const box = await handle("import-text");
    await box.evaluate((element, text) => {
      element.value = text;
      element.dispatchEvent(new Event("input", { bubbles: true }));
    }, EXAMPLE);
    // By the keyboard: the preview may still move the button.
    await (await page.waitForSelector('[data-testid="import-confirm"]:not(:disabled)')).press("Enter");
    assert.equal(await value("total"), "96.97");
    assert.equal(await value("level"), "ผ่านดี");
    await page.reload();
    assert.equal(await value("total"), "96.97");
    assert.equal(await value("score-10"), "85.00");

    await page.evaluate(() => (location.hash = location.hash.replace(/gaps$/, "documents")));
    await (await handle("download-analysis-docx")).click();
    const file = await arrived(downloads, ".docx");
    assert.match(await textOf(file, "docx"), /96\.97/);
    assert.deepEqual(faults, []);
  } finally {
    await browser.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});

/** Waits for a finished download with an extension in a folder. */
async function arrived(folder, extension) {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const names = readdirSync(folder);
    const name = names.find((name) => name.endsWith(extension));
    if (name && !names.some((other) => other.endsWith(".part"))) return join(folder, name);
  }
  throw new Error(`no ${extension} arrived in ${folder}: ${readdirSync(folder)}`);
}
