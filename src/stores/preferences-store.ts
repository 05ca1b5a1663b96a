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
};

export const DEFAULT_PREFERENCES: Preferences = { theme: "system", runAsYouType: true, speed: 1 };

export type PreferencesStore = ReturnType<typeof createPreferencesStore>;

export function createPreferencesStore(stored: Partial<Preferences> = {}) {
  return createStore<Preferences>()(() => ({ ...DEFAULT_PREFERENCES, ...stored }));
}
