import { callAll } from "../dispatch/call-all.ts";
import type { QuickLine } from "../dispatch/quick-send.ts";
import { type PlanHost, planSend } from "../dispatch/send-plan.ts";
import type { Signal } from "../dispatch/signal.ts";
import { ANY_SENDER, receiverKey, type SenderKey } from "../ids.ts";
import type { SenderInfo, SendMode } from "../trace/events.ts";
import type { Recorder } from "../trace/recorder.ts";
import { Responses } from "./responses.ts";
import {
  type Given,
  type Handler,
  type Named,
  type Receiver,
  type Sender,
  type Stage,
  Uncatchable,
} from "./scripted-cast.ts";
import { describe, describeError, describeNamed, ScriptedSend } from "./scripted-send.ts";

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

/** The same for recorded sends of one mode. */
type RecordedLine = QuickLine<Given> & { readonly line: Line };

const isCatchable = (error: unknown): boolean => !(error instanceof Uncatchable);
const HOST: PlanHost = { describe, describeError, isCatchable };

const NO_LINE: Line = { sender: null, version: -1, receivers: [], handlers: [] };

/** The four ways to send, and the rest of Django's `Signal`, in TypeScript. */
export class ScriptedSignal {
  readonly signal: Signal;
  readonly #stage: Stage;
  readonly #recorder: Recorder;
  #line: Line = NO_LINE;
  #recorded: RecordedLine | null = null;

  constructor(stage: Stage, signal: Signal) {
    this.#stage = stage;
    this.#recorder = stage.kitchen.recorder;
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
    const given = { sender, named };
    if (this.#recorder.on) return this.#record("send", given);
    const line = this.#lineOf(sender);
    return new Responses(line.receivers, callAll(line.handlers, given));
  }

  /** Errors become responses. @throws {Uncatchable} */
  sendRobust(sender: Sender | null, named: Named = {}): Responses {
    const given = { sender, named };
    if (this.#recorder.on) return this.#record("send_robust", given);
    const { handlers, receivers } = this.#lineOf(sender);
    const values = handlers.map((handler) => {
      try {
        return handler(given);
      } catch (error) {
        if (!isCatchable(error)) throw error;
        return error;
      }
    });
    return new Responses(receivers, values);
  }

  #record(mode: SendMode, given: Given): Responses {
    const stage = this.#stage;
    const { kitchen, cause } = stage;
    // Nobody is planned for by a send that is refused: a plan takes note of the dead.
    const isPlanned = !stage.stepwise && kitchen.mayNest(cause.nesting);
    const line = isPlanned ? this.#recordedLine(mode, given.sender) : null;
    if (line === null) return this.#walk(mode, given);
    const send = kitchen.quickSend(cause.nesting);
    // While its receivers run, the send itself tells where the run is.
    stage.cause = send;
    try {
      return new Responses(line.line.receivers, send.run(line, given, cause.moment));
    } finally {
      stage.cause = cause;
    }
  }

  #recordedLine(mode: SendMode, sender: Sender | null): RecordedLine | null {
    const known = this.#recorded;
    if (
      known !== null &&
      known.plan.version === this.signal.version &&
      known.line.sender === sender &&
      known.mode === mode
    )
      return known;
    const plan = planSend(this.signal, senderKeyOf(sender), sender?.info ?? NONE_INFO, HOST);
    const line = this.#lineOf(sender);
    this.#recorded = plan === null ? null : { plan, mode, line, handlers: line.handlers };
    return this.#recorded;
  }

  #walk(mode: SendMode, given: Given): Responses {
    const { sender, named } = given;
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
    return new ScriptedSend(this.#stage, open, mode === "send_robust").run(given);
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
