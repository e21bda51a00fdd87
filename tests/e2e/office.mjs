// Files the app made, opened by LibreOffice.
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The text of a document, by LibreOffice. */
export async function textOf(path, extension) {
  const text = await convert(path, extension, "txt", "txt:Text (encoded):UTF8");
  try {
    return await readFile(text, "utf8");
  } finally {
    await rm(dirname(text), { recursive: true, force: true });
  }
}

/** Converts a document to another format and returns the path of the file in a new folder. */
export async function convert(path, extension, to, filter = to) {
  const folder = await mkdtemp(join(tmpdir(), "prongsai-office-"));
  await copyFile(path, join(folder, `file.${extension}`));
  // A profile of its own: LibreOffice lets only one program use each.
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  await run(process.env.SOFFICE, [profile, "--headless", "--convert-to", filter, "--outdir", folder, `file.${extension}`], { cwd: folder });
  return join(folder, `file.${to}`);
}
