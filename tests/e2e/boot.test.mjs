// How the page starts: below any path, offline, in a browser that is too old, without its program, after a crash.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { BASE, journey, open } from "./app.mjs";

const DIST = process.env.DIST;
const started = (page) => page.getByTestId("start-new");

journey("the app starts below a path and removes the loading screen", async ({ page }) => {
  await open(page);
  await started(page).waitFor();
  assert.equal(await page.locator("#shell").count(), 0);
  assert.match(await page.title(), /โปร่งใส/);
});

journey("the page shows a loading screen before the app has arrived", async ({ page, context }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/*.wasm", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(BASE, { waitUntil: "commit" });
  await page.getByText("กำลังเปิด…").waitFor();
  release();
  await started(page).waitFor();
});

test("the release has the content security policy and nothing inline", () => {
  const html = readFileSync(join(DIST, "index.html"), "utf8");
  const policy = html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
  assert.equal(
    policy,
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: blob:; " +
      "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
  );
  assert.doesNotMatch(html, /<base|<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
});

test("every file that compresses has its compressed copies", async () => {
  const names = await readdir(DIST, { recursive: true });
  const packed = names.filter((name) => /\.(html|css|js|json|wasm|svg|webmanifest)$/.test(name));
  assert.ok(packed.length > 10, `only ${packed}`);
  for (const name of packed) {
    for (const copy of [".br", ".gz"]) assert.ok(names.includes(name + copy), name + copy);
  }
});

journey("the second visit needs no network", async ({ page, context }) => {
  await open(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await context.setOffline(true);
  await page.reload();
  await started(page).waitFor();
  assert.ok(await page.evaluate(() => document.fonts.load("400 16px Sarabun", "ก").then((faces) => faces.length > 0)));
});

for (const [lack, remove] of [
  ["compression streams", () => delete window.CompressionStream],
  ["WebAssembly", () => delete window.WebAssembly],
]) {
  journey(`a browser without ${lack} gets a page that says so`, async ({ page, context }) => {
    await context.addInitScript(remove);
    await page.goto(BASE);
    await page.getByRole("heading", { name: "เบราว์เซอร์นี้เก่าเกินไป" }).waitFor();
    assert.equal(await page.locator("#main").count(), 0);
  });
}

journey("a program that does not arrive can be asked for again", { expected: /Failed to load|fetch/i }, async ({ page, context }) => {
  await context.route("**/*.wasm", (route) => route.abort());
  await page.goto(BASE);
  await page.getByRole("heading", { name: "เปิดหน้านี้ไม่สำเร็จ" }).waitFor();
  await context.unroute("**/*.wasm");
  await page.getByRole("button", { name: "ลองใหม่" }).click();
  await started(page).waitFor();
});

journey("after a crash the saved data can be downloaded unparsed", { expected: /a panic|trap/ }, async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    localStorage.setItem("prongsai.test", "ข้อความ {ไม่ใช่ JSON");
    localStorage.setItem("another-app", "theirs");
    // A trap reaches no panic hook: it is an uncaught error.
    setTimeout(() => {
      throw new WebAssembly.RuntimeError("a trap");
    });
  });
  await page.getByRole("heading", { name: "โปรแกรมหยุดทำงานเพราะข้อผิดพลาด" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "ดาวน์โหลดข้อมูลที่บันทึกไว้" }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), "utf8"));
  assert.equal(saved["prongsai.test"], "ข้อความ {ไม่ใช่ JSON");
  assert.equal(saved["another-app"], undefined);
});

// ---- new versions, on a host whose files change

const host = await changingHost();
after(() => host.close());

journey("a new version is offered, and taken only when asked for", { base: host.address }, async ({ page }) => {
  await open(page, "#/", host.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.evaluate(async () => (await fetch("engines/office.js")).text());
  const release = () => page.locator('meta[name="release"]').getAttribute("content");
  const first = await release();
  await host.publish("feedfacefeedface");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.getByText("มีโปร่งใสรุ่นใหม่").waitFor();
  assert.equal(await release(), first, "nothing changes under the person's hands");
  await page.getByRole("button", { name: "โหลดรุ่นใหม่" }).click();
  await page.waitForFunction(() => document.querySelector('meta[name="release"]')?.content === "feedfacefeedface");
  await started(page).waitFor();
  assert.equal(await page.locator("#new-version").isVisible(), false);
  const loader = await page.evaluate(async () => (await fetch("engines/office.js")).text());
  assert.match(loader, /feedfacefeedface/, "what names an engine's files is of the new version");
});

journey("after the first visit the page comes from the cache, whatever the network does", { base: host.address }, async ({ page }) => {
  await open(page, "#/", host.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  host.hold(true);
  await page.reload();
  await started(page).waitFor();
  host.hold(false);
});

journey("on a first visit the service worker waits for a quiet line, and no file comes twice", { base: host.address }, async ({ page }) => {
  host.requests.length = 0;
  host.delay(200);
  await open(page, "#/", host.address);
  await started(page).waitFor();
  const forThePage = host.requests.map(({ path }) => path);
  assert.deepEqual(repeated(forThePage), [], "fetched twice before the page can be used");
  assert.ok(!forThePage.includes("/sw.js"), "the service worker is registered before the page can be used");

  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  host.delay(0);
  const worker = host.requests.findIndex(({ path }) => path === "/sw.js");
  const before = host.requests.slice(0, worker);
  const quiet = host.requests[worker].asked - Math.max(...before.map(({ answered }) => answered ?? Infinity));
  assert.ok(quiet >= 1500, `the service worker is registered ${quiet} ms after the last answer`);
  assert.deepEqual(repeated(before.map(({ path }) => path)), []);
  const fixed = host.requests.map(({ path }) => path).filter((path) => /-[0-9a-f]{16}|fonts\//.test(path));
  assert.deepEqual(repeated(fixed), [], "the service worker fetches what the browser has");
});

const repeated = (paths) => paths.filter((path, at) => paths.indexOf(path) !== at);

/** A copy of the release on a plain host, which can publish another. */
async function changingHost() {
  const folder = await mkdtemp(join(tmpdir(), "prongsai-release-"));
  await cp(DIST, folder, { recursive: true });
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };
  let isHeld = false;
  let delay = 0;
  const requests = [];
  const server = createServer(async (request, response) => {
    if (isHeld) return;
    const path = new URL(request.url, "http://host").pathname;
    const seen = { path, asked: performance.now() };
    requests.push(seen);
    response.on("finish", () => (seen.answered = performance.now()));
    if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
    const file = join(folder, path.endsWith("/") ? path + "index.html" : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    async publish(version) {
      const old = (await readFile(join(folder, "index.html"), "utf8")).match(/name="release" content="(\w+)"/)[1];
      for (const name of ["index.html", "sw.js"]) {
        const text = await readFile(join(folder, name), "utf8");
        await writeFile(join(folder, name), text.replaceAll(old, version));
      }
      await appendFile(join(folder, "engines/office.js"), `// ${version}\n`);
    },
    /** Each request's path and when it was asked and answered, in milliseconds. */
    requests,
    /** How long every answer takes from now on, in milliseconds. */
    delay(milliseconds) {
      delay = milliseconds;
    },
    /** Whether it leaves requests unanswered. */
    hold(held) {
      isHeld = held;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
