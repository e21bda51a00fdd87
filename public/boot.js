// Starts the app; handles browsers that are too old, failed loads, crashes and new versions.
// Old browsers must be able to parse it: they reach the message for them only through it.
const script = document.getElementById("boot");
const release = document.querySelector('meta[name="release"]');
const byId = (id) => document.getElementById(id);

// The person's theme, before the app can read it: otherwise the page flashes in the other one.
try {
  const theme = localStorage.getItem("prongsai.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch (blocked) {
  // The app reports that storage is blocked.
}

// From the second visit on the fonts come from the cache: loaded early, they save a second layout.
// On a first visit they would delay the program.
if (navigator.serviceWorker && navigator.serviceWorker.controller) {
  for (const weight of [400, 600]) document.fonts.load(weight + " 1em Sarabun", "กa");
}

// Chrome 109, Firefox 115 and Safari 16.4 have all of these.
const modern =
  typeof WebAssembly === "object" &&
  typeof CompressionStream === "function" &&
  typeof structuredClone === "function" &&
  CSS.supports("height", "100dvh");

function show(id) {
  const shell = byId("shell");
  if (shell) shell.remove();
  byId(id).hidden = false;
}

// What the app has in localStorage, unparsed: it can be saved even if the app cannot run.
function savedText() {
  const saved = {};
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (key.startsWith("prongsai.")) saved[key] = localStorage.getItem(key);
  }
  return JSON.stringify(saved, null, 1);
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([savedText()], { type: "application/json" }));
  link.download = "prongsai-ข้อมูลที่บันทึกไว้-" + new Date().toISOString().slice(0, 10) + ".json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// Called by the app's panic hook, and for wasm traps, which reach no hook.
function broken(detail) {
  console.error(detail);
  const text = byId("broken-detail");
  if (!text.textContent) text.textContent = detail;
  show("broken");
}

let waiting = null;
const actions = {
  // A waiting version may have fixed the crash.
  reload: () => (waiting ? actions.update() : location.reload()),
  download,
  update: () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("take over");
  },
};
document.addEventListener("click", (event) => {
  const action = event.target.dataset && actions[event.target.dataset.do];
  if (action) action();
});

function offer(worker) {
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  byId("new-version").hidden = false;
}

// Registered at once, the service worker would compete with the page for the line and fetch the same files again.
// So it waits until nothing has arrived for two seconds; by then what the page fetched is in the browser's cache.
const QUIET_MS = 2000;

function registerWhenQuiet() {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Browsers list a fetch when it has ended; the one that takes longer than this is known here.
      if (isFetchingWhole) return wait();
      arrivals.disconnect();
      register();
    }, QUIET_MS);
  };
  const arrivals = new PerformanceObserver(wait);
  arrivals.observe({ type: "resource" });
  wait();
}

function register() {
  navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).then((registration) => {
    offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed") offer(worker);
      });
    });
  }, console.warn);
}

// The start page is a smaller program; the whole app replaces it when the address leaves it, or when the person
// chose a backup on it (`window.prongsai.file`).
const isStart = () => /^(#\/?)?$/.test(location.hash);
const address = (path) => new URL(path, document.baseURI).href;

let isLeaving = false;
let isFetchingWhole = false;
function leaveStart() {
  if (isLeaving || (isStart() && !window.prongsai.file)) return;
  isLeaving = isFetchingWhole = true;
  const { js, wasm } = script.dataset;
  const bytes = () => fetch(address(wasm)).then((file) => file.arrayBuffer());
  // Streaming compilation fails if the host sends the file without its media type.
  const compiled = WebAssembly.compileStreaming(fetch(address(wasm))).catch(() => bytes().then(WebAssembly.compile));
  Promise.all([import(address(js)), compiled])
    .then(([app, module]) => {
      window.prongsai.leave();
      return app.default({ module_or_path: module });
    })
    .then(() => {
      showProgram("whole");
      window.requestAnimationFrame(() => {
        const heading = document.querySelector("main h1");
        if (heading) heading.focus();
      });
    })
    .catch(failed)
    .then(() => (isFetchingWhole = false));
}

// Tells styles and tests which program runs.
function showProgram(program) {
  document.documentElement.dataset.program = program;
}

function failed(error) {
  console.error(error);
  if (byId("broken").hidden) show("load-failed");
}

function start() {
  // The service worker hides the shell, since the cached app starts at once. If it does not, the shell is needed.
  window.setTimeout(() => {
    const shell = byId("shell");
    if (shell) shell.hidden = false;
  }, 500);
  window.prongsai = { broken, goOn: leaveStart, file: null };
  window.addEventListener("error", (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) broken(String(event.error.stack));
  });
  window.addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof WebAssembly.RuntimeError) broken(String(event.reason.stack));
  });
  const startsSmall = script.dataset.startJs && isStart();
  const js = startsSmall ? script.dataset.startJs : script.dataset.js;
  const wasm = startsSmall ? script.dataset.startWasm : script.dataset.wasm;
  import(address(js))
    .then((app) => app.default({ module_or_path: address(wasm) }))
    .then(() => {
      const shell = byId("shell");
      if (shell) shell.remove();
      showProgram(startsSmall ? "start" : "whole");
      if (startsSmall) {
        window.addEventListener("hashchange", leaveStart);
        leaveStart();
      }
    })
    .catch(failed)
    // Also after a failed start: a new version may have fixed it.
    .then(() => release && "serviceWorker" in navigator && registerWhenQuiet());
}

if (modern) start();
else show("too-old");
