/** All stores of the page. They never import each other; what crosses them is a command. */
import { createNoticeStore, type NoticeStore } from "./notice-store.ts";
import { createPlaybackStore, type PlaybackStore } from "./playback-store.ts";
import {
  createPreferencesStore,
  type Preferences,
  type PreferencesStore,
} from "./preferences-store.ts";
import { createProjectStore, type ProjectStore } from "./project-store.ts";
import { createRunStore, type RunStore } from "./run-store.ts";
import { createSelectionStore, type SelectionStore } from "./selection-store.ts";
import { createTraceStore, type TraceStore } from "./trace-store.ts";
import { trailPlayhead } from "./trail.ts";

export type Stores = {
  readonly project: ProjectStore;
  readonly run: RunStore;
  readonly trace: TraceStore;
  readonly playback: PlaybackStore;
  readonly selection: SelectionStore;
  readonly notice: NoticeStore;
  readonly preferences: PreferencesStore;
};

export function createStores(preferences: Partial<Preferences> = {}): Stores {
  const trace = createTraceStore();
  const playback = createPlaybackStore();
  trailPlayhead(playback, trace);
  return {
    project: createProjectStore(),
    run: createRunStore(),
    trace,
    playback,
    selection: createSelectionStore(),
    notice: createNoticeStore(),
    preferences: createPreferencesStore(preferences),
  };
}
