/** Preferences between visits. What cannot be read is as if it had never been set. */
import {
  PANE_BOUNDS,
  type PaneName,
  type Preferences,
  type PreferencesStore,
  SPEEDS,
  THEMES,
} from "#stores/preferences-store.ts";

const KEY = "signal-kitchen/preferences";
const VERSION = 1;

export function readPreferences(storage: Storage | null): Partial<Preferences> {
  const stored = readObject(storage);
  if (stored.v !== VERSION) return {};
  const theme = THEMES.find((one) => one === stored.theme);
  const speed = SPEEDS.find((one) => one === stored.speed);
  return {
    ...(theme === undefined ? {} : { theme }),
    ...(speed === undefined ? {} : { speed }),
    ...readPanes(stored),
    ...readSwitches(stored),
  };
}

function readSwitches(stored: Record<string, unknown>): Partial<Preferences> {
  const { runAsYouType, followEnd } = stored;
  return {
    ...(typeof runAsYouType === "boolean" ? { runAsYouType } : {}),
    ...(typeof followEnd === "boolean" ? { followEnd } : {}),
  };
}

const PANES: readonly PaneName[] = ["codeWidth", "sideWidth", "timelineHeight", "consoleHeight"];

function readPanes(stored: Record<string, unknown>): Partial<Preferences> {
  const usable = PANES.filter((pane) => {
    const [min, max] = PANE_BOUNDS[pane];
    const size = stored[pane];
    return typeof size === "number" && size >= min && size <= max;
  });
  return Object.fromEntries(usable.map((pane) => [pane, stored[pane]]));
}

function readObject(storage: Storage | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? "null");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** Returns the end of it. */
export function keepPreferences(store: PreferencesStore, storage: Storage | null): () => void {
  return store.subscribe((preferences) => {
    try {
      storage?.setItem(KEY, JSON.stringify({ v: VERSION, ...preferences }));
    } catch {
      // A full or forbidden storage costs a preference, nothing else; drafts tell the person.
    }
  });
}
