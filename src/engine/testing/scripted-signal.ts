import { planSend, type SendPlan } from "../dispatch/send-plan.ts";
import type { Signal } from "../dispatch/signal.ts";
import { ANY_SENDER, receiverKey, type SenderKey } from "../ids.ts";
import type { SenderInfo, SendMode } from "../trace/events.ts";
import { sendQuickly } from "./quick-scripted-send.ts";
import { Responses } from "./responses.ts";
import {
  type Handler,
  type Named,
  type Receiver,
  type Sender,
  type Stage,
  Uncatchable,
} from "./scripted-cast.ts";
import { describe, describeNamed, ScriptedSend } from "./scripted-send.ts";

export type ScriptedConnect = {
  readonly sender?: Sender | null;
  readonly weak?: boolean;
  readonly uid?: string;
};

const NONE_INFO: SenderInfo = { key: ANY_SENDER, label: "None", name: "None", kind: "object" };

/** Who was served last, ready to be called again. */
export type Line = {
  readonly sender: Sender | null;
  readonly version: number;
  readonly receivers: readonly Receiver[];
  readonly handlers: readonly Handler[];
};

const NO_LINE: Line = { sender: null, version: -1, receivers: [], handlers: [] };

/** The four ways to send, and the rest of Django's `Signal`, in TypeScript. */
export class ScriptedSignal {
  readonly signal: Signal;
  readonly #stage: Stage;
  #line: Line = NO_LINE;
  #plan: SendPlan | null = null;
  #plannedFor: Sender | null = null;

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
    if (!weak && sender === null) return true;
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
    if (this.#stage.kitchen.recorder.on) return this.#record("send", sender, named);
    const line = this.#lineOf(sender);
    const { handlers } = line;
    const count = handlers.length;
    const values = new Array<unknown>(count);
    for (let index = 0; index < count; index += 1) values[index] = handlers[index]?.(sender, named);
    return new Responses(line.receivers, values);
  }

  /** Errors become responses. @throws {Uncatchable} */
  sendRobust(sender: Sender | null, named: Named = {}): Responses {
    if (this.#stage.kitchen.recorder.on) return this.#record("send_robust", sender, named);
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

  #record(mode: SendMode, sender: Sender | null, named: Named): Responses {
    const { stepwise, kitchen, cause } = this.#stage;
    // Nobody is planned for by a send that is refused: a plan takes note of the dead.
    const plan = stepwise || !kitchen.mayNest(cause.nesting) ? null : this.#planFor(sender);
    if (plan === null) return this.#walk(mode, sender, named);
    const request = { plan, mode, named, moment: cause.moment };
    return sendQuickly(this.#stage, this.#lineOf(sender), request);
  }

  #planFor(sender: Sender | null): SendPlan | null {
    const plan = this.#plan;
    if (plan !== null && plan.version === this.signal.version && this.#plannedFor === sender)
      return plan;
    this.#plannedFor = sender;
    this.#plan = planSend(this.signal, senderKeyOf(sender), sender?.info ?? NONE_INFO, describe);
    return this.#plan;
  }

  #walk(mode: SendMode, sender: Sender | null, named: Named): Responses {
    const { kitchen, cause } = this.#stage;
    const open = kitchen.openSend(
      {
        signal: this.signal,
        senderKey: senderKeyOf(sender),
        sender: sender?.info ?? NONE_INFO,
        mode,
        arguments: describeNamed(named),
        moment: cause.moment,
      },
      cause.nesting,
    );
    if (open === null) throw new RangeError("maximum recursion depth exceeded");
    return new ScriptedSend(this.#stage, open, mode === "send_robust").run(sender, named);
  }

  #lineOf(sender: Sender | null): Line {
    const { version } = this.signal;
    if (this.#line.sender === sender && this.#line.version === version) return this.#line;
    const { sync, async } = this.signal.serve(senderKeyOf(sender));
    const receivers = [...sync, ...async].map((row) => this.#stage.receiverOf(row));
    const handlers = receivers.map((receiver) => receiver.handler);
    this.#line = { sender, version: this.signal.version, receivers, handlers };
    return this.#line;
  }
}

function senderKeyOf(sender: Sender | null): SenderKey {
  return sender?.key ?? ANY_SENDER;
}

function keyOf(receiver: Receiver, uid: string | undefined): ReturnType<typeof receiverKey> {
  return receiverKey(uid === undefined ? `id:${receiver.handle}` : `uid:${uid}`);
}
