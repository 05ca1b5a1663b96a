/** Previews and errors as they come from the worker. The depth is built in, so nothing here recurses without end. */
import * as v from "valibot";
import type { ErrorPreview, Frame, NamedPreview, Place, Preview } from "#engine/trace/preview.ts";
import { MAX_PREVIEW_DEPTH, MAX_PREVIEW_PARTS, MAX_PREVIEW_TEXT } from "../limits.ts";
import { count, list, name, text } from "./parts.ts";

export const place: v.GenericSchema<unknown, Place> = v.object({ file: name, line: count });

export const frame: v.GenericSchema<unknown, Frame> = v.object({
  file: name,
  line: count,
  name,
  column: v.exactOptional(count),
  endLine: v.exactOptional(count),
  endColumn: v.exactOptional(count),
});

export const errorPreview: v.GenericSchema<unknown, ErrorPreview> = v.object({
  type: name,
  message: text,
  trail: list(frame),
  traceback: text,
});

export const preview: v.GenericSchema<unknown, Preview> = previewOfDepth(MAX_PREVIEW_DEPTH);

export const namedPreview: v.GenericSchema<unknown, NamedPreview> = v.object({
  name,
  value: preview,
});

function previewOfDepth(depth: number): v.GenericSchema<unknown, Preview> {
  const value = depth === 0 ? v.never() : previewOfDepth(depth - 1);
  return v.object({
    kind: v.picklist([
      "none",
      "boolean",
      "number",
      "string",
      "instance",
      "class",
      "sequence",
      "mapping",
      "set",
      "exception",
      "callable",
      "object",
    ]),
    text: v.pipe(v.string(), v.maxLength(MAX_PREVIEW_TEXT)),
    type: name,
    pk: v.exactOptional(v.nullable(name)),
    model: v.exactOptional(name),
    parts: v.exactOptional(
      v.pipe(v.array(v.object({ name, value })), v.maxLength(MAX_PREVIEW_PARTS)),
    ),
    cut: v.exactOptional(v.boolean()),
  });
}
