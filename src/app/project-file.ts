/** A project as a file on the person's disk. */
import { writeProjectJson } from "#features/share/project-json.ts";
import type { ReadProject } from "#features/share/project-schema.ts";
import type { Project } from "#stores/project.ts";
import { offerDownload } from "#ui/offer-download.ts";

/** Loaded when something from outside is to be read. */
export async function projectReader() {
  const [link, schema] = await Promise.all([
    import("#features/share/share-link.ts"),
    import("#features/share/project-schema.ts"),
  ]);
  return { ...link, ...schema };
}

/** Offers the project as a download. */
export function exportProject(project: Project): void {
  const data = new Blob([writeProjectJson(project)], { type: "application/json" });
  offerDownload(data, project.title, "json");
}

/** Asks for a file; `null` when the person chose none. */
export function askForFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".json,.py,application/json,text/x-python";
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Reads an exported project, or takes a Python file as `main.py`. */
export async function importProject(file: File): Promise<ReadProject> {
  const { MAX_JSON_BYTES, readProjectJson } = await projectReader();
  if (file.size > MAX_JSON_BYTES)
    return { type: "problem", sentence: `it is larger than ${MAX_JSON_BYTES / 1024 / 1024} MiB` };
  const text = await file.text();
  if (!file.name.endsWith(".py")) return readProjectJson(text);
  return readProjectJson(JSON.stringify({ v: 1, title: file.name, files: { "main.py": text } }));
}
