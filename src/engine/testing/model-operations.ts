/** What Django's `save()` leaves in a trace. */
import type { SignalId } from "../ids.ts";
import type { ModelInfo, Row } from "../trace/events.ts";
import type { NamedPreview, Place, Preview } from "../trace/preview.ts";
import { booleanPreview, instancePreview, NONE, textPreview } from "./previews.ts";
import { senderOf } from "./topology-fixtures.ts";
import type { TraceBuilder } from "./trace-builder.ts";
import type { SendOptions } from "./trace-options.ts";

export type SaveSignals = { readonly pre: SignalId; readonly post: SignalId };

export type SaveOptions = {
  readonly pk: number;
  readonly row: Row;
  /** What the instance prints as: `Ada`. */
  readonly text?: string;
  readonly created?: boolean;
  readonly title?: string;
  readonly place?: Place | null;
  /** Of the receivers of `post_save`. */
  readonly calls?: SendOptions["calls"];
};

export function saveModel(
  kitchen: TraceBuilder,
  model: ModelInfo,
  signals: SaveSignals,
  options: SaveOptions,
): void {
  const { pk, text = `${model.name} object (${pk})`, created = true, place = null } = options;
  const row = { id: pk, ...options.row };
  const before = instancePreview(model.label, created ? null : String(pk), text);
  const after = instancePreview(model.label, String(pk), text);
  const title = options.title ?? `${model.name}.save()`;
  kitchen.operation(
    "save",
    model,
    () => {
      kitchen.send(signals.pre, senderOf(model), { arguments: saveArguments(before), place });
      kitchen.add({
        type: created ? "row.inserted" : "row.updated",
        model: model.label,
        pk,
        row,
        place,
      });
      kitchen.send(signals.post, senderOf(model), {
        arguments: saveArguments(after, created),
        place,
        ...(options.calls === undefined ? {} : { calls: options.calls }),
      });
    },
    { instance: before, title, place },
  );
}

/** `pre_save` does not know yet whether the row will be new. */
function saveArguments(instance: Preview, created: boolean | null = null): NamedPreview[] {
  return [
    { name: "instance", value: instance },
    ...(created === null ? [] : [{ name: "created", value: booleanPreview(created) }]),
    { name: "update_fields", value: NONE },
    { name: "raw", value: booleanPreview(false) },
    { name: "using", value: textPreview("default") },
  ];
}
