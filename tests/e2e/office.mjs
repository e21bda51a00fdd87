// What another program reads in a file the app made.
import { execFile } from "node:child_process";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The text of a document, by LibreOffice. */
export async function textOf(path, extension) {
  const folder = await mkdtemp(join(tmpdir(), "prongsai-office-"));
  try {
    await copyFile(path, join(folder, `file.${extension}`));
    // A profile of its own: LibreOffice lets only one program use each.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const kind = "txt:Text (encoded):UTF8";
    await run(process.env.SOFFICE, [profile, "--headless", "--convert-to", kind, "--outdir", folder, `file.${extension}`], { cwd: folder });
    return await readFile(join(folder, "file.txt"), "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
