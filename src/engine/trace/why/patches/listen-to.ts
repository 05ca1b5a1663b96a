/** Another sender for a connection: in place of the one it has, or beside it. */
import type { ModelInfo } from "../../events.ts";
import type { Place } from "../../preview.ts";
import { moduleOf } from "../python-text.ts";
import { CONNECTION, type Files, type Patch } from "./patch.ts";
import { callAt, isStatement, type PythonCall, withKeyword } from "./python-call.ts";
import { withImport } from "./with-import.ts";

/** Puts another expression in the place of `sender=…`. */
export function replaceSender(files: Files, place: Place | null, model: ModelInfo): Patch | null {
  return withSender(files, place, model, (text, call) =>
    withKeyword(text, call, "sender", model.name),
  );
}

/** Connects for a further sender; the connection stays as it is. */
export function addSender(files: Files, place: Place | null, model: ModelInfo): Patch | null {
  return withSender(files, place, model, (text, call) => {
    const isDecorator = /^\s*@receiver\($/.test(call.head);
    if (!isDecorator && !isStatement(text, call)) return null;
    const again = withKeyword(text, call, "sender", model.name);
    const grown = again.length - text.length;
    const copy = again.slice(call.lineFrom, call.lineTo + grown);
    return `${text.slice(0, call.lineFrom)}${copy}\n${text.slice(call.lineFrom)}`;
  });
}

function withSender(
  files: Files,
  place: Place | null,
  model: ModelInfo,
  change: (text: string, call: PythonCall) => string | null,
): Patch | null {
  const text = place === null ? undefined : files[place.file];
  if (place === null || text === undefined) return null;
  const call = callAt(text, place.line, CONNECTION);
  if (call?.args.some(({ name }) => name === "sender") !== true) return null;
  const changed = change(text, call);
  const imported = changed === null ? null : inScope(changed, place, model);
  return imported === null
    ? null
    : { label: `Listen to ${model.name}`, files: { [place.file]: imported } };
}

/** The text with the model's name known at the line; `null` when that is not sure. */
function inScope(text: string, { file, line }: Place, { module, name }: ModelInfo): string | null {
  const own = moduleOf(file);
  if (module === own) {
    const defined = text.split("\n").findIndex((each) => each.startsWith(`class ${name}(`));
    return defined !== -1 && defined < line - 1 ? text : null;
  }
  const app = own.slice(0, own.lastIndexOf(".") + 1);
  const isSameApp = app !== "" && module.startsWith(app);
  const spellings = isSameApp ? [`.${module.slice(app.length)}`, module] : [module];
  return withImport(text, spellings, name);
}
