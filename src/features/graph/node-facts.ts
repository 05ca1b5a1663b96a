/** The few words that a node shows of a send or a call. */
import type { NamedPreview, Preview } from "#engine/trace/preview.ts";
import type { CallNow, RegistrationNow, SendNow } from "#engine/trace/snapshot.ts";
import { cut } from "./node-names.ts";

/** Arguments that decide what a handler does, most telling first. */
const TELLING = ["created", "action", "update_fields", "user", "credentials"];
/** Always there and seldom of interest. */
const USUAL: ReadonlySet<string> = new Set(["instance", "raw", "using", "origin", "signal"]);
const MAX_SLICE_TEXT = 7;

/**
 * The line under a receiver's name: the most telling argument of its last call; what it listens to before there is one and while a
 * send has not come to it.
 */
export function receiverDetail({ sender, state }: RegistrationNow, call: CallNow | null): string {
  const argument = "send" in state ? undefined : tellingArgument(call?.sent?.arguments ?? []);
  if (argument !== undefined) return `${argument.name}=${cut(argument.value.text)}`;
  return sender === null ? "any sender" : `sender=${sender.name}`;
}

function tellingArgument(all: readonly NamedPreview[]): NamedPreview | undefined {
  const isSaid = ({ value }: NamedPreview) => value.kind !== "none";
  for (const name of TELLING) {
    const found = all.find((each) => each.name === name && isSaid(each));
    if (found !== undefined) return found;
  }
  return (
    all.find((each) => !USUAL.has(each.name) && isSaid(each)) ??
    all.find((each) => each.name === "instance")
  );
}

/** What is written on the slice of a send: the text of its instance, or of the first argument that is one. */
export function sliceText({ started }: SendNow): string {
  const values = started.arguments.map((each) => each.value);
  const shown =
    values.find((each) => each.kind === "instance") ??
    values.find((each) => each.kind === "string");
  if (shown === undefined) return "";
  const text = bareText(shown);
  return text.length <= MAX_SLICE_TEXT ? text : `${text.slice(0, MAX_SLICE_TEXT - 1)}…`;
}

/** `<Profile: Ada>` → `Ada`, `<Profile: Profile object (1)>` → `pk 1`, `'rye'` → `rye`. */
function bareText({ kind, text, type, pk }: Preview): string {
  if (kind === "string") return text.replace(/^(['"])(.*)\1$/, "$2");
  const inner =
    text.startsWith(`<${type}: `) && text.endsWith(">") ? text.slice(type.length + 3, -1) : text;
  if (!inner.startsWith(`${type} object`)) return inner;
  return pk === null || pk === undefined ? "new" : `pk ${pk}`;
}

/** `kitchen/signals.py` → `signals.py`: the folder is in the tooltip. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
