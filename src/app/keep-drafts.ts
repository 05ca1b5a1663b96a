/** Writes the project down shortly after each change and before each run. */
import type { Clock } from "#stores/clock.ts";
import type { RunState } from "#stores/run-store.ts";
import type { Stores } from "#stores/stores.ts";
import type { Playgrounds } from "./playgrounds.ts";

const SAVE_PAUSE = 400;

export type DraftKeeper = {
  /** The project opened next is this stored one, or a new one that is stored at its first change. Gives the place of the one that is left. */
  willOpen(stored: Place | null): Place;
  saveNow(): void;
  /** Of what is open. */
  id(): string;
};

type Place = { readonly id: string; readonly revision: number };

const newPlace = (): Place => ({ id: crypto.randomUUID(), revision: 0 });
const isRunning = ({ busy, python }: RunState) => busy && python.type === "ready";

export type DraftListener = {
  /** One sentence worth knowing. */
  tell(sentence: string): void;
  /** The open project is in the storage with the person's own changes. */
  kept(): void;
};

export function keepDrafts(
  stores: Stores,
  playgrounds: Playgrounds,
  clock: Clock,
  { tell, kept }: DraftListener,
): DraftKeeper {
  let place = newPlace();
  let next: Place | null = null;
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
      place = newPlace();
      tell(
        "This playground was changed in another tab. Your version is kept beside it, under My playgrounds.",
      );
      saveNow();
      return;
    }
    if (result === "storage refused" && !refused) {
      tell(
        "The browser does not allow storing drafts: use Share or Export to keep your work, or delete others under My playgrounds.",
      );
    }
    refused = result === "storage refused";
    saved = project;
    place = { id: place.id, revision: place.revision + 1 };
    if (!refused) kept();
  }
  stores.project.subscribe((state, before) => {
    if (state.opened !== before.opened) {
      place = next ?? newPlace();
      next = null;
      saved = state.project;
    }
    cancel?.();
    cancel = state.project === saved ? null : clock.after(SAVE_PAUSE, saveNow);
  });
  stores.run.subscribe((state, before) => {
    if (state.asked !== before.asked) saveNow();
    if (isRunning(state) !== isRunning(before))
      playgrounds.markRunning(isRunning(state) ? place.id : null);
  });
  return {
    willOpen(stored) {
      saveNow();
      next = stored;
      return place;
    },
    saveNow,
    id: () => place.id,
  };
}
