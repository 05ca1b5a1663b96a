/** Descriptions inside events: models, senders, receivers, rows. */
import * as v from "valibot";
import { registrationId, senderKey } from "#engine/ids.ts";
import type {
  Change,
  FieldInfo,
  ModelInfo,
  ReceiverInfo,
  Row,
  SenderInfo,
  Skip,
} from "#engine/trace/events.ts";
import { MAX_LIST } from "../limits.ts";
import { cell, count, list, name } from "./parts.ts";
import { place, preview } from "./preview-schema.ts";

const key = v.pipe(name, v.transform(senderKey));
export const registration = v.pipe(count, v.transform(registrationId));

const field: v.GenericSchema<unknown, FieldInfo> = v.object({
  name,
  attname: name,
  kind: name,
  null: v.boolean(),
  blank: v.boolean(),
  editable: v.boolean(),
  primaryKey: v.boolean(),
  hasDefault: v.boolean(),
  choices: list(v.object({ value: cell, label: name })),
  relatedModel: v.nullable(name),
  manyToMany: v.boolean(),
});

export const model: v.GenericSchema<unknown, ModelInfo> = v.object({
  label: name,
  key,
  name,
  app: name,
  module: name,
  contrib: v.boolean(),
  proxyFor: v.nullable(name),
  parents: list(name),
  autoCreated: v.boolean(),
  fields: list(field),
});

export const sender: v.GenericSchema<unknown, SenderInfo> = v.object({
  key,
  label: name,
  name,
  kind: v.picklist(["model", "class", "object"]),
});

export const receiver: v.GenericSchema<unknown, ReceiverInfo> = v.object({
  name,
  module: name,
  kind: v.picklist([
    "function",
    "lambda",
    "local function",
    "method",
    "partial",
    "object",
    "class",
  ]),
  isAsync: v.boolean(),
  place: v.nullable(place),
  contrib: v.boolean(),
});

export const skip: v.GenericSchema<unknown, Skip> = v.object({
  registration,
  reason: v.picklist(["other sender", "receiver collected", "sender collected"]),
});

export const change: v.GenericSchema<unknown, Change> = v.object({
  name,
  before: preview,
  after: preview,
});

/** The number of columns is bounded as any list; a name such as `__proto__` is left out by the library. */
export const row: v.GenericSchema<unknown, Row> = v.pipe(
  v.record(name, cell),
  v.check((columns) => Object.keys(columns).length <= MAX_LIST),
);
