/** Lets `ready()` of an app import a module, as Django's documentation advises; writes `apps.py` when there is none. */
import { functionEnd, indentOf } from "../python-text.ts";
import type { Files, Patch } from "./patch.ts";

/** `module` as `kitchen.signals`, `app` the package of the app it is in. */
export function importInReady(files: Files, module: string, app: string): Patch | null {
  const line = importLine(module, app);
  const path = `${app.replaceAll(".", "/")}/apps.py`;
  const label = `Import ${module} in ready() of ${path}`;
  const text = files[path];
  if (text === undefined || text.trim() === "") {
    return { label, files: { [path]: newAppsPy(app, line) } };
  }
  const changed = importedIn(text, line);
  return changed === null ? null : { label, files: { [path]: changed } };
}

/** `from .signals import handlers`, as `ready()` of the app writes it. */
export function importLine(module: string, app: string): string {
  const within = module.slice(app.length + 1).split(".");
  return `from .${within.slice(0, -1).join(".")} import ${within.at(-1)}`;
}

/** Makes Django use the class that has the `ready()`. */
export function installConfig(files: Files, app: string, used: string): Patch | null {
  const path = `${app.replaceAll(".", "/")}/apps.py`;
  const lines = (files[path] ?? "").split("\n");
  const classes = configLines(lines);
  const withReady = classes.filter((at) =>
    lines.slice(at + 1, endOfClass(lines, at)).some((line) => /^\s+def ready\(/.test(line)),
  );
  const [at] = withReady;
  if (at === undefined || withReady.length > 1) return null;
  const name = nameOf(`${lines[at]}`);
  const settings = files["settings.py"] ?? "";
  const quoted = new RegExp(`(["'])${used.replaceAll(".", "\\.")}\\1`);
  if (quoted.test(settings)) {
    const changed = settings.replace(quoted, `"${app}.apps.${name}"`);
    return { label: `Install ${name}`, files: { "settings.py": changed } };
  }
  if (classes.length < 2) return null;
  lines.splice(at + 1, 0, "    default = True");
  return { label: `Make ${name} the default`, files: { [path]: lines.join("\n") } };
}

/** Adds the app to `INSTALLED_APPS` of `settings.py`. */
export function installApp(files: Files, app: string): Patch | null {
  const settings = files["settings.py"] ?? "";
  const [head = "", inside = ""] = /INSTALLED_APPS\s*=\s*\[([^\]#]*)/.exec(settings) ?? [];
  if (head === "") return null;
  const kept = inside.trimEnd().replace(/,$/, "");
  const separator = inside.includes("\n") ? ",\n    " : ", ";
  const list = `${kept}${kept.trim() === "" ? "" : separator}"${app}"${inside.includes("\n") ? ",\n" : ""}`;
  const changed = settings.replace(head, () => head.slice(0, head.length - inside.length) + list);
  return { label: `Install ${app}`, files: { "settings.py": changed } };
}

function newAppsPy(app: string, line: string): string {
  const name = app
    .slice(app.lastIndexOf(".") + 1)
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
  return `from django.apps import AppConfig


class ${name}Config(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "${app}"

    def ready(self):
        ${line}
`;
}

/** `null` when it is not clear which class Django uses. */
function importedIn(text: string, line: string): string | null {
  const lines = text.split("\n");
  const [at, second] = configLines(lines);
  if (at === undefined || second !== undefined) return null;
  const end = endOfClass(lines, at);
  const ready = lines.findIndex(
    (each, row) => row > at && row < end && /^\s+def ready\(/.test(each),
  );
  if (ready === -1) {
    lines.splice(end, 0, "", "    def ready(self):", `        ${line}`);
  } else if (/:\s*(#.*)?$/.test(`${lines[ready]}`)) {
    const body = `${lines[ready + 1]}`;
    const indent = " ".repeat(indentOf(`${lines[ready]}`) + 4);
    const isEmpty = /^\s*(pass|\.\.\.)\s*$/.test(body);
    lines.splice(ready + 1, isEmpty ? 1 : 0, `${indent}${line}`);
  } else return null;
  return lines.join("\n");
}

/** Indexes of the lines that begin an AppConfig. */
function configLines(lines: readonly string[]): number[] {
  return [...lines.keys()].filter((at) =>
    /^class \w+\([^)]*AppConfig[^)]*\):/.test(`${lines[at]}`),
  );
}

/** Index of the line after the last one of a class. */
function endOfClass(lines: readonly string[], at: number): number {
  const asFunction = lines.map((line, row) =>
    row === at ? line.replace(/^class (\w+).*/, "def $1():") : line,
  );
  return functionEnd(asFunction.join("\n"), at + 1);
}

function nameOf(line: string): string {
  return line.replace(/^class (\w+).*/, "$1");
}
