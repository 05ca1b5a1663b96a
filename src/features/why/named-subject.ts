/** Splits a verdict's sentence into the name of what it is about, if it begins with it, and the rest. */
import type { Cast } from "#engine/trace/cast.ts";
import { titleOf } from "#engine/trace/titles.ts";
import type { Subject, Verdict } from "#engine/trace/why/verdict.ts";

export type NamedSubject = {
  readonly kind: "receiver" | "signal" | "sender";
  /** Empty when the sentence begins otherwise. */
  readonly name: string;
  readonly rest: string;
};

const KINDS = {
  registration: "receiver",
  function: "receiver",
  signal: "signal",
  operation: "sender",
} as const;

export function nameSubject({ subject, sentence }: Verdict, cast: Cast): NamedSubject {
  const name = nameOf(subject, cast);
  const kind = KINDS[subject.type];
  if (name === "" || !sentence.startsWith(name)) return { kind, name: "", rest: sentence };
  return { kind, name, rest: sentence.slice(name.length) };
}

function nameOf(subject: Subject, cast: Cast): string {
  switch (subject.type) {
    case "registration":
      return cast.registration(subject.registration)?.receiver.name ?? "";
    case "signal":
      return cast.signalName(subject.signal);
    case "operation": {
      const start = cast.startOf(subject.span);
      return start === undefined ? "" : titleOf(start, cast);
    }
    case "function":
      return subject.name;
  }
}
