/** A project as files on the person's disk. What reads and writes them is loaded when it is needed. */
import { writeProjectJson } from "#features/share/project-json.ts";
import type { ReadProject } from "#features/share/project-schema.ts";
import { MAX_TITLE, type Project } from "#stores/project.ts";
import { offerDownload, wordsOf } from "#ui/offer-download.ts";

/** Loaded when something from outside is to be read. */
export async function projectReader() {
  const [link, schema] = await Promise.all([
    import("#features/share/share-link.ts"),
    import("#features/share/project-schema.ts"),
  ]);
  return { ...link, ...schema };
}

/** Offers the project as a download: an archive that runs with real Django. */
export async function exportProject(project: Project): Promise<void> {
  const { djangoProject } = await import("#features/disk/django-project.ts");
  const { packProject } = await import("#features/disk/project-zip.ts");
  const data = packProject(djangoProject(project), wordsOf(project.title));
  offerDownload(new Blob([data], { type: "application/zip" }), project.title, "zip");
}

/** Offers the project as one file of JSON, as a link contains it. */
export function downloadJson(project: Project): void {
  const data = new Blob([writeProjectJson(project)], { type: "application/json" });
  offerDownload(data, project.title, "json");
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
export async function importProject(chosen: readonly File[]): Promise<Imported> {
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
