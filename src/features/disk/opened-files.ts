/** Files from the person's disk as the files of a playground. */
import * as v from "valibot";
import type { Project } from "#stores/project.ts";
import { ADDED_FILES, PLAYGROUND_FILE } from "./django-project.ts";

/** What a project may be made of, before it is checked. */
export type Opened = {
  readonly title?: string;
  readonly files: Project["files"];
  readonly session?: readonly string[];
};

const schema = v.object({
  title: v.string(),
  order: v.array(v.string()),
  session: v.array(v.string()),
});

/** Files that were chosen without their folders: they stand where Django would look for them. */
export function looseFiles(chosen: Project["files"]): Opened {
  const names = Object.keys(chosen);
  const [only] = names;
  if (only !== undefined && names.length === 1 && !APP_FILE.test(only))
    return { files: { "main.py": chosen[only] ?? "" } };
  const app = /^\s*name\s*=\s*["']([\w.]+)["']/m.exec(chosen["apps.py"] ?? "")?.[1] ?? "kitchen";
  const folder = app.replaceAll(".", "/");
  const placed = Object.entries(chosen).map(([name, text]): [string, string] => [
    AT_ROOT.has(name) ? name : `${folder}/${name}`,
    text,
  ]);
  return { files: withMain(Object.fromEntries(placed)) };
}

/** The folder of a Django project, maybe one that was exported here. */
export function projectFolder(found: Project["files"]): Opened {
  const told = readPlayground(found[PLAYGROUND_FILE]);
  const place = new Map(told?.order.map((path, at) => [path, at]));
  const isAdded = (path: string) => told !== null && ADDED_FILES.has(path);
  const own = Object.entries(found).filter(
    ([path, text]) =>
      place.has(path) || !(isAdded(path) || (path.endsWith("__init__.py") && text === "")),
  );
  if (told === null) return { files: withMain(Object.fromEntries(own)) };
  const rank = (path: string) => place.get(path) ?? told.order.length;
  const sorted = own.toSorted(([one], [other]) => rank(one) - rank(other));
  return { title: told.title, session: told.session, files: Object.fromEntries(sorted) };
}

const AT_ROOT: ReadonlySet<string> = new Set(["main.py", "settings.py"]);
const APP_FILE = /^(?:models|signals|handlers|receivers|apps|admin|managers)\.py$/;

function withMain(files: Project["files"]): Project["files"] {
  return "main.py" in files ? files : { ...files, "main.py": "" };
}

function readPlayground(text: string | undefined): v.InferOutput<typeof schema> | null {
  if (text === undefined) return null;
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
