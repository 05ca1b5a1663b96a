import type { Commands } from "#stores/commands.ts";
import { useCommands, useProject } from "#stores/stores-context.tsx";

/** Texts by field, by playground and model: a run draws the forms anew, and what was typed must stay. */
type Drafts = Map<string, ReadonlyMap<string, string>>;

/** One for each kitchen on the page. */
const DRAFTS = new WeakMap<Commands, Drafts>();

export type FormDraft = {
  readonly texts: ReadonlyMap<string, string>;
  readonly keep: (texts: ReadonlyMap<string, string>) => void;
};

/** What was typed into the form for new rows of a model. */
export function useFormDraft(label: string): FormDraft {
  const commands = useCommands();
  const opened = useProject((state) => state.opened);
  const drafts: Drafts = DRAFTS.get(commands) ?? new Map();
  DRAFTS.set(commands, drafts);
  const key = `${opened} ${label}`;
  return { texts: drafts.get(key) ?? new Map(), keep: (texts) => drafts.set(key, texts) };
}
