/** `connect()` and `@receiver` run when their module is imported. Nothing imports `signals.py` by itself; `ready()` is the place to. */
import type { EventOf } from "../events.ts";
import { list } from "../wording.ts";
import { importInReady, importLine, installApp, installConfig } from "./patches/import-in-ready.ts";
import type { Patch } from "./patches/patch.ts";
import { findConnections, hasReady, moduleOf } from "./python-text.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findNotImported({ events, snapshot, files }: Evidence): Verdict[] {
  const imported = new Set(
    events.flatMap((event) => (event.type === "module.imported" ? [event.module] : [])),
  );
  const apps = events.filter((event) => event.type === "app.loaded");
  // During the setup nothing is late yet; when it ended in an error, that error is the reason.
  if (snapshot.phase === null || snapshot.phase === "setup") {
    return [];
  }
  return Object.entries(files).flatMap(([path, text]): Verdict[] => {
    const module = moduleOf(path);
    if (!path.endsWith(".py") || path === "main.py" || imported.has(module)) {
      return [];
    }
    const { reason, mend, patch } = explain(module, apps, files);
    return findConnections(path, text).map(({ name, signal, place }) => ({
      subject: { type: "function", name },
      sentence: `${name} was never connected to ${signal}: ${module} was not imported, because ${reason}.`,
      place,
      mend,
      patch,
    }));
  });
}

type Explanation = {
  readonly reason: string;
  readonly mend: string;
  readonly patch: Patch | null;
};

function explain(
  module: string,
  apps: readonly EventOf<"app.loaded">[],
  files: Evidence["files"],
): Explanation {
  if (!module.includes(".")) {
    return {
      reason: "nothing imports it",
      mend: `Write "import ${module}" where it is needed, or move it into an app.`,
      patch: null,
    };
  }
  const folder = appOf(module, files);
  const path = `${folder.replaceAll(".", "/")}/apps.py`;
  const label = folder.slice(folder.lastIndexOf(".") + 1);
  const app = apps.find((each) => each.label === label || each.config.startsWith(`${folder}.`));
  const line = importLine(module, folder);
  if (!hasReady(files[path] ?? "")) {
    return {
      reason: `there is no ready() that imports it`,
      mend: `Write ready() in ${path} with "${line}".`,
      patch: importInReady(files, module, folder),
    };
  }
  if (app === undefined) {
    const loaded = list(apps.map((each) => each.label));
    return {
      reason: `the app ${folder} is not installed (only ${loaded})`,
      mend: `Add "${folder}" to INSTALLED_APPS.`,
      patch: installApp(files, folder),
    };
  }
  if (!app.readyRan) {
    return {
      reason: `${path} has a ready(), but Django used ${app.config} for the app`,
      mend: `Name the class of ${path} in INSTALLED_APPS, or give it default = True.`,
      patch: installConfig(files, folder, app.config),
    };
  }
  return {
    reason: `ready() of ${path} does not import it`,
    mend: `Add "${line}" to ready().`,
    patch: importInReady(files, module, folder),
  };
}

/** The package around a module that is an app: the innermost with `apps.py` or `models.py`, else the outermost. */
function appOf(module: string, files: Evidence["files"]): string {
  const names = module.split(".");
  const packages = names.slice(1).map((_, at) => names.slice(0, names.length - 1 - at).join("."));
  const isApp = (name: string): boolean =>
    ["apps.py", "models.py", "models/__init__.py"].some(
      (file) => `${name.replaceAll(".", "/")}/${file}` in files,
    );
  return packages.find(isApp) ?? `${names[0]}`;
}
