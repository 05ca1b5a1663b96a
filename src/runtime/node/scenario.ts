/**
 * Conformance scenarios as projects. A scenario's folder holds `main.py`, the files of one app (or, with `apps`, one
 * folder for each) and `scenario.json`; `conformance/README.md` has the keys.
 */
import * as v from "valibot";
import type { SourceFiles } from "../protocol.ts";

const scenarioSchema = v.object({
  title: v.optional(v.string(), ""),
  area: v.optional(v.string(), ""),
  app: v.optional(v.string(), "app"),
  apps: v.optional(v.array(v.string())),
  installed: v.optional(v.array(v.string())),
  extra_apps: v.optional(v.array(v.string()), []),
  debug: v.optional(v.boolean(), true),
  tables: v.optional(v.picklist(["create", "migrate", "none"]), "create"),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
});

export type Scenario = Omit<v.InferOutput<typeof scenarioSchema>, "settings"> & {
  readonly name: string;
  /** Labels of the project's own apps. */
  readonly labels: readonly string[];
  readonly files: SourceFiles;
  /** What the project is configured with; empty when it says so itself. */
  readonly settings: Readonly<Record<string, unknown>>;
};

const MAIN = "main.py";
const APP = /^(.+?)\/(?:models\.py|models\/__init__\.py|apps\.py)$/;
const NOT_PART_OF_AN_APP = new Set([MAIN, "scenario.json", "expected.json"]);
const HANDLED_BY_RUN = `
from asgiref.sync import async_to_sync as _run

_run(main)()
`;

/**
 * A folder whose top holds no module of an app, nor a `scenario.json` that names apps, is a project as it stands.
 *
 * `found` are its files by their path. @throws when `scenario.json` is wrong.
 */
export function scenarioOf(name: string, found: ReadonlyMap<string, string>): Scenario {
  const config = v.parse(scenarioSchema, JSON.parse(found.get("scenario.json") ?? "{}"));
  if (config.apps === undefined && isProject([...found.keys()])) {
    const files = { ...Object.fromEntries(found), [MAIN]: mainOf(found.get(MAIN)) };
    return { ...config, name, labels: appsOf([...found.keys()]), files, settings: {} };
  }
  const labels = config.apps ?? [config.app];
  const files: Record<string, string> = {};
  for (const label of labels) {
    const below = config.apps === undefined ? "" : `${label}/`;
    for (const [path, text] of found) {
      if (path.startsWith(below) && !NOT_PART_OF_AN_APP.has(path)) {
        files[`${label}/${path.slice(below.length)}`] = text;
      }
    }
    files[`${label}/__init__.py`] ??= "";
  }
  files[MAIN] = mainOf(found.get(MAIN));
  return { ...config, name, labels, files, settings: settingsOf(config, labels) };
}

function isProject(paths: readonly string[]): boolean {
  const top = paths.filter((path) => path.endsWith(".py") && !path.includes("/"));
  return appsOf(paths).length > 0 && top.every((path) => path === MAIN || path === "settings.py");
}

/** Packages that hold models or `apps.py`: `shop`; `apps` and `shop` for `apps/shop`. */
function appsOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((path) => namesOf(APP.exec(path)?.[1])))];
}

function namesOf(folder = ""): readonly string[] {
  const parts = folder.split("/").filter((part) => part !== "");
  return [...parts.slice(0, 1), ...parts.slice(-1)];
}

/** The scenario's `async def main()` is run after the file, as the recorder does. */
function mainOf(text = ""): string {
  return /^async def main\(/m.test(text) ? text + HANDLED_BY_RUN : text;
}

/** What the recorder of real Django configures (`conformance/record.py`). */
function settingsOf(
  config: v.InferOutput<typeof scenarioSchema>,
  labels: readonly string[],
): Record<string, unknown> {
  return {
    DEBUG: config.debug,
    USE_TZ: true,
    TIME_ZONE: "UTC",
    INSTALLED_APPS: [
      "django.contrib.contenttypes",
      "django.contrib.auth",
      ...config.extra_apps,
      ...(config.installed ?? labels),
    ],
    PASSWORD_HASHERS: ["django.contrib.auth.hashers.MD5PasswordHasher"],
    ...config.settings,
  };
}
