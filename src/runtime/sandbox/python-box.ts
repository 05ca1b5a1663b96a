/**
 * One interpreter behind its wall: starts it, lets only well-formed messages through, and notices its death. It never
 * replaces itself; whoever opened it does.
 */
import {
  ANSWER_SECONDS,
  BOOT_SECONDS,
  GRACE_SECONDS,
  HEARTBEAT_SECONDS,
  LIMIT_SENTENCES,
  MAX_BAD_MESSAGES,
  MAX_MESSAGES,
  PREPARE_SECONDS,
  RUN_SECONDS,
} from "../limits.ts";
import type { FromWorker, ToWorker } from "../protocol.ts";
import { parseFromWorker } from "../protocol-schema.ts";
import type { RuntimeBytes } from "./fetch-runtime.ts";
import { openSandboxFrame } from "./sandbox-frame.ts";

type Command = Exclude<ToWorker, { type: "ping" }>;
/** What a command is answered with. */
export type Answer = Extract<FromWorker, { type: "prepared" | "events" | "unparsed" | "finished" }>;

export type BoxNews =
  | { readonly type: "ready"; readonly python: string }
  | { readonly type: "answer"; readonly answer: Answer }
  /** A message was dropped: malformed, too large, or not expected now. */
  | { readonly type: "refused" }
  /** The box is removed already. */
  | { readonly type: "dead"; readonly sentence: string };

export type PythonBox = {
  /** One command at a time: the next after `finished` or `unparsed`. */
  readonly post: (command: Command) => void;
  /** Asks Python to end the command under way by itself. False where the host does not make it possible. */
  readonly interrupt: () => boolean;
  /** Ends everything inside at once; nothing is heard from it any more. */
  readonly remove: () => void;
};

/** What the person reads when part of a run was dropped. */
export const UNREADABLE =
  "Part of what the run said could not be read, so the picture has gaps. Python was restarted.";
const DIED = "Python stopped answering and was restarted.";

export function openPythonBox(bytes: RuntimeBytes, hear: (news: BoxNews) => void): PythonBox {
  const frame = openSandboxFrame((reason) =>
    die(phase === "booting" ? `Python could not be started: ${reason}` : DIED),
  );
  let phase: "booting" | "idle" | "busy" | "removed" = "booting";
  /** The person's code is running, as far as the worker says. */
  let isPrepared = false;
  let commands = 0;
  let messages = 0;
  let refused = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function after(seconds: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, seconds * 1_000);
  }
  function remove(): void {
    phase = "removed";
    clearTimeout(timer);
    frame.remove();
  }
  function die(sentence: string): void {
    if (phase === "removed") return;
    remove();
    hear({ type: "dead", sentence });
  }
  function rest(): void {
    phase = "idle";
    after(HEARTBEAT_SECONDS, () => {
      frame.port.postMessage({ type: "ping", run: 0 } satisfies ToWorker);
      after(ANSWER_SECONDS, () => die(DIED));
    });
  }
  function refuse(): void {
    refused += 1;
    hear({ type: "refused" });
    if (refused > MAX_BAD_MESSAGES) die(LIMIT_SENTENCES.MAX_MESSAGES);
  }
  function receive(message: FromWorker): void {
    if (message.type === "failed") return die(message.sentence);
    if (phase === "booting" && message.type === "ready") {
      rest();
      return hear(message);
    }
    if (phase === "idle" && message.type === "pong") return rest();
    // Asked for before the run, answered after it was sent.
    if (phase === "busy" && message.type === "pong") return;
    if (phase !== "busy" || message.type === "ready" || message.type === "pong") return refuse();
    if (message.type === "prepared") {
      if (isPrepared) return refuse();
      isPrepared = true;
      // The interpreter ends a run by itself; this is for code that does not let it.
      after(RUN_SECONDS + GRACE_SECONDS, () => die(LIMIT_SENTENCES.RUN_SECONDS));
    } else if (message.type !== "events") rest();
    hear({ type: "answer", answer: message });
  }

  frame.port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (phase === "removed") return;
    messages += 1;
    if (messages > MAX_MESSAGES) return die(LIMIT_SENTENCES.MAX_MESSAGES);
    const message = parseFromWorker(data);
    if (message !== null) return receive(message);
    refuse();
    // It will not say a second time that it has ended.
    if (phase === "busy" && claimsToEnd(data)) die(UNREADABLE);
  };
  frame.port.onmessageerror = refuse;
  handIn(bytes, frame).then(
    () => {
      if (phase !== "booting") return;
      after(BOOT_SECONDS, () => die(`Python did not start within ${BOOT_SECONDS} seconds.`));
    },
    (error) => die(error instanceof Error ? error.message : DIED),
  );

  return {
    post(command) {
      phase = "busy";
      isPrepared = false;
      commands += 1;
      messages = 0;
      frame.port.postMessage(command);
      after(PREPARE_SECONDS, () => die(LIMIT_SENTENCES.PREPARE_SECONDS));
    },
    interrupt() {
      if (self.crossOriginIsolated) frame.interrupt(commands);
      return self.crossOriginIsolated;
    },
    remove,
  };
}

/** Whether a message that does not parse was meant to be the last of a command. */
export function claimsToEnd(data: unknown): boolean {
  if (typeof data !== "object" || data === null || !("type" in data)) return false;
  return data.type === "finished" || data.type === "unparsed";
}

/** Each part as soon as it is there, so that starting overlaps with loading. */
async function handIn(
  bytes: RuntimeBytes,
  frame: ReturnType<typeof openSandboxFrame>,
): Promise<void> {
  await Promise.all([
    bytes.worker.then((script) => frame.give({ script })),
    bytes.wasm.then((wasm) => frame.give({ wasm })),
    bytes.stdlib.then((stdlib) => frame.port.postMessage({ stdlib })),
    bytes.image.then((image) => frame.port.postMessage({ image })),
  ]);
}
