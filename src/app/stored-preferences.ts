/** Preferences between visits. What cannot be read is as if it had never been set. */
import * as v from "valibot";
import { type Preferences, type PreferencesStore, SPEEDS } from "#stores/preferences-store.ts";

const KEY = "signal-kitchen/preferences";

const schema = v.object({
  v: v.literal(1),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  runAsYouType: v.fallback(v.boolean(), true),
  speed: v.fallback(v.picklist(SPEEDS), 1),
});

export function readPreferences(storage: Storage | null): Partial<Preferences> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(storage?.getItem(KEY) ?? "null"));
    if (!parsed.success) return {};
    const { theme, runAsYouType, speed } = parsed.output;
    return { theme, runAsYouType, speed };
  } catch {
    return {};
  }
}

/** Returns the end of it. */
export function keepPreferences(store: PreferencesStore, storage: Storage | null): () => void {
  return store.subscribe((preferences) => {
    try {
      storage?.setItem(KEY, JSON.stringify({ v: 1, ...preferences }));
    } catch {
      // A full or forbidden storage costs a preference, nothing else; drafts tell the person.
    }
  });
}
