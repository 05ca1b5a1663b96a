/** What every trace of saves, deletes and links promises its readers. */
import type { SpanId } from "../ids.ts";
import type { Deleted } from "../models/deletion.ts";
import type { EventOf, OperationKind, TraceEvent } from "../trace/events.ts";
import type { Delivery } from "./scripted-models.ts";

/** What happened in one operation, and not in those inside it. */
type Operation = {
  readonly started: EventOf<"operation.started">;
  finished: EventOf<"operation.finished"> | null;
  readonly sent: Delivery[];
  readonly rows: TraceEvent[];
};

const LINKS: readonly OperationKind[] = ["add", "remove", "set", "clear"];

/** The promises that the operations break, as sentences. */
export function brokenOperations(
  events: readonly TraceEvent[],
  sent: readonly Delivery[],
  deleted: ReadonlyMap<SpanId, Deleted>,
): readonly string[] {
  const operations = operationsOf(events, sent);
  return operations.flatMap((one) => {
    const { span, kind } = one.started;
    const broken = brokenPairs(one);
    if (one.finished?.error === null) {
      if (kind === "save") broken.push(...brokenSave(one));
      if (kind === "delete") broken.push(...brokenDelete(one, deleted.get(span) ?? []));
    }
    return broken.map((sentence) => `${span} ${one.started.title}: ${sentence}`);
  });
}

function operationsOf(events: readonly TraceEvent[], sent: readonly Delivery[]): Operation[] {
  const operations = new Map<SpanId, Operation>();
  const around = new Map<SpanId, SpanId | null>();
  const find = (span: SpanId | null): Operation | undefined => {
    if (span === null) return undefined;
    return operations.get(span) ?? find(around.get(span) ?? null);
  };
  for (const event of events) {
    switch (event.type) {
      case "operation.started":
        operations.set(event.span, { started: event, finished: null, sent: [], rows: [] });
        break;
      case "operation.finished": {
        const operation = operations.get(event.span);
        if (operation) operation.finished = event;
        break;
      }
      case "transaction.began":
        around.set(event.span, event.parent);
        break;
      case "row.inserted":
      case "row.deleted":
        find(event.parent)?.rows.push(event);
    }
  }
  for (const delivery of sent) find(delivery.span)?.sent.push(delivery);
  return [...operations.values()];
}

/** Every `pre_` has its `post_`, unless an exception went through. */
function brokenPairs({ started, finished, sent }: Operation): string[] {
  const pre = sent.filter((one) => (one.action ?? one.signal).startsWith("pre_")).length;
  const post = sent.length - pre;
  const broken: string[] = [];
  if (finished === null) broken.push("never finished");
  if (finished?.error === null && post !== pre) broken.push(`${pre} pre, ${post} post`);
  if (post > pre) broken.push("more post than pre");
  if (LINKS.includes(started.kind)) {
    const actions = sent.flatMap(({ action }) => action ?? []);
    for (const [at, action] of actions.entries()) {
      if (at % 2 === 1 && action !== actions[at - 1]?.replace("pre_", "post_")) {
        broken.push(`${action} after ${actions[at - 1]}`);
      }
    }
  }
  return broken;
}

function brokenSave({ started, sent, rows }: Operation): string[] {
  const inserted = rows.some(
    (event) => event.type === "row.inserted" && event.model === started.model,
  );
  const post = sent.find(({ signal }) => signal === "post_save");
  if (post === undefined) return [];
  return post.created === inserted ? [] : [`created ${post.created}, inserted ${inserted}`];
}

function brokenDelete({ sent, rows }: Operation, counts: Deleted): string[] {
  const broken: string[] = [];
  const names = (signal: string): string[] =>
    sent.filter((one) => one.signal === signal).map(({ model, key }) => `${model} ${key}`);
  const classes = new Map<string, string[]>();
  for (const one of sent.filter(({ signal }) => signal === "pre_delete")) {
    classes.set(one.model, [`${one.model} ${one.key}`, ...(classes.get(one.model) ?? [])]);
  }
  const wanted = [...classes.values()].flat();
  if (names("post_delete").join() !== wanted.join()) {
    broken.push(`post_delete ${names("post_delete")} instead of ${wanted}`);
  }
  for (const [label, count] of counts) {
    const gone = rows.filter((event) => event.type === "row.deleted" && event.model === label);
    // What the database cascades by itself is not counted.
    if (count > gone.length) broken.push(`${count} of ${label} counted, ${gone.length} deleted`);
  }
  return broken;
}
