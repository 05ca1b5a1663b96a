/**
 * A kitchen whose receivers are TypeScript functions: it performs the engine's steps as Python does, which proves that the
 * engine knows no Python. For tests, benchmarks and the traces of the page's tests.
 */
import type { Registration } from "../dispatch/registration.ts";
import { senderKey } from "../ids.ts";
import { createKitchen, type Kitchen, type KitchenOptions } from "../kitchen.ts";
import type { ReceiverInfo, SenderInfo } from "../trace/events.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import { createFakeHost, type FakeHost } from "./fake-host.ts";
import type { Cause, Handler, Receiver, Sender, Stage } from "./scripted-cast.ts";
import { ScriptedSignal } from "./scripted-signal.ts";
import { receiverFixture } from "./topology-fixtures.ts";

type Watched = {
  readonly registration: Registration;
  readonly report: (what: "receiver" | "sender") => void;
};

export type ScriptedOptions = KitchenOptions &
  Partial<Pick<Stage, "stepwise">> & { readonly clock?: () => number };

export class ScriptedKitchen implements Stage {
  readonly kitchen: Kitchen;
  cause: Cause = { moment: NO_MOMENT, nesting: 0 };
  readonly stepwise: boolean;
  readonly #host: FakeHost;
  readonly #receivers: Receiver[] = [];
  readonly #watched: Watched[] = [];

  constructor({ stepwise = false, clock, ...options }: ScriptedOptions = {}) {
    this.#host = createFakeHost(clock);
    this.kitchen = createKitchen(this.#host, options);
    this.stepwise = stepwise;
  }

  receiver(name: string, handler: Handler, changes: Partial<ReceiverInfo> = {}): Receiver {
    const receiver = {
      handler,
      handle: this.#host.newHandle(),
      info: receiverFixture(name, changes),
    };
    this.#receivers[receiver.handle] = receiver;
    return receiver;
  }

  sender(name: string): Sender {
    const key = senderKey(`class:${name}`);
    const info: SenderInfo = { key, label: `main.${name}`, name, kind: "class" };
    return { key, info, handle: this.#host.newHandle() };
  }

  signal(name: string, useCaching = false): ScriptedSignal {
    const options = { name, module: "kitchen.signals", builtin: false, useCaching };
    return new ScriptedSignal(this, this.kitchen.createSignal(options, NO_MOMENT));
  }

  receiverOf({ receiver }: Registration): Receiver {
    const found = this.#receivers[receiver];
    if (found === undefined) throw new Error(`There is no receiver ${receiver}`);
    return found;
  }

  watch(report: Watched["report"], registration: Registration): void {
    this.#watched.push({ report, registration });
  }

  /** The receiver or sender is collected: all connections that hold it weakly hear of it. */
  kill({ handle }: Receiver | Sender): void {
    this.#host.kill(handle);
    for (const { registration, report } of this.#watched) {
      if (registration.weak && registration.receiver === handle) report("receiver");
      if (registration.sender === handle) report("sender");
    }
  }
}
