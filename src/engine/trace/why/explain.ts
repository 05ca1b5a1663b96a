/** Asks every rule; the ones about receivers that stayed silent come first. */
import { findAsyncWaits } from "./async-waits.ts";
import { findBadSignatures } from "./bad-signature.ts";
import { findBeforeCommit } from "./before-commit.ts";
import { findCalledTwice } from "./called-twice.ts";
import { findCollected } from "./collected.ts";
import { findConnectedBefore } from "./connected-before.ts";
import { findConnectedLate } from "./connected-late.ts";
import { findDisconnected } from "./disconnected.ts";
import { findEmptyOperations } from "./empty-operations.ts";
import { findFailedOperations } from "./failed-operations.ts";
import { findHandSent } from "./hand-sent.ts";
import { findLinksLater } from "./links-later.ts";
import { findLivesByDebug } from "./lives-by-debug.ts";
import { findMuted } from "./muted.ts";
import { findNeverConnected } from "./never-connected.ts";
import { findNotImported } from "./not-imported.ts";
import { findNotReached } from "./not-reached.ts";
import { findOtherSender } from "./other-sender.ts";
import { findRaisedRaw } from "./raised-raw.ts";
import { findRecursion } from "./recursion.ts";
import { findRefusedConnections } from "./refused-connections.ts";
import { findRolledBack } from "./rolled-back.ts";
import { findNeverSending } from "./sender-never-sends.ts";
import { findSetupEnded } from "./setup-ended.ts";
import { findSilentOperations } from "./silent-operations.ts";
import { findUndeclaredSenders } from "./undeclared-sender.ts";
import { findUnheard } from "./unheard.ts";
import type { Evidence, Rule, Verdict } from "./verdict.ts";

const RULES: readonly Rule[] = [
  findRecursion,
  findRefusedConnections,
  findSetupEnded,
  findNotImported,
  findNeverConnected,
  findUndeclaredSenders,
  findNeverSending,
  findBadSignatures,
  findNotReached,
  findRaisedRaw,
  findCollected,
  findDisconnected,
  findMuted,
  findConnectedLate,
  findConnectedBefore,
  findOtherSender,
  findCalledTwice,
  findSilentOperations,
  findEmptyOperations,
  findFailedOperations,
  findRolledBack,
  findBeforeCommit,
  findLinksLater,
  findHandSent,
  findLivesByDebug,
  findAsyncWaits,
  findUnheard,
];

/**
 * Every verdict that the evidence allows; what a loop did a thousand times at one line is told once, about its last time.
 * Stops after each rule, for whoever has something else to do meanwhile: each goes over all events.
 */
export function* explainSilence(
  evidence: Evidence,
): Generator<undefined, readonly Verdict[], undefined> {
  const told = new Map<string, Verdict>();
  for (const rule of RULES) {
    for (const verdict of rule(evidence)) {
      const { sentence, place } = verdict;
      told.set(`${sentence} ${place?.file}:${place?.line}`, verdict);
    }
    yield;
  }
  return [...told.values()];
}
