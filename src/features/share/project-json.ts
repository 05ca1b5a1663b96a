import type { Project } from "#stores/project.ts";

/** The JSON of format 1: what a link, an exported file and a stored draft contain. */
export function writeProjectJson(project: Project): string {
  const { title, files, session } = project;
  return JSON.stringify({ v: 1, files, title, ...(session.length > 0 ? { session } : {}) });
}
