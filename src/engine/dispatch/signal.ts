import type { Host } from "../host.ts";
import {
  ANY_SENDER,
  type ReceiverKey,
  type RegistrationId,
  type SenderKey,
  type SignalId,
} from "../ids.ts";
import type { Skip } from "../trace/events.ts";
import type { Moment, Recorder } from "../trace/recorder.ts";
import { type ConnectRequest, lookupKey, type Registration } from "./registration.ts";

export type SignalOptions = {
  /** Name of the variable that holds it, empty while unknown. */
  readonly name: string;
  readonly module: string;
  readonly builtin: boolean;
  /** Django: `use_caching`. Rows are indexed for every signal; a caching one keeps its index when rows are replaced. */
  readonly useCaching: boolean;
};

/** What a signal needs of its kitchen. */
export type SignalWorld = {
  readonly host: Host;
  readonly recorder: Recorder;
  nextRegistration(): RegistrationId;
};

/** Who is served for one sender, each part in the order of connection. Never changed: a change of the rows makes a new one. */
export type Rows = {
  readonly sync: readonly Registration[];
  readonly async: readonly Registration[];
};

const NOBODY: Rows = { sync: [], async: [] };

/** The connections of one signal (Django: `django.dispatch.Signal` without the calls). */
export class Signal {
  readonly id: SignalId;
  readonly useCaching: boolean;
  readonly #world: SignalWorld;
  /** In the order of connection: a `Map` keeps it and finds a key at once. */
  #rows = new Map<string, Registration>();
  readonly #served = new Map<SenderKey, Rows>();
  /** A death was reported and nobody looked yet. */
  #dead = false;
  #swept: Skip[] = [];
  #version = 0;

  constructor(id: SignalId, options: SignalOptions, world: SignalWorld) {
    this.id = id;
    this.useCaching = options.useCaching;
    this.#world = world;
  }

  /** The connections in order, dead ones that were not swept yet included. */
  get rows(): readonly Registration[] {
    return [...this.#rows.values()];
  }

  /** Grows whenever the answer of `serve` may have changed: hosts may remember it as long. */
  get version(): number {
    return this.#version;
  }

  /** Without any connection a send does not even look at its sender. */
  get isEmpty(): boolean {
    return this.#rows.size === 0;
  }

  /** Gives the row, or `null` when one with the same key is there: the first stays (Django: `Signal.connect`). */
  connect(request: ConnectRequest, moment: Moment): Registration | null {
    this.#sweep();
    this.forget();
    const { recorder } = this.#world;
    const key = lookupKey(request.key, request.senderKey);
    const existing = this.#rows.get(key);
    const { receiverInfo: receiver, senderInfo: sender, uid, weak } = request;
    if (existing !== undefined) {
      recorder.record({
        type: "receiver.ignored",
        signal: this.id,
        receiver,
        existing: existing.id,
        uid,
        ...moment,
      });
      return null;
    }
    const row = { ...request, id: this.#world.nextRegistration() };
    this.#rows.set(key, row);
    recorder.record({
      type: "receiver.connected",
      registration: row.id,
      signal: this.id,
      receiver,
      sender,
      weak,
      uid,
      ...moment,
    });
    return row;
  }

  /** Gives the removed row, or `null` (Django: `Signal.disconnect`). `name` is how the person called the receiver. */
  disconnect(
    key: ReceiverKey,
    senderKey: SenderKey,
    name: string,
    moment: Moment,
  ): Registration | null {
    this.#sweep();
    this.forget();
    const { recorder } = this.#world;
    const found = lookupKey(key, senderKey);
    const row = this.#rows.get(found);
    if (row === undefined) {
      recorder.record({ type: "receiver.missed", signal: this.id, name, ...moment });
      return null;
    }
    this.#rows.delete(found);
    recorder.record({
      type: "receiver.disconnected",
      registration: row.id,
      signal: this.id,
      ...moment,
    });
    return row;
  }

  /**
   * The person replaced the list of connections (Django: assignment to `Signal.receivers`).
   * As there, the index of a caching signal stays: a sender that was served before keeps its receivers.
   */
  replaceRows(rows: readonly Registration[], moment: Moment): void {
    const before = this.#rows;
    this.#rows = new Map(rows.map((row) => [lookupKey(row.key, row.senderKey), row]));
    if (this.useCaching) this.#version += 1;
    else this.forget();
    const { recorder } = this.#world;
    for (const [key, row] of before) {
      if (this.#rows.get(key) === row) continue;
      recorder.record({
        type: "receiver.disconnected",
        registration: row.id,
        signal: this.id,
        ...moment,
      });
    }
    for (const [key, row] of this.#rows) {
      if (before.get(key) === row) continue;
      const { id: registration, receiverInfo: receiver, senderInfo: sender, weak, uid } = row;
      recorder.record({
        type: "receiver.connected",
        registration,
        signal: this.id,
        receiver,
        sender,
        weak,
        uid,
        ...moment,
      });
    }
  }

  /** Looks everybody up again from now on (Django: `sender_receivers_cache.clear()`). */
  forget(): void {
    this.#version += 1;
    this.#served.clear();
  }

  /** A receiver or sender was collected. Rows go later: a send under way must not see them move (Django: `_flag_dead_receivers`). */
  reportDeath(registration: Registration, what: "receiver" | "sender", moment: Moment): void {
    this.#dead = true;
    this.#version += 1;
    if (this.#rows.get(lookupKey(registration.key, registration.senderKey)) !== registration)
      return;
    this.#world.recorder.record({
      type: "receiver.died",
      registration: registration.id,
      signal: this.id,
      what,
      ...moment,
    });
  }

  /** Who would be called for this sender now (Django: `_live_receivers`). */
  serve(senderKey: SenderKey): Rows {
    if (this.#rows.size === 0) return NOBODY;
    if (!this.#dead) {
      const known = this.#served.get(senderKey);
      if (known !== undefined) return known;
    }
    this.#sweep();
    const sync: Registration[] = [];
    const async: Registration[] = [];
    for (const row of this.#rows.values()) {
      if (row.senderKey !== ANY_SENDER && row.senderKey !== senderKey) continue;
      (row.isAsync ? async : sync).push(row);
    }
    const rows = { sync, async };
    this.#served.set(senderKey, rows);
    return rows;
  }

  /** Django: `Signal.has_listeners`. */
  hasListeners(senderKey: SenderKey): boolean {
    const { sync, async } = this.serve(senderKey);
    return sync.length + async.length > 0;
  }

  /** The connections that a send to this sender passes over; those that died since the last asking are named once. */
  takeSkips(senderKey: SenderKey): Skip[] {
    const skips = this.#swept;
    this.#swept = [];
    for (const row of this.#rows.values()) {
      if (row.senderKey === ANY_SENDER || row.senderKey === senderKey) continue;
      skips.push({ registration: row.id, reason: "other sender" });
    }
    return skips;
  }

  /** Removes the dead rows, if a death was reported (Django: `_clear_dead_receivers`). */
  #sweep(): void {
    if (!this.#dead) return;
    this.#dead = false;
    this.forget();
    for (const [key, row] of this.#rows) {
      const reason = this.#death(row);
      if (reason === null) continue;
      this.#rows.delete(key);
      this.#swept.push({ registration: row.id, reason });
    }
  }

  #death(row: Registration): Skip["reason"] | null {
    const { host } = this.#world;
    if (row.weak && !host.isAlive(row.receiver)) return "receiver collected";
    return row.sender === null || host.isAlive(row.sender) ? null : "sender collected";
  }
}
