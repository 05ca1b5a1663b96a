/**
 * Drafts in the browser's storage, so that a reload loses nothing. Each playground has its own entry; opening a link or a scenario
 * starts another one, so nothing is overwritten. Every entry carries a version; what cannot be read is left alone.
 */
import { readProjectJson, writeProjectJson } from "#features/share/project-schema.ts";
import type { Project } from "#stores/project.ts";

const PREFIX = "signal-kitchen/playground/";
const CURRENT = "signal-kitchen/current";
const RUNNING = "signal-kitchen/running";
const VERSION = 1;
const MAX_PLAYGROUNDS = 40;

export type Saved = {
  readonly id: string;
  readonly savedAt: number;
  /** Grows with each save; two tabs that save the same playground notice each other by it. */
  readonly revision: number;
  readonly project: Project;
};

type Stored = {
  v: number;
  savedAt: number;
  revision: number;
  scenario: string | null;
  json: string;
};

export type SaveResult = "saved" | "changed elsewhere" | "storage refused";

export interface Playgrounds {
  /** Newest first. */
  list(): readonly Saved[];
  /** The one that was open last. */
  current(): Saved | null;
  /** Writes unless somebody else wrote since `revision`. */
  save(id: string, revision: number, project: Project): SaveResult;
  remove(id: string): void;
  /** Remembers that a run is under way; `null` when it is over. */
  markRunning(id: string | null): void;
  /** The playground whose run did not end in this browser. */
  unfinishedRun(): string | null;
}

export function createPlaygrounds(storage: Storage | null): Playgrounds {
  function read(id: string): Saved | null {
    try {
      const text = storage?.getItem(PREFIX + id);
      if (text === null || text === undefined) return null;
      const stored = JSON.parse(text) as Partial<Stored>;
      if (stored.v !== VERSION || typeof stored.json !== "string") return null;
      const parsed = readProjectJson(stored.json);
      if (parsed.type === "problem") return null;
      const scenario = typeof stored.scenario === "string" ? stored.scenario : null;
      return {
        id,
        savedAt: Number(stored.savedAt) || 0,
        revision: Number(stored.revision) || 0,
        project: { ...parsed.project, scenario },
      };
    } catch {
      return null;
    }
  }
  function attempt(write: (into: Storage) => void): boolean {
    try {
      if (storage === null) return false;
      write(storage);
      return true;
    } catch {
      return false;
    }
  }
  function ids(): string[] {
    if (storage === null) return [];
    return Object.keys(storage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  }
  function list(): readonly Saved[] {
    return ids()
      .flatMap((id) => read(id) ?? [])
      .sort((a, b) => b.savedAt - a.savedAt);
  }
  /** Makes room by forgetting the oldest. */
  function trim() {
    for (const old of list().slice(MAX_PLAYGROUNDS)) storage?.removeItem(PREFIX + old.id);
  }
  return {
    list,
    current() {
      const id = attemptRead(() => storage?.getItem(CURRENT) ?? null);
      return id === null ? null : read(id);
    },
    save(id, revision, project) {
      const there = read(id);
      if (there !== null && there.revision !== revision) return "changed elsewhere";
      const stored: Stored = {
        v: VERSION,
        savedAt: Date.now(),
        revision: revision + 1,
        scenario: project.scenario,
        json: writeProjectJson(project),
      };
      const done = attempt((into) => {
        into.setItem(PREFIX + id, JSON.stringify(stored));
        into.setItem(CURRENT, id);
        trim();
      });
      return done ? "saved" : "storage refused";
    },
    remove: (id) => void attempt((from) => from.removeItem(PREFIX + id)),
    markRunning: (id) =>
      void attempt((into) => (id === null ? into.removeItem(RUNNING) : into.setItem(RUNNING, id))),
    unfinishedRun: () => attemptRead(() => storage?.getItem(RUNNING) ?? null),
  };
}

function attemptRead(read: () => string | null): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The page's storage, or `null` where the browser forbids it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
