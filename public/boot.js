// Starts the app; stands by for browsers too old for it, failed loads, crashes and new versions.
// Written for old browsers: they must be able to read it as far as the message for them.
const script = document.getElementById("boot");
const release = document.querySelector('meta[name="release"]');
const byId = (id) => document.getElementById(id);

// The person's theme, before the app is there to read it.
try {
  const theme = localStorage.getItem("prongsai.theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch (blocked) {
  // The app says so.
}

// From the second visit on the fonts cost nothing: with them the page is laid out once, not again when they arrive.
// At the first visit the program goes before them.
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

// Everything of ours in localStorage, as it stands: readable even where the app is not.
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

// Called by the app's panic hook, and for traps that reach no hook.
function broken(detail) {
  console.error(detail);
  const text = byId("broken-detail");
  if (!text.textContent) text.textContent = detail;
  show("broken");
}

let waiting = null;
const actions = {
  // A new version may have mended what broke.
  reload: () => (waiting ? actions.update() : location.reload()),
  download,
  // The person asked: only now may the new version take over.
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

// The start page is a smaller program of its own; the whole takes over when the address leaves it, or when
// a backup was chosen on it (`window.prongsai.file`).
const isStart = () => /^(#\/?)?$/.test(location.hash);
const address = (path) => new URL(path, document.baseURI).href;

let isLeaving = false;
function leaveStart() {
  if (isLeaving || (isStart() && !window.prongsai.file)) return;
  isLeaving = true;
  const { js, wasm } = script.dataset;
  const bytes = () => fetch(address(wasm)).then((file) => file.arrayBuffer());
  // A host that calls the file something else cannot have it compiled on the way.
  const compiled = WebAssembly.compileStreaming(fetch(address(wasm))).catch(() => bytes().then(WebAssembly.compile));
  Promise.all([import(address(js)), compiled])
    .then(([app, module]) => {
      window.prongsai.leave();
      return app.default({ module_or_path: module });
    })
    .then(() => {
      standing("whole");
      window.requestAnimationFrame(() => {
        const heading = document.querySelector("main h1");
        if (heading) heading.focus();
      });
    })
    .catch(failed);
}

// Which program stands on the page.
function standing(program) {
  document.documentElement.dataset.program = program;
}

function failed(error) {
  console.error(error);
  if (byId("broken").hidden) show("load-failed");
}

function start() {
  // The service worker leaves it out, which is right only as long as nobody waits.
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
      standing(startsSmall ? "start" : "whole");
      if (startsSmall) {
        window.addEventListener("hashchange", leaveStart);
        leaveStart();
      }
    })
    .catch(failed)
    // Also where the start failed: a new version may mend it.
    .then(() => release && "serviceWorker" in navigator && window.setTimeout(register, 100));
}

if (modern) start();
else show("too-old");
