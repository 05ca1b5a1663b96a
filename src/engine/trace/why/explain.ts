/** Asks every rule; the ones about receivers that stayed silent come first. */
import { findBadSignatures } from "./bad-signature.ts";
import { findCalledTwice } from "./called-twice.ts";
import { findCollected } from "./collected.ts";
import { findConnectedBefore } from "./connected-before.ts";
import { findDisconnected } from "./disconnected.ts";
import { findEmptyOperations } from "./empty-operations.ts";
import { findNotImported } from "./not-imported.ts";
import { findNotReached } from "./not-reached.ts";
import { findOtherSender } from "./other-sender.ts";
import { findRecursion } from "./recursion.ts";
import { findRolledBack } from "./rolled-back.ts";
import { findSilentOperations } from "./silent-operations.ts";
import { findUndeclaredSenders } from "./undeclared-sender.ts";
import { findUnheard } from "./unheard.ts";
import type { Evidence, Rule, Verdict } from "./verdict.ts";

const RULES: readonly Rule[] = [
  findRecursion,
  findNotImported,
  findUndeclaredSenders,
  findBadSignatures,
  findNotReached,
  findCollected,
  findDisconnected,
  findConnectedBefore,
  findOtherSender,
  findCalledTwice,
  findSilentOperations,
  findEmptyOperations,
  findRolledBack,
  findUnheard,
];

/** Every verdict that the evidence allows. Costs a few passes over the events: ask when the person does. */
export function explainSilence(evidence: Evidence): readonly Verdict[] {
  return RULES.flatMap((rule) => rule(evidence));
}
