/** Models, senders and receivers for traces written by hand. */
import { senderKey } from "../ids.ts";
import type { FieldInfo, ModelInfo, ReceiverInfo, SenderInfo } from "../trace/events.ts";

export function fieldFixture(name: string, changes: Partial<FieldInfo> = {}): FieldInfo {
  return {
    name,
    attname: name,
    kind: name === "id" ? "BigAutoField" : "CharField",
    null: false,
    blank: false,
    editable: name !== "id",
    primaryKey: name === "id",
    hasDefault: false,
    choices: [],
    relatedModel: null,
    manyToMany: false,
    ...changes,
  };
}

/** `label` as `kitchen.Profile`; an `id` comes first. */
export function modelFixture(
  label: string,
  fields: readonly string[] = ["name"],
  changes: Partial<ModelInfo> = {},
): ModelInfo {
  const [app = "", name = ""] = label.split(".");
  return {
    label,
    key: senderKey(`model:${label}`),
    name,
    app,
    module: `${app}.models`,
    contrib: false,
    proxyFor: null,
    parents: [],
    autoCreated: false,
    fields: ["id", ...fields].map((field) => fieldFixture(field)),
    ...changes,
  };
}

export function senderOf(model: ModelInfo): SenderInfo {
  return { key: model.key, label: model.label, name: model.name, kind: "model" };
}

export function receiverFixture(name: string, changes: Partial<ReceiverInfo> = {}): ReceiverInfo {
  return {
    name,
    module: "kitchen.signals",
    kind: "function",
    isAsync: false,
    place: null,
    contrib: false,
    ...changes,
  };
}
