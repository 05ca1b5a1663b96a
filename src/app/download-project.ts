/** The open project as a file on the person's disk. */
import { writeProjectJson } from "#features/share/project-json.ts";
import type { Project } from "#stores/project.ts";
import { offerDownload, wordsOf } from "#ui/offer-download.ts";

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
