/** Why something did not happen, or happened too often. */
import type { RegistrationId, SignalId, SpanId } from "../../ids.ts";
import type { Cast } from "../cast.ts";
import type { Trace } from "../events.ts";
import type { Place } from "../preview.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Patch } from "./patches/patch.ts";

export type Subject =
  | { readonly type: "registration"; readonly registration: RegistrationId }
  | { readonly type: "signal"; readonly signal: SignalId }
  /** An operation, by its span. */
  | { readonly type: "operation"; readonly span: SpanId }
  /** A function that has no registration, by its name. */
  | { readonly type: "function"; readonly name: string };

export type Verdict = {
  readonly subject: Subject;
  /** Why, in one sentence with a full stop. */
  readonly sentence: string;
  /** The line to look at. */
  readonly place: Place | null;
  /** What to do about it, in one sentence; `null` when nothing is wrong. */
  readonly mend: string | null;
  /** A change of the files that does it, where the text leaves no doubt. */
  readonly patch?: Patch | null;
};

/** All that a verdict may rest on: what happened up to the playhead, and the text of the project. */
export type Evidence = {
  readonly snapshot: Snapshot;
  /** The events up to the playhead. */
  readonly events: Trace;
  readonly cast: Cast;
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
};

/** One family of verdicts. */
export type Rule = (evidence: Evidence) => readonly Verdict[];
