/** Keys and what they do: one table, also shown in the help. Keys without a modifier are inert while somebody types. */
import type { Commands } from "#stores/commands.ts";

type Shortcut = {
  readonly keys: string;
  readonly does: string;
  readonly matches: (event: KeyboardEvent) => boolean;
  readonly run: (commands: Commands, openHelp: () => void) => void;
  readonly whileTyping?: boolean;
};

const plain =
  (key: string, shift = false) =>
  (event: KeyboardEvent) =>
    event.key === key &&
    event.shiftKey === shift &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey;

export const SHORTCUTS: readonly Shortcut[] = [
  {
    keys: "Ctrl Enter or ⌘ Enter",
    does: "Run",
    matches: (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey),
    run: (commands) => commands.run(),
    whileTyping: true,
  },
  {
    keys: "Space",
    does: "Play or pause",
    matches: plain(" "),
    run: (commands) => commands.togglePlay(),
  },
  {
    keys: "→",
    does: "Step forward",
    matches: plain("ArrowRight"),
    run: (commands) => commands.stepForward(),
  },
  {
    keys: "←",
    does: "Step back",
    matches: plain("ArrowLeft"),
    run: (commands) => commands.stepBack(),
  },
  {
    keys: "Shift →",
    does: "Step over: pass what the next step begins",
    matches: plain("ArrowRight", true),
    run: (commands) => commands.stepOver(),
  },
  {
    keys: "Shift ←",
    does: "Step back over what has just ended",
    matches: plain("ArrowLeft", true),
    run: (commands) => commands.stepBackOver(),
  },
  {
    keys: "Shift End",
    does: "Step out: to the end of the send under way",
    matches: plain("End", true),
    run: (commands) => commands.stepOut(),
  },
  {
    keys: "Shift Home",
    does: "To the start of the send under way",
    matches: plain("Home", true),
    run: (commands) => commands.stepBackOut(),
  },
  {
    keys: "?",
    does: "This help",
    matches: (event) => event.key === "?" && !event.ctrlKey && !event.metaKey,
    run: (_, openHelp) => openHelp(),
  },
  { keys: "Home", does: "To start", matches: plain("Home"), run: (commands) => commands.toStart() },
  { keys: "End", does: "To end", matches: plain("End"), run: (commands) => commands.toEnd() },
];

/** Elements that use these keys themselves. */
const TYPING = "input, textarea, select, [contenteditable], [role=tablist], [role=slider], dialog";
const PRESSING = "button, a, summary, [role=button]";

/** Returns the end of it. */
export function listenForShortcuts(commands: Commands, openHelp: () => void): () => void {
  function onKeyDown(event: KeyboardEvent) {
    const shortcut = SHORTCUTS.find((one) => one.matches(event));
    if (shortcut === undefined || event.defaultPrevented) return;
    const at = event.target instanceof Element ? event.target : null;
    const typing = at?.closest(TYPING) !== null && at !== null;
    const pressing = event.key === " " && at?.closest(PRESSING) != null;
    if ((typing || pressing) && shortcut.whileTyping !== true) return;
    event.preventDefault();
    shortcut.run(commands, openHelp);
  }
  document.addEventListener("keydown", onKeyDown);
  return () => document.removeEventListener("keydown", onKeyDown);
}
