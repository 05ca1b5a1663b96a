/** Operations that had nothing to do, and therefore sent nothing. */
import type { SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { EventOf, OperationKind } from "../events.ts";
import { isRowEvent } from "../spans.ts";
import { patchCall } from "./patches/patch.ts";
import { type PythonCall, withoutArgument } from "./patches/python-call.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findEmptyOperations({ events, cast, files }: Evidence): Verdict[] {
  const busy = new Set<SpanId>();
  for (const event of events) {
    if (event.type === "send.started" || isRowEvent(event)) {
      for (const around of ancestorsOf(event, cast)) {
        // What stands around a busy one is noted already.
        if (busy.has(around.span)) {
          break;
        }
        busy.add(around.span);
      }
    }
  }
  return events.flatMap((event): Verdict[] => {
    if (event.type !== "operation.finished" || event.error !== null || busy.has(event.span)) {
      return [];
    }
    const start = cast.startOf(event.span);
    return start?.type === "operation.started" && !start.silent ? explain(start, files) : [];
  });
}

function withoutUpdateFields(text: string, call: PythonCall): string | null {
  const empty = call.args.find(
    ({ name, value }) => name === "update_fields" && /^(\[\s*\]|\(\s*\)|set\(\))$/.test(value),
  );
  return empty === undefined ? null : withoutArgument(text, call, empty);
}

type Explanation = Pick<Verdict, "mend"> & { readonly why: string };

const LINKED: Explanation = {
  why: "no link changed, or nobody listens to m2m_changed of this relation",
  mend: null,
};

const EXPLANATIONS: Partial<Readonly<Record<OperationKind, Explanation>>> = {
  save: {
    why: "update_fields is empty, and then save() neither writes nor sends",
    mend: "Name the changed fields in update_fields, or leave it out.",
  },
  update_or_create: {
    why: "the row was found and defaults is empty, so there was nothing to save",
    mend: "Put the values to change into defaults.",
  },
  get_or_create: { why: "the row was found, so nothing was saved", mend: null },
  delete: { why: "there was nothing to delete", mend: null },
  add: LINKED,
  remove: LINKED,
  set: LINKED,
  clear: LINKED,
};

function explain(
  { span, kind, title, place }: EventOf<"operation.started">,
  files: Evidence["files"],
): Verdict[] {
  const explanation = EXPLANATIONS[kind];
  if (explanation === undefined) {
    return [];
  }
  const { why, mend } = explanation;
  return [
    {
      subject: { type: "operation", span },
      sentence: `${title} sent no signals: ${why}.`,
      place,
      mend,
      patch:
        kind === "save"
          ? patchCall(
              files,
              place,
              { head: /\.save\(/, label: "Save all fields" },
              withoutUpdateFields,
            )
          : null,
    },
  ];
}
