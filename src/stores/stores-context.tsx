/** The only React file of the stores: hooks that select the smallest thing. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useMemo,
} from "react";
import { useStore } from "zustand";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Commands } from "./commands.ts";
import type { NoticeState } from "./notice-store.ts";
import type { PlaybackState } from "./playback-store.ts";
import type { Preferences } from "./preferences-store.ts";
import type { ProjectState } from "./project-store.ts";
import type { RunState } from "./run-store.ts";
import type { SelectionState } from "./selection-store.ts";
import type { Stores } from "./stores.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { TraceState } from "./trace-store.ts";

type Kitchen = { readonly stores: Stores; readonly commands: Commands };

const KitchenContext = createContext<Kitchen | null>(null);

export type KitchenProviderProps = Kitchen & { readonly children: ReactNode };

export function KitchenProvider({ stores, commands, children }: KitchenProviderProps) {
  const kitchen = useMemo(() => ({ stores, commands }), [stores, commands]);
  return (
    <KitchenContext value={kitchen}>
      <MomentProvider>{children}</MomentProvider>
    </KitchenContext>
  );
}

/** A trace and a place in it. */
export type Moment = { readonly index: TraceIndex; readonly playhead: number };

const MomentContext = createContext<Moment | null>(null);

/** Follows the trail of the playhead, a frame behind: the picture and the slider, which read the stores, are drawn first. */
function MomentProvider({ children }: { readonly children: ReactNode }) {
  const index = useTraceIndex();
  const playhead = usePlayback(selectTrail);
  const newest = useMemo(() => ({ index, playhead }), [index, playhead]);
  return <MomentContext value={useDeferredValue(newest)}>{children}</MomentContext>;
}

/** Where the panels around the picture are. */
export function useMoment(): Moment {
  const moment = useContext(MomentContext);
  if (moment === null) throw new Error("This component must stand inside a KitchenProvider.");
  return moment;
}

function useKitchen(): Kitchen {
  const kitchen = useContext(KitchenContext);
  if (kitchen === null) throw new Error("This component must stand inside a KitchenProvider.");
  return kitchen;
}

export function useCommands(): Commands {
  return useKitchen().commands;
}
export function useProject<T>(select: (state: ProjectState) => T): T {
  return useStore(useKitchen().stores.project, select);
}
export function useRun<T>(select: (state: RunState) => T): T {
  return useStore(useKitchen().stores.run, select);
}
export function useTrace<T>(select: (state: TraceState) => T): T {
  return useStore(useKitchen().stores.trace, select);
}
export function usePlayback<T>(select: (state: PlaybackState) => T): T {
  return useStore(useKitchen().stores.playback, select);
}
export function useSelection<T>(select: (state: SelectionState) => T): T {
  return useStore(useKitchen().stores.selection, select);
}
export function useNotice<T>(select: (state: NoticeState) => T): T {
  return useStore(useKitchen().stores.notice, select);
}
export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(useKitchen().stores.preferences, select);
}

/** Everything derived from the trace: steps, spans, snapshots. A new object whenever the trace has grown or changed. */
export function useTraceIndex(): TraceIndex {
  return useTrace(selectIndex);
}
const selectIndex = (state: TraceState) => state.index;
const selectTrail = (state: PlaybackState) => state.trail;

/** Reads the kitchen at the playhead when it is called: for handlers, which need it at the time of the click. */
export function useSnapshotReader(): () => Snapshot {
  const { trace, playback } = useKitchen().stores;
  return useCallback(
    () => trace.getState().index.snapshotAt(playback.getState().playhead),
    [trace, playback],
  );
}

/** The kitchen at that moment. */
export function useSnapshot(): Snapshot {
  const moment = useMoment();
  return useMemo(() => moment.index.snapshotAt(moment.playhead), [moment]);
}
