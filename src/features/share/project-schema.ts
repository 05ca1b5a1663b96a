/** What a link, an imported file or a stored draft may contain. Everything from outside passes here. */
import * as v from "valibot";
import {
  EMPTY_PROJECT,
  MAX_FILES,
  MAX_SESSION_LINES,
  MAX_SOURCE,
  MAX_TITLE,
  type Project,
  pathProblem,
  projectBytes,
} from "#stores/project.ts";

const schema = v.object({
  v: v.literal(1),
  files: v.record(v.string(), v.string()),
  title: v.optional(v.pipe(v.string(), v.maxLength(MAX_TITLE))),
  session: v.optional(v.pipe(v.array(v.string()), v.maxLength(MAX_SESSION_LINES))),
  settings: v.optional(v.record(v.string(), v.unknown())),
});

export type ReadProject =
  | { readonly type: "project"; readonly project: Project }
  | { readonly type: "problem"; readonly sentence: string };

/** Parses the JSON of format 1; the sentence says what is wrong with it. */
export function readProjectJson(json: string): ReadProject {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return problem("it does not contain a project (its content is no JSON)");
  }
  const version = typeof value === "object" && value !== null && "v" in value ? value.v : undefined;
  if (typeof version === "number" && version > 1)
    return problem(
      "it was made by a newer version of Signal Kitchen; reload the page and try again",
    );
  const parsed = v.safeParse(schema, value);
  if (!parsed.success)
    return problem(
      `it does not contain a project (${v.getDotPath(parsed.issues[0]) ?? "content"}: ${parsed.issues[0].message})`,
    );
  return checked(parsed.output);
}

function checked({ files, title, session }: v.InferOutput<typeof schema>): ReadProject {
  const paths = Object.keys(files);
  if (paths.length === 0) return problem("it contains no files");
  if (paths.length > MAX_FILES)
    return problem(`it contains ${paths.length} files; at most ${MAX_FILES} are allowed`);
  const odd = paths.find((path) => pathProblem(path, {}) !== null);
  if (odd !== undefined)
    return problem(`it contains a file with an unusable path: ${odd.slice(0, 60)}`);
  const bytes = projectBytes(files);
  if (bytes > MAX_SOURCE)
    return problem(
      `it contains ${Math.ceil(bytes / 1024)} KiB of text; at most ${MAX_SOURCE / 1024} KiB are allowed`,
    );
  return {
    type: "project",
    project: {
      ...EMPTY_PROJECT,
      title: title ?? "Shared playground",
      files,
      session: session ?? [],
    },
  };
}

function problem(sentence: string): ReadProject {
  return { type: "problem", sentence };
}
