/** What a bundle says of its members. */
import type { ReceiverState, Snapshot } from "#engine/trace/snapshot.ts";
import type { BundleItem } from "../graph.ts";
import { times } from "../node-names.ts";

/** Loudest first: a bundle looks like the loudest of its members. */
const LOUDNESS = [
  "running",
  "raised",
  "stopped",
  "waits its turn",
  "not reached",
  "returned",
  "collected",
  "disconnected",
  "skipped",
  "idle",
] as const satisfies readonly ReceiverState["type"][];

/** What is said of many, where it differs from what is said of one. */
const WORDS: Partial<Record<ReceiverState["type"], string>> = { "waits its turn": "waiting" };

export type BundleFacts = {
  /** `40 receivers`. */
  readonly count: string;
  /** `3 running, 12 returned, 25 skipped`; of senders how many wait. */
  readonly states: string;
  readonly loudest: ReceiverState["type"];
  /** `called 120 times`; of senders the rows of their tables. */
  readonly sum: string;
};

type Source = Pick<Snapshot, "registrations" | "senders">;

export function bundleFacts({ members }: BundleItem, snapshot: Source): BundleFacts {
  const [first] = members;
  return first?.type === "sender"
    ? senderFacts(members, snapshot)
    : receiverFacts(members, snapshot);
}

function receiverFacts(members: BundleItem["members"], { registrations }: Source): BundleFacts {
  const counts = new Map<ReceiverState["type"], number>();
  let calls = 0;
  let there = 0;
  for (const member of members) {
    const now = member.type === "receiver" ? registrations.get(member.registration) : undefined;
    if (now === undefined) continue;
    there += 1;
    calls += now.calls;
    counts.set(now.state.type, (counts.get(now.state.type) ?? 0) + 1);
  }
  const seen = LOUDNESS.filter((state) => counts.has(state));
  return {
    count: `${there} receivers`,
    states: seen.map((state) => `${counts.get(state)} ${WORDS[state] ?? state}`).join(", "),
    loudest: seen[0] ?? "idle",
    sum: `called ${times(calls)}`,
  };
}

function senderFacts(members: BundleItem["members"], { senders }: Source): BundleFacts {
  const own = members.flatMap((member) =>
    member.type === "sender" ? (senders.get(member.sender) ?? []) : [],
  );
  const waiting = own.filter((each) => each.waiting.length > 0).length;
  const rows = own.reduce((sum, each) => sum + (each.rows ?? 0), 0);
  return {
    count: `${own.length} senders`,
    states: waiting === 0 ? "idle" : `${waiting} waiting`,
    loudest: waiting === 0 ? "idle" : "waits its turn",
    sum: rows === 1 ? "1 row" : `${rows} rows`,
  };
}
