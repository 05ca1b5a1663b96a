/**
 * Drafts in the browser's storage, so that a reload loses nothing. Each playground has its own entry; opening a link or a scenario
 * starts another one, so nothing is overwritten. Every entry carries a version; what cannot be read is left alone.
 */
import { writeProjectJson } from "#features/share/project-json.ts";
import type { Project } from "#stores/project.ts";
import { projectReader } from "./project-reader.ts";

const PREFIX = "signal-kitchen/playground/";
const CURRENT = "signal-kitchen/current";
const RUNNING = "signal-kitchen/running/";
/** There has been no other so far: a later page would read this one's entries here. */
const VERSION = 1;
const OTHER = "it is damaged, or another version of this page wrote it";

export type Saved = {
  readonly id: string;
  readonly savedAt: number;
  /** Grows with each save; two tabs that save the same playground notice each other by it. */
  readonly revision: number;
  readonly project: Project;
};

/** Kept as it is: damaged, or written by another version of the page. */
export type Unreadable = {
  readonly id: string;
  /** It was open last. */
  readonly isCurrent: boolean;
  /** Continues "cannot be read:". */
  readonly problem: string;
  /** What is stored. */
  readonly text: string;
};

type Stored = {
  v: number;
  savedAt: number;
  revision: number;
  scenario: string | null;
  json: string;
  /** Read when it is opened, like the project. */
  places?: unknown;
};

export type SaveResult = "saved" | "changed elsewhere" | "storage refused";

export interface Playgrounds {
  /** Newest first. */
  list(): Promise<readonly Saved[]>;
  /** The one that was open last. */
  current(): Promise<Saved | null>;
  /** Nothing of these is shown or changed. */
  unreadable(): Promise<readonly Unreadable[]>;
  /** Writes unless somebody else wrote since `revision`. */
  save(id: string, revision: number, project: Project): SaveResult;
  /** Gives the way back. */
  remove(id: string): () => void;
  /** Remembers that a run is under way in this tab; `null` when it is over. */
  markRunning(id: string | null): void;
  /** A run of this playground did not end: its tab was killed, or it is still running in another one. */
  hasUnfinishedRun(id: string): boolean;
  forgetUnfinishedRun(id: string): void;
}

export function createPlaygrounds(storage: Storage | null): Playgrounds {
  const running = RUNNING + crypto.randomUUID();

  function keys(prefix: string): string[] {
    try {
      return Object.keys(storage ?? {}).filter((key) => key.startsWith(prefix));
    } catch {
      return [];
    }
  }
  function read(key: string): string | null {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }
  const unfinished = (id: string) => keys(RUNNING).filter((key) => read(key) === id);
  /** The entry with its project unread, which costs little. */
  function entry(id: string): Stored | null {
    const text = read(PREFIX + id);
    if (text === null) return null;
    try {
      const stored: unknown = JSON.parse(text);
      return isStored(stored) ? stored : null;
    } catch {
      return null;
    }
  }
  /** The entry, or why it cannot be read. */
  async function open(id: string): Promise<Saved | string> {
    const stored = entry(id);
    if (stored === null) return OTHER;
    const { readProjectJson } = await projectReader();
    const parsed = readProjectJson(stored.json);
    if (parsed.type === "problem") return parsed.sentence;
    const { savedAt, revision, scenario } = stored;
    const places = stored.places === undefined ? {} : { places: readPlaces(stored.places) };
    return { id, savedAt, revision, project: { ...parsed.project, scenario, ...places } };
  }
  const ids = () => keys(PREFIX).map((key) => key.slice(PREFIX.length));
  function attempt(write: (into: Storage) => void): boolean {
    try {
      if (storage === null) return false;
      write(storage);
      return true;
    } catch {
      return false;
    }
  }
  return {
    async list() {
      const opened = await Promise.all(ids().map(open));
      return opened.filter((one) => typeof one !== "string").sort((a, b) => b.savedAt - a.savedAt);
    },
    async current() {
      const id = read(CURRENT);
      const opened = id === null ? null : await open(id);
      return typeof opened === "string" ? null : opened;
    },
    async unreadable() {
      const current = read(CURRENT);
      const opened = await Promise.all(
        ids().map(async (id) => ({ id, text: read(PREFIX + id), problem: await open(id) })),
      );
      return opened.flatMap(({ id, text, problem }) =>
        text === null || typeof problem !== "string"
          ? []
          : [{ id, text, problem, isCurrent: id === current }],
      );
    },
    save(id, revision, project) {
      const there = entry(id);
      if (there !== null && there.revision !== revision) return "changed elsewhere";
      const stored: Stored = {
        v: VERSION,
        savedAt: Date.now(),
        revision: revision + 1,
        scenario: project.scenario,
        json: writeProjectJson(project),
        ...(project.places === undefined ? {} : { places: project.places }),
      };
      const done = attempt((into) => {
        into.setItem(PREFIX + id, JSON.stringify(stored));
        into.setItem(CURRENT, id);
      });
      return done ? "saved" : "storage refused";
    },
    remove(id) {
      const text = read(PREFIX + id);
      attempt((from) => from.removeItem(PREFIX + id));
      return () => void attempt((into) => text !== null && into.setItem(PREFIX + id, text));
    },
    markRunning: (id) =>
      void attempt((into) => (id === null ? into.removeItem(running) : into.setItem(running, id))),
    hasUnfinishedRun: (id) => unfinished(id).length > 0,
    forgetUnfinishedRun(id) {
      attempt((from) => {
        for (const key of unfinished(id)) from.removeItem(key);
      });
    },
  };
}

/** The project inside is read when it is opened. */
function isStored(value: unknown): value is Stored {
  if (typeof value !== "object" || value === null) return false;
  const { v, savedAt, revision, scenario, json }: { [key in keyof Stored]?: unknown } = value;
  const hasNumbers = typeof savedAt === "number" && typeof revision === "number";
  const hasTexts = typeof json === "string" && (scenario === null || typeof scenario === "string");
  return v === VERSION && hasNumbers && hasTexts;
}

/** Places that are none are passed over: such a node stands where the layout puts it. */
function readPlaces(value: unknown): NonNullable<Project["places"]> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.filter(([, place]) => Number.isFinite(place?.x) && Number.isFinite(place?.y)),
  );
}

/** The page's storage, or `null` where the browser forbids it. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
