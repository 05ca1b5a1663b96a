/** Files of the person's disk, chosen or dropped, as a playground of their own. */
import type { ReadProject } from "#features/share/project-schema.ts";
import type { Commands } from "#stores/commands.ts";
import { MAX_TITLE } from "#stores/project.ts";
import type { KitchenPage } from "./kitchen-page.ts";
import { projectReader } from "./project-reader.ts";

/** Opens them, or says why not. */
export async function openFiles(
  chosen: readonly File[],
  page: KitchenPage,
  { tell }: Commands,
): Promise<void> {
  const [file] = chosen;
  if (file === undefined) return;
  const read = await readFiles(chosen).catch(() => UNREADABLE);
  if (read.type === "project") return page.openOwn(read.project, read.leftOut);
  const name = chosen.length === 1 ? file.name : `The choice of ${chosen.length} files`;
  tell({
    text: `${name} cannot be opened: ${read.sentence}. Your own work is unchanged.`,
    tone: "problem",
  });
}

/** A folder looks like a file until it is read. */
const UNREADABLE: Imported = {
  type: "problem",
  sentence: "it cannot be read; of a folder, take its files, or a zip archive",
};

/** Files that are dropped anywhere on the page are opened; by itself, the browser would leave the page for them. */
export function takeDroppedFiles(page: KitchenPage, commands: Commands): void {
  const take = (event: DragEvent): void => {
    const { dataTransfer } = event;
    if (dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "drop") void openFiles([...dataTransfer.files], page, commands);
  };
  // Before the editor, which would put their text where they fall.
  for (const type of ["dragover", "drop"] as const)
    window.addEventListener(type, take, { capture: true });
}

/** Asks for files; none when the person chose none. */
export function askForFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.accept = ".zip,.json,.py,application/zip,application/json,text/x-python";
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}

type Imported = ReadProject & {
  /** Files of an archive that were not taken. */
  readonly leftOut?: number;
};

/** Reads an exported project, the archive of a Django project, or Python files. */
async function readFiles(chosen: readonly File[]): Promise<Imported> {
  const { MAX_JSON_BYTES, readProjectJson } = await projectReader();
  const { looseFiles, projectFolder } = await import("#features/disk/opened-files.ts");
  if (chosen.some(({ size }) => size > MAX_JSON_BYTES))
    return { type: "problem", sentence: `it is larger than ${MAX_JSON_BYTES / 1024 / 1024} MiB` };
  const [file] = chosen;
  if (file?.name.endsWith(".json") && chosen.length === 1)
    return readProjectJson(await file.text());
  const title = file?.name.replace(/\.\w+$/, "").slice(0, MAX_TITLE);
  if (file?.name.endsWith(".zip") && chosen.length === 1) {
    const { unpackProject } = await import("#features/disk/project-zip.ts");
    const unzipped = unpackProject(new Uint8Array(await file.arrayBuffer()));
    if (unzipped.type === "problem") return unzipped;
    const { files, leftOut } = unzipped;
    const read = readProjectJson(JSON.stringify({ v: 1, title, ...projectFolder(files) }));
    return { ...read, leftOut };
  }
  const texts = chosen.map(async (each) => [each.name, await each.text()] as const);
  const opened = looseFiles(Object.fromEntries(await Promise.all(texts)));
  return readProjectJson(JSON.stringify({ v: 1, title, ...opened }));
}
