import type { Rows, Signal } from "../dispatch/signal.ts";
import { ANY_SENDER, receiverKey, type SenderKey } from "../ids.ts";
import type { SenderInfo, SendMode } from "../trace/events.ts";
import { Responses } from "./responses.ts";
import {
  type Handler,
  type Named,
  type Receiver,
  type Sender,
  type Stage,
  Uncatchable,
} from "./scripted-cast.ts";
import { describe, ScriptedSend } from "./scripted-send.ts";

export type ScriptedConnect = {
  readonly sender?: Sender | null;
  readonly weak?: boolean;
  readonly uid?: string;
};

const NONE_INFO: SenderInfo = { key: ANY_SENDER, label: "None", name: "None", kind: "object" };

/** Who is served, ready to be called. */
type Line = { readonly handlers: readonly Handler[]; readonly receivers: readonly Receiver[] };

/** The four ways to send, and the rest of Django's `Signal`, in TypeScript. */
export class ScriptedSignal {
  readonly signal: Signal;
  readonly #stage: Stage;
  readonly #lines = new WeakMap<Rows, Line>();

  constructor(stage: Stage, signal: Signal) {
    this.#stage = stage;
    this.signal = signal;
  }

  connect(receiver: Receiver, { sender = null, weak = false, uid }: ScriptedConnect = {}): boolean {
    const request = {
      key: keyOf(receiver, uid),
      senderKey: senderKeyOf(sender),
      receiver: receiver.handle,
      sender: sender?.handle ?? null,
      weak,
      isAsync: receiver.info.isAsync,
      receiverInfo: receiver.info,
      senderInfo: sender?.info ?? null,
      uid: uid ?? null,
    };
    const { moment } = this.#stage.cause;
    const registration = this.signal.connect(request, moment);
    if (registration === null) return false;
    this.#stage.watch(
      (what) => this.signal.reportDeath(registration, what, this.#stage.cause.moment),
      registration,
    );
    return true;
  }

  disconnect(receiver: Receiver, { sender = null, uid }: ScriptedConnect = {}): boolean {
    const key = keyOf(receiver, uid);
    const { moment } = this.#stage.cause;
    return this.signal.disconnect(key, senderKeyOf(sender), receiver.info.name, moment) !== null;
  }

  hasListeners(sender: Sender | null = null): boolean {
    return this.signal.hasListeners(senderKeyOf(sender));
  }

  /** @throws what a receiver throws. */
  send(sender: Sender | null, named: Named = {}): Responses {
    if (this.#stage.kitchen.recorder.on) return this.#walk("send", sender, named);
    const line = this.#lineOf(sender);
    const { handlers } = line;
    const count = handlers.length;
    const values = new Array<unknown>(count);
    for (let index = 0; index < count; index += 1) values[index] = handlers[index]?.(sender, named);
    return new Responses(line.receivers, values);
  }

  /** Errors become responses. @throws {Uncatchable} */
  sendRobust(sender: Sender | null, named: Named = {}): Responses {
    if (this.#stage.kitchen.recorder.on) return this.#walk("send_robust", sender, named);
    const { handlers, receivers } = this.#lineOf(sender);
    const values = handlers.map((handler) => {
      try {
        return handler(sender, named);
      } catch (error) {
        if (error instanceof Uncatchable) throw error;
        return error;
      }
    });
    return new Responses(receivers, values);
  }

  #walk(mode: SendMode, sender: Sender | null, named: Named): Responses {
    const { kitchen, cause } = this.#stage;
    const open = kitchen.openSend(
      {
        signal: this.signal,
        senderKey: senderKeyOf(sender),
        sender: sender?.info ?? NONE_INFO,
        mode,
        arguments: Object.entries(named).map(([name, value]) => ({ name, value: describe(value) })),
        moment: cause.moment,
      },
      cause.nesting,
    );
    if (open === null) throw new RangeError("maximum recursion depth exceeded");
    return new ScriptedSend(this.#stage, open, mode === "send_robust").run(sender, named);
  }

  #lineOf(sender: Sender | null): Line {
    const rows = this.signal.serve(senderKeyOf(sender));
    const known = this.#lines.get(rows);
    if (known !== undefined) return known;
    const receivers = [...rows.sync, ...rows.async].map((row) => this.#stage.receiverOf(row));
    const line = { receivers, handlers: receivers.map((receiver) => receiver.handler) };
    this.#lines.set(rows, line);
    return line;
  }
}

function senderKeyOf(sender: Sender | null): SenderKey {
  return sender?.key ?? ANY_SENDER;
}

function keyOf(receiver: Receiver, uid: string | undefined): ReturnType<typeof receiverKey> {
  return receiverKey(uid === undefined ? `id:${receiver.handle}` : `uid:${uid}`);
}
