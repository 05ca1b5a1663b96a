/** What a person prefers, kept between visits by `app/`. */
import { createStore } from "zustand/vanilla";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, "instant"] as const;
export type Speed = (typeof SPEEDS)[number];

export type Preferences = {
  readonly theme: Theme;
  readonly runAsYouType: boolean;
  readonly speed: Speed;
  /** What arrives is shown at its newest step at once, not played from its first one. */
  readonly followEnd: boolean;
  /** Sizes of the parts of the workbench in pixels. */
  readonly codeWidth: number;
  readonly sideWidth: number;
  readonly timelineHeight: number;
  readonly consoleHeight: number;
};

export type PaneName = "codeWidth" | "sideWidth" | "timelineHeight" | "consoleHeight";
/** Smallest and largest size of each part, in pixels. */
export const PANE_BOUNDS: Readonly<Record<PaneName, readonly [number, number]>> = {
  codeWidth: [240, 900],
  sideWidth: [220, 700],
  timelineHeight: [120, 560],
  consoleHeight: [120, 720],
};

export const DEFAULT_PREFERENCES: Preferences = {
  theme: "system",
  runAsYouType: true,
  speed: 1,
  followEnd: false,
  codeWidth: 420,
  sideWidth: 330,
  timelineHeight: 236,
  consoleHeight: 208,
};

export type PreferencesStore = ReturnType<typeof createPreferencesStore>;

export function createPreferencesStore(stored: Partial<Preferences> = {}) {
  return createStore<Preferences>()(() => ({ ...DEFAULT_PREFERENCES, ...stored }));
}
