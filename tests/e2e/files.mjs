// Downloads, and what other programs read in them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Presses a button and returns the file it downloads. */
export async function download(page, handle) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByTestId(handle).click()]);
  return { name: file.suggestedFilename(), path: await file.path() };
}

/** The text that another program reads in a file. */
export function read(path, extension, to) {
  const folder = mkdtempSync(join(tmpdir(), "prongsai-documents-"));
  try {
    const profile = pathToFileURL(join(folder, "profile")).href;
    const input = join(folder, `in.${extension}`);
    execFileSync("cp", [path, input]);
    const out = join(folder, "out");
    const options = ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", to, "--outdir", out, input];
    execFileSync(process.env.SOFFICE ?? "soffice", options, { stdio: "pipe", timeout: 90_000 });
    return readFileSync(join(out, readdirSync(out)[0]), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
