// Times, file sizes and memory of the release in Chromium, each the median of several; `cargo xtask bench` runs it
// and knows the budgets.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { chromiumBrowser } from "./chromium.mjs";
import { openWithPlan } from "./plan.mjs";

const BASE = process.env.BASE_URL;
const RUNS = 5;
const SLOW = { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 } };
const FAST = { cpu: 1 };
const EXAMPLE = readFileSync(new URL("../fixtures/examples/002_ba631598feff7de7.txt", import.meta.url), "utf8");

const browser = await chromiumBrowser();
const times = {};
const note = (name, value) => (times[name] ??= []).push(value);

// All starts before all work: a browser that has just written large files starts pages more slowly.
for (let run = 0; run < RUNS; run++) {
  await boot(FAST, "boot_ms", "boot_again_ms");
  await boot(SLOW, "boot_slow_ms", "boot_again_slow_ms");
}
for (let run = 0; run < RUNS; run++) await work();
await browser.close();

const results = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
writeFileSync(process.env.RESULTS, JSON.stringify(results));

/** A first and a second visit, until the start page is shown and the main thread is idle. */
async function boot(condition, first, second) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  for (const name of [first, second]) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
    if (condition.network) await session.send("Network.emulateNetworkConditions", condition.network);
    await page.addInitScript(() => {
      const look = () => {
        if (!document.querySelector('[data-testid="start-new"]')?.checkVisibility()) return requestAnimationFrame(look);
        requestIdleCallback(() => (window.interactive = performance.now()));
      };
      requestAnimationFrame(look);
    });
    await page.goto(BASE);
    await page.waitForFunction(() => window.interactive, null, { polling: 100 });
    note(name, await page.evaluate(() => window.interactive));
    if (name === first) {
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
      // The second visit is on another day: background work of the first must have ended.
      await page.waitForTimeout(2000);
    }
    await page.close();
  }
  await context.close();
}

/** From a published result to the report: what a person waits for. */
async function work() {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(BASE);
  await page.getByTestId("start-new").click();
  await page.getByTestId("import-text").waitFor();
  note("import_ms", await page.evaluate(paste, EXAMPLE));
  await page.getByTestId("import-confirm").click();
  await page.getByTestId("total").waitFor();

  // The demo is known in full depth: the most there is to recompute.
  await page.goto(BASE + "#/");
  await page.getByTestId("start-demo").click();
  await page.waitForURL(/#\/a\//);
  await page.goto(page.url().replace(/\/[^/]*$/, "/scores"));
  await page.getByTestId("input-1").waitFor();
  const scores = ["7", "71", "71.", "71.5", "71.52", "8", "82", "82.", "82.3", "82.34"];
  for (const time of await page.evaluate(type, ["input-1", scores])) note("keystroke_ms", time);
  note("analysis_ms", await measured(page, "analysis"));
  note("save_ms", await measured(page, "save"));

  await page.goto(page.url().replace(/\/[^/]*$/, "/whatif"));
  await measured(page, "path");
  // Only searches with the engine started count.
  await page.evaluate(() => performance.clearMeasures("path"));
  await page.getByTestId("goal").selectOption("0");
  note("path_ms", await measured(page, "path"));

  await page.goto(page.url().replace(/\/[^/]*$/, "/documents"));
  for (const name of ["docx_cold_ms", "docx_ms"]) await download(page, "analysis", "docx", name);
  for (const name of ["pdf_cold_ms", "pdf_warm_ms"]) await download(page, "analysis", "pdf", name);
  for (const format of ["xlsx", "csv"]) await download(page, "analysis", format);
  for (const format of ["xlsx", "csv"]) await download(page, "scores", format);
  const memory = await workerMemory(page);
  for (const engine of ["office", "typeset", "study"]) note(`${engine}_memory_mb`, memory[engine]);

  // The other papers, of a large plan, with the engines started.
  await openWithPlan(page, sixty(), "documents");
  for (const paper of ["measures", "implementation"]) {
    for (const format of ["docx", "pdf", "xlsx", "csv"]) await download(page, paper, format);
  }
  for (const paper of ["memo", "order", "announcement"]) {
    for (const format of ["docx", "pdf"]) await download(page, paper, format);
  }
  for (const format of ["html", "json", "csv"]) await download(page, "oit-page", format);

  await page.goto(page.url().replace(/[a-z]+$/, "plan"));
  await page.getByTestId("measure-open-1").click();
  await page.getByTestId("measure-name").waitFor();
  await page.evaluate(() => performance.clearMeasures("save"));
  // The first write of so much text allocates storage in the browser, which later ones do not.
  await page.evaluate(type, ["measure-name", ["ก"]]);
  await measured(page, "save");
  await page.evaluate(() => performance.clearMeasures("save"));
  for (const name of ["ม", "มา", "มาต", "มาตร", "มาตรก", "มาตรการ"]) {
    for (const time of await page.evaluate(type, ["measure-name", [name]])) note("plan_keystroke_ms", time);
    note("plan_save_ms", await measured(page, "save"));
    await page.evaluate(() => performance.clearMeasures("save"));
  }
  await context.close();
}

/** Notes time and size of a file of the documents page. */
async function download(page, paper, format, time = `${paper}_${format}_ms`) {
  const start = performance.now();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(`download-${paper}-${format}`).click(),
  ]);
  note(time, performance.now() - start);
  note(`${paper}_${format}_kb`, statSync(await file.path()).size / 1000);
}

/** The WebAssembly memory each engine's worker has grown to, in megabytes. It never shrinks. */
async function workerMemory(page) {
  const session = await page.context().newCDPSession(page);
  const answers = new Map();
  const workers = [];
  let last = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => workers.push({ sessionId, url: targetInfo.url }));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  const ask = (sessionId, method, params) =>
    new Promise((answer) => {
      answers.set(++last, answer);
      session.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id: last, method, params }) });
    });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const found = {};
  for (const { sessionId, url } of workers) {
    const [, engine] = url.match(/engines\/([a-z]+)\.js$/) ?? [];
    if (!engine) continue;
    const prototype = await ask(sessionId, "Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
    const all = await ask(sessionId, "Runtime.queryObjects", { prototypeObjectId: prototype.result.objectId });
    const sum = await ask(sessionId, "Runtime.callFunctionOn", {
      objectId: all.objects.objectId,
      functionDeclaration: "function () { return this.reduce((sum, one) => sum + one.buffer.byteLength, 0); }",
      returnByValue: true,
    });
    found[engine] = sum.result.value / 1e6;
  }
  await session.detach();
  return found;
}

/** As many measures as a large plan has, each with every field filled. */
function sixty() {
  const text = "ปรับปรุงคู่มือการปฏิบัติงานให้ระบุขั้นตอน ระยะเวลา และผู้รับผิดชอบ แล้วแจ้งเวียนให้ถือปฏิบัติ ";
  const report = { done: text.repeat(4), outcome: text.repeat(3), obstacles: text, advice: text };
  return Array.from({ length: 60 }, (_, no) => ({
    answers: [`O${(no % 28) + 1}`, `${(no % 10) + 1}`],
    finding: text.repeat(2),
    name: `มาตรการที่ ${no + 1} ${text}`,
    steps: Array.from({ length: 5 }, (_, step) => ({ text, done: step < no % 5 })),
    units: ["สำนักปลัด", "กองคลัง", "นักทรัพยากรบุคคล"],
    period: { from: "1 ต.ค. 2568", to: "30 ก.ย. 2569" },
    follow_up: text,
    criterion: text,
    history: [{ status: "in_work", on: "1 ธ.ค. 2568", note: text }],
    reports: { 1: report, 2: report },
    evidence: [{ title: text, link: "https://example.go.th/evidence", on: "1 ม.ค. 2569" }],
  }));
}

/** In the page: from the pasted text to a preview that can be confirmed. */
async function paste(text) {
  const box = document.querySelector('[data-testid="import-text"]');
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  const ready = () => document.querySelector('[data-testid="import-confirm"]:not(:disabled)');
  while (!ready()) await new Promise((resolve) => requestAnimationFrame(resolve));
  return performance.now() - start;
}

/** In the page: from a key press to the recomputed and laid out page, several times. */
async function type([handle, texts]) {
  const field = document.querySelector(`[data-testid="${handle}"]`);
  field.focus();
  const times = [];
  for (const text of texts) {
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // A message is delivered after everything that the event caused.
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    void document.body.offsetHeight;
    times.push(performance.now() - start);
  }
  return times;
}

async function measured(page, name) {
  const entry = await page.waitForFunction((n) => performance.getEntriesByName(n, "measure")[0]?.duration, name);
  return entry.jsonValue();
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
