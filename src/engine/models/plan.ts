/**
 * What a save, a delete, an m2m change does, as a generator of steps: the engine asks, the host performs and answers.
 * The order of signals and rows exists here once; the values stay with the host.
 */
import type { SpanId } from "../ids.ts";
import type { Cell, OperationKind, Row } from "../trace/events.ts";
import type { ErrorPreview, Place, Preview } from "../trace/preview.ts";
import type { Moment, Recorder } from "../trace/recorder.ts";
import type { Catalog } from "./catalog.ts";
import type { Assignment, Database, Statement } from "./database.ts";
import { DatabaseError } from "./database-error.ts";
import type { Hook, Transaction } from "./transaction.ts";

/** The span a step happens in: what the host does there is caused by it. */
type In = { readonly span: SpanId | null };

export type Step = In &
  (
    | { readonly do: "send"; readonly signal: "pre_save" }
    | { readonly do: "send"; readonly signal: "post_save"; readonly created: boolean }
    | {
        readonly do: "send";
        readonly signal: "pre_delete" | "post_delete";
        readonly instance: number;
      }
    | {
        readonly do: "send";
        readonly signal: "m2m_changed";
        readonly action: string;
        readonly cells: readonly Cell[] | null;
      }
    /** Key of the instance in this table, its default applied; for a parent the link is brought in step first. → `cell` */
    | { readonly do: "key"; readonly model: string; readonly link: Link | null }
    /** What to write, field hooks applied. → `assignment` */
    | {
        readonly do: "values";
        readonly model: string;
        readonly names: readonly string[] | null;
        readonly adding: boolean;
      }
    /** What the database made up: the key, results of expressions. */
    | { readonly do: "stored"; readonly cells: Row; readonly links: readonly Link[] }
    /** Whether somebody listens. → `flag` */
    | { readonly do: "listens"; readonly model: string; readonly signals: readonly string[] }
    /** Those of these rows that the base manager gives, in its order. → `cells`: their keys */
    | { readonly do: "choose"; readonly model: string; readonly pks: readonly Cell[] }
    /** New instances of these rows, numbered on from the last. */
    | {
        readonly do: "load";
        readonly model: string;
        readonly names: readonly string[] | null;
        readonly rows: readonly Row[];
      }
    /** Their parents by this link, numbered on from the last. → `cells`: their keys */
    | { readonly do: "parents"; readonly link: string; readonly instances: readonly number[] }
    /** What SET, SET_CALLABLE or SET_DEFAULT writes. → `cell` */
    | { readonly do: "substitute"; readonly model: string; readonly field: string }
    /** What a generic relation looks for: number of the content type, and these keys as its column holds them. → `cell`, `cells` */
    | {
        readonly do: "content type";
        readonly model: string;
        readonly field: string;
        readonly pks: readonly Cell[];
      }
    | { readonly do: "forget key"; readonly instances: readonly number[] }
    /** New links: what else their rows hold, each an instance of its own. → `assignments`, if anything */
    | { readonly do: "links"; readonly pairs: readonly (readonly [own: Cell, other: Cell])[] }
    /** The target keys of an m2m change as the host's set holds them now. → `cells` */
    | { readonly do: "keys" }
    | ({ readonly do: "callback" } & Hook)
  );

export type Link = { readonly parent: string; readonly field: string };

export type Outcome = {
  readonly flag?: boolean;
  readonly cell?: Cell;
  readonly cells?: readonly Cell[];
  readonly assignment?: Assignment;
  readonly assignments?: readonly Assignment[];
};

export type Plan<T> = Generator<Step, T, Outcome>;

/** The world of the mock models of one run. */
export type ModelsWorld = {
  readonly catalog: Catalog;
  readonly database: Database;
  readonly transaction: Transaction;
  readonly recorder: Recorder;
};

/** An exception of the host went through a step. The host keeps the exception itself. */
export class HostRaised extends Error {
  override readonly name = "HostRaised";
  readonly preview: ErrorPreview;

  constructor(preview: ErrorPreview) {
    super(preview.message);
    this.preview = preview;
  }
}

export type OperationTitle = {
  readonly kind: OperationKind;
  readonly model: string;
  readonly title: string;
  readonly instance: Preview | null;
  readonly silent: boolean;
  readonly parent: SpanId | null;
  readonly place: Place | null;
};

/** Records the operation around `body`. */
export function* operation<T>(
  { recorder }: ModelsWorld,
  { parent, place, ...title }: OperationTitle,
  body: (at: Moment) => Plan<T>,
): Plan<T> {
  const span = recorder.nextSpan();
  recorder.record({ type: "operation.started", span, parent, place, ...title });
  const end: Moment = { parent: span, place: null };
  try {
    const value = yield* body({ parent: span, place });
    recorder.record({ type: "operation.finished", span, error: null, ...end });
    return value;
  } catch (error) {
    recorder.record({ type: "operation.finished", span, error: errorPreview(error), ...end });
    throw error;
  }
}

function errorPreview(error: unknown): ErrorPreview | null {
  if (error instanceof HostRaised) return error.preview;
  if (!(error instanceof DatabaseError)) return null;
  const { kind, message } = error;
  return { type: kind, message, trail: [], traceback: `${kind}: ${message}` };
}

/** An atomic block without a savepoint, as Django puts around its own operations; then what waited for the commit. */
export function* atomically<T>(
  world: ModelsWorld,
  at: Moment,
  body: (inside: Moment) => Plan<T>,
): Plan<T> {
  const { transaction } = world;
  const span = transaction.enter({ savepoint: false, durable: false }, at);
  let value: T;
  try {
    value = yield* body(span === null ? at : { ...at, parent: span });
  } catch (error) {
    transaction.leave(true);
    throw error;
  }
  yield* runHooks(world, transaction.leave(false), at);
  return value;
}

/** An error inside leaves a surrounding atomic block broken (Django: `mark_for_rollback_on_error`). */
export function* breaking<T>({ transaction }: ModelsWorld, body: () => Plan<T>): Plan<T> {
  try {
    return yield* body();
  } catch (error) {
    if (transaction.inAtomicBlock) transaction.needsRollback = true;
    throw error;
  }
}

/** One statement in the transaction of the moment. @throws {DatabaseError} */
export function execute<T>(world: ModelsWorld, at: Moment, body: (statement: Statement) => T): T {
  world.transaction.validate();
  return world.database.statement(at, !world.transaction.inAtomicBlock, body);
}

/** Callbacks one after another; one that fails and is not robust loses the rest. */
export function* runHooks(world: ModelsWorld, hooks: readonly Hook[], at: Moment): Plan<void> {
  const { recorder } = world;
  for (const [number, hook] of hooks.entries()) {
    const { callback, name } = hook;
    const span = recorder.nextSpan();
    recorder.record({ type: "callback.started", span, callback, name, ...at });
    const end: Moment = { parent: span, place: null };
    try {
      yield { do: "callback", span, ...hook };
      recorder.record({ type: "callback.finished", span, error: null, ...end });
    } catch (error) {
      const preview = errorPreview(error);
      recorder.record({ type: "callback.finished", span, error: preview, ...end });
      for (const lost of hooks.slice(number + 1)) {
        recorder.record({ type: "callback.dropped", callback: lost.callback, ...at });
      }
      throw error;
    }
  }
}
