/** A program of connects, disconnects, deaths and sends, to be run on any dispatch. Receivers have programs of their own. */
import { Uncatchable } from "./scripted-cast.ts";

export const SIGNALS = 2;
export const SENDERS = 3;

export type Connection = {
  readonly signal: number;
  readonly receiver: number;
  readonly sender: number | null;
  readonly weak: boolean;
  readonly uid: string | null;
};

export type Action =
  | ({ readonly type: "connect" } & Connection)
  | ({ readonly type: "disconnect" } & Connection)
  | { readonly type: "kill receiver"; readonly receiver: number }
  | { readonly type: "kill sender"; readonly sender: number }
  | {
      readonly type: "send";
      readonly signal: number;
      readonly sender: number | null;
      readonly robust: boolean;
    }
  | { readonly type: "ask"; readonly signal: number; readonly sender: number | null };

export type ReceiverScript = {
  readonly isAsync: boolean;
  readonly body: readonly Action[];
  readonly ending: "returns" | "raises" | "interrupts";
};

export type Program = {
  readonly receivers: readonly ReceiverScript[];
  readonly actions: readonly Action[];
};

/** What a program can be run on. Answers are compared as they are. */
export type Dispatch = {
  connect(connection: Connection): boolean;
  disconnect(connection: Connection): boolean;
  killReceiver(receiver: number): void;
  killSender(sender: number): void;
  hasListeners(signal: number, sender: number | null): boolean;
  /** Receivers with their values, in order. */
  send(
    signal: number,
    sender: number | null,
    robust: boolean,
  ): readonly (readonly [number, unknown])[];
};

/** `call` is what happens when a receiver is called. */
export type MakeDispatch = (program: Program, call: (receiver: number) => unknown) => Dispatch;

const MAX_DEPTH = 4;
const MAX_CALLS = 80;

/** Runs the program and gives everything that could be seen of it. */
export function perform(program: Program, make: MakeDispatch): readonly string[] {
  const log: string[] = [];
  const deadReceivers = new Set<number>();
  const deadSenders = new Set<number>();
  let depth = 0;
  let calls = 0;

  const dispatch = make(program, (receiver) => {
    log.push(`${"  ".repeat(depth)}call ${receiver}`);
    calls += 1;
    const script = program.receivers[receiver];
    if (script === undefined) throw new Error(`There is no receiver ${receiver}`);
    depth += 1;
    try {
      if (depth < MAX_DEPTH && calls < MAX_CALLS) for (const action of script.body) run(action);
    } finally {
      depth -= 1;
    }
    if (script.ending === "raises") throw new Error(`raised by ${receiver}`);
    if (script.ending === "interrupts") throw new Uncatchable(`interrupted by ${receiver}`);
    return receiver;
  });

  function isPossible(action: Action): boolean {
    if ("receiver" in action && deadReceivers.has(action.receiver)) return false;
    return !("sender" in action && action.sender !== null && deadSenders.has(action.sender));
  }

  function run(action: Action): void {
    if (isPossible(action)) log.push(`${"  ".repeat(depth)}${action.type}: ${answer(action)}`);
  }

  function answer(action: Action): string {
    switch (action.type) {
      case "connect":
        return String(dispatch.connect(action));
      case "disconnect":
        return String(dispatch.disconnect(action));
      case "kill receiver":
        deadReceivers.add(action.receiver);
        dispatch.killReceiver(action.receiver);
        return String(action.receiver);
      case "kill sender":
        deadSenders.add(action.sender);
        dispatch.killSender(action.sender);
        return String(action.sender);
      case "ask":
        return String(dispatch.hasListeners(action.signal, action.sender));
      case "send":
        return send(action.signal, action.sender, action.robust);
    }
  }

  function send(signal: number, sender: number | null, robust: boolean): string {
    try {
      return dispatch
        .send(signal, sender, robust)
        .map(([receiver, value]) => `${receiver} ${String(value)}`)
        .join(", ");
    } catch (error) {
      // What goes through a nested send goes through its receiver too.
      if (depth > 0) throw error;
      return String(error);
    }
  }

  for (const action of program.actions) run(action);
  return log;
}
