// Gives the fictional agency a plan: edits its save and opens it as a backup.
import { BASE, open } from "./app.mjs";
import { openDemo } from "./demo.mjs";

const MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

/** A date some days from today, as the app writes it: "1 ต.ค.2568". */
export function day(fromToday) {
  const date = new Date();
  date.setDate(date.getDate() + fromToday);
  return `${date.getDate()} ${MONTHS[date.getMonth()]}${date.getFullYear() + 543}`;
}

/** The envelope of a save: `src/storage/envelope.rs`. */
export function sealed({ schema, revision, saved_at }, payload) {
  const text = JSON.stringify(payload);
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(`${schema} ${revision} ${saved_at} ${text}`)) {
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  const checksum = hash.toString(16).padStart(16, "0");
  return `{"schema":${schema},"revision":${revision},"saved_at":${saved_at},"checksum":"${checksum}","payload":${text}}`;
}

/** Opens the fictional agency and returns its saves. */
async function demoSaves(page) {
  const demo = await openDemo(page);
  await page.waitForFunction((id) => Object.keys(localStorage).some((key) => key.startsWith(`prongsai.a.${id}.`)), demo);
  const saves = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith("prongsai.a.demo")),
  );
  return { demo, saves: saves.map(([key, text]) => [key, JSON.parse(text)]) };
}

/** Opens the fictional agency with its results only: no plan and no notes for the next round. */
export async function openResults(page) {
  const { demo, saves } = await demoSaves(page);
  const bare = saves.map(([key, save]) => [key, sealed(save, { ...save.payload, plan: EMPTY, next_round: NOTHING })]);
  await page.evaluate((all) => all.forEach(([key, text]) => localStorage.setItem(key, text)), bare);
  await page.reload();
  await page.getByTestId("total").waitFor();
  return demo;
}

const EMPTY = { measures: [], next: 1 };
const NOTHING = { items: {} };

/** Opens a page of the fictional agency's latest year with these measures and no notes for the next round. */
export async function openWithPlan(page, measures, at) {
  await open(page);
  const { demo, saves } = await demoSaves(page);
  const own = saves.filter(([key]) => key.startsWith(`prongsai.a.${demo}.`)).map(([, save]) => save);
  const save = own.reduce((a, b) => (b.revision > a.revision ? b : a));
  const plan = { measures: measures.map((measure, at) => ({ ...measure, id: at + 1 })), next: measures.length + 1 };
  const payload = { ...save.payload, plan, next_round: NOTHING };
  const backup = JSON.stringify({ "prongsai.a.withplan.0": sealed(save, payload) });
  await page.goto(`${BASE}#/`);
  const file = { name: "backup.json", mimeType: "application/json", buffer: Buffer.from(backup) };
  await page.getByTestId("backup-open").setInputFiles(file);
  await page.getByTestId("backup-add").click();
  await page.waitForURL((url) => /#\/a\/\w+\/gaps$/.test(url.hash) && !url.hash.includes(demo));
  await page.getByTestId("total").waitFor();
  await page.goto(page.url().replace(/[a-z]+$/, at));
}
