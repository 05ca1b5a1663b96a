/** Writes the project down shortly after each change and before each run. */
import type { Clock } from "#stores/clock.ts";
import type { Stores } from "#stores/stores.ts";
import type { Playgrounds } from "./playgrounds.ts";

const SAVE_PAUSE = 400;

export type DraftKeeper = {
  /** The playground now open is this stored one, or a new one that is stored at its first change. */
  opened(stored: { readonly id: string; readonly revision: number } | null): void;
  saveNow(): void;
  end(): void;
};

/** `tell` hears one sentence when something is worth knowing. */
export function keepDrafts(
  stores: Stores,
  playgrounds: Playgrounds,
  clock: Clock,
  tell: (sentence: string) => void,
): DraftKeeper {
  let place = { id: crypto.randomUUID() as string, revision: 0 };
  let saved = stores.project.getState().project;
  let cancel: (() => void) | null = null;
  let refused = false;

  function saveNow() {
    cancel?.();
    cancel = null;
    const { project } = stores.project.getState();
    if (project === saved) return;
    const result = playgrounds.save(place.id, place.revision, project);
    if (result === "changed elsewhere") {
      place = { id: crypto.randomUUID(), revision: 0 };
      tell(
        "This playground was changed in another tab. Your version is kept beside it, under My playgrounds.",
      );
      saveNow();
      return;
    }
    if (result === "storage refused" && !refused)
      tell("The browser does not allow storing drafts: use Share or Export to keep your work.");
    refused = result === "storage refused";
    saved = project;
    place.revision += 1;
  }
  const endProject = stores.project.subscribe((state, before) => {
    if (state.opened !== before.opened || state.project === saved) return;
    cancel?.();
    cancel = clock.after(SAVE_PAUSE, saveNow);
  });
  const endRun = stores.run.subscribe((state, before) => {
    if (state.busy === before.busy) return;
    if (state.busy) saveNow();
    playgrounds.markRunning(state.busy && state.python.type === "ready" ? place.id : null);
  });
  return {
    opened(stored) {
      saveNow();
      place = stored === null ? { id: crypto.randomUUID(), revision: 0 } : { ...stored };
      saved = stores.project.getState().project;
    },
    saveNow,
    end() {
      saveNow();
      endProject();
      endRun();
    },
  };
}
