/**
 * Atomic blocks, savepoints and what waits for the commit (Django: `django.db.transaction.Atomic`,
 * `BaseDatabaseWrapper.on_commit`). A savepoint is the state of its moment.
 */
import type { SpanId } from "../ids.ts";
import type { Moment, Recorder } from "../trace/recorder.ts";
import type { Database, State } from "./database.ts";
import { DatabaseError } from "./database-error.ts";

/** A callback that waits. The host knows what is behind the number. */
export type Hook = { readonly callback: number; readonly robust: boolean; readonly name: string };

/** A hook that still waits, and the savepoints whose rollback would drop it. */
export type WaitingHook = Hook & { readonly savepoints: readonly (SpanId | null)[] };

export type Transaction = {
  readonly inAtomicBlock: boolean;
  /** In the order they will run. */
  readonly waiting: readonly WaitingHook[];
  /** Set after an error inside a block: no statement until the block ends. */
  needsRollback: boolean;
  /** The span of the new block; `null` when it makes no savepoint of its own. @throws {DatabaseError} durable inside another */
  enter(
    options: { readonly savepoint: boolean; readonly durable: boolean },
    at: Moment,
  ): SpanId | null;
  /** Ends the innermost block. The hooks must run now. @throws {DatabaseError} when the commit fails */
  leave(failed: boolean): readonly Hook[];
  /** False outside of a block: it must run at once. */
  defer(hook: Hook, at: Moment): boolean;
  /** @throws {DatabaseError} in a broken block */
  validate(): void;
  /** A savepoint by hand; 0 outside of a block. */
  savepoint(at: Moment): number;
  release(savepoint: number): void;
  rollBackTo(savepoint: number): void;
};

type Block = { readonly span: SpanId | null; readonly before: State };
type Waiting = Hook & { readonly inside: readonly Block[] };

const BROKEN =
  "An error occurred in the current transaction. You can't execute queries until the end of the 'atomic' block.";

export function createTransaction(database: Database, recorder: Recorder): Transaction {
  const blocks: Block[] = [];
  let waiting: readonly Waiting[] = [];
  /** Savepoints by hand that can be asked for, oldest first. */
  const manual = new Map<number, Block & { readonly depth: number }>();
  let needsRollback = false;

  function begin(savepoint: boolean, at: Moment): Block {
    const span = recorder.nextSpan();
    recorder.record({ type: "transaction.began", span, savepoint, ...at });
    return { span, before: database.state };
  }
  /** Says so of blocks that are seen: one without savepoint ends with the block around it. */
  function ended(how: "committed" | "rolledBack", { span }: Block): void {
    if (span === null) return;
    recorder.record({ type: `transaction.${how}`, span, parent: span, place: null });
  }
  function rollBack(block: Block): void {
    database.state = block.before;
    ended("rolledBack", block);
    for (const { callback, inside } of waiting) {
      if (!inside.includes(block)) continue;
      recorder.record({ type: "callback.dropped", callback, parent: block.span, place: null });
    }
    waiting = waiting.filter(({ inside }) => !inside.includes(block));
  }
  function commit(block: Block): readonly Hook[] {
    try {
      database.checkReferences();
    } catch (error) {
      rollBack(block);
      throw error;
    }
    ended("committed", block);
    const ready = waiting;
    waiting = [];
    return ready;
  }

  /** The savepoint; those made after it are gone. @throws {DatabaseError} */
  function find(savepoint: number): Block {
    const block = manual.get(savepoint);
    if (block === undefined) {
      throw new DatabaseError("OperationalError", `no such savepoint: ${savepoint}`);
    }
    forget((other) => other > savepoint);
    return block;
  }
  function forget(isGone: (savepoint: number, depth: number) => boolean): void {
    for (const [savepoint, { depth }] of manual) {
      if (isGone(savepoint, depth)) manual.delete(savepoint);
    }
  }

  return {
    get inAtomicBlock() {
      return blocks.length > 0;
    },
    get waiting() {
      return waiting.map(({ inside, ...hook }) => ({
        ...hook,
        savepoints: inside.slice(1).map(({ span }) => span),
      }));
    },
    get needsRollback() {
      return needsRollback;
    },
    set needsRollback(value) {
      needsRollback = value;
    },
    enter({ savepoint, durable }, at) {
      const isOutermost = blocks.length === 0;
      if (durable && !isOutermost) {
        const message = "A durable atomic block cannot be nested within another atomic block.";
        throw new DatabaseError("RuntimeError", message);
      }
      const isReal = isOutermost || (savepoint && !needsRollback);
      if (isOutermost) needsRollback = false;
      const block = isReal ? begin(!isOutermost, at) : { span: null, before: database.state };
      blocks.push(block);
      return block.span;
    },
    leave(failed) {
      forget((_savepoint, depth) => depth >= blocks.length);
      const block = blocks.pop();
      if (block === undefined) throw new Error("No atomic block to leave.");
      const isOutermost = blocks.length === 0;
      if (!(failed || needsRollback)) {
        if (isOutermost) return commit(block);
        ended("committed", block);
        return [];
      }
      needsRollback = !isOutermost && block.span === null;
      if (!needsRollback) rollBack(block);
      return [];
    },
    defer(hook, at) {
      if (blocks.length === 0) return false;
      const { callback, name } = hook;
      recorder.record({ type: "callback.queued", callback, name, ...at });
      waiting = [...waiting, { ...hook, inside: [...blocks] }];
      return true;
    },
    validate() {
      if (needsRollback) throw new DatabaseError("TransactionManagementError", BROKEN);
    },
    savepoint(at) {
      if (blocks.length === 0) return 0;
      const block = begin(true, at);
      manual.set(Number(block.span), { ...block, depth: blocks.length });
      return Number(block.span);
    },
    release(savepoint) {
      if (blocks.length === 0) return;
      ended("committed", find(savepoint));
      manual.delete(savepoint);
    },
    rollBackTo(savepoint) {
      if (blocks.length === 0) return;
      const block = find(savepoint);
      rollBack(block);
      // It stays, for another time: its span has ended.
      manual.set(savepoint, { span: null, before: block.before, depth: blocks.length });
    },
  };
}
