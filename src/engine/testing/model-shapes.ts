/** Models that stand in a relation to others: children, proxies, tables of links. */
import type { Column, ModelSpec } from "../models/model-spec.ts";
import type { FieldInfo } from "../trace/events.ts";
import { column, model, pointer } from "./models-host.ts";

/** A multi-table child; `link` is the field that points to the parent's row and is the child's key. */
export function child(
  label: string,
  parent: string,
  columns: readonly Column[] = [],
  link = "parent",
): ModelSpec {
  const key = parentLink(link, parent);
  const spec = model(label, columns, {
    pk: key.name,
    parents: [{ model: parent, link: key.name }],
  });
  const info = { ...spec.info, parents: [parent] };
  return { ...spec, info, columns: [key, ...columns] };
}

/** The key of a multi-table child. */
export function parentLink(field: string, parent: string): Column {
  const plain = pointer(field, parent, "CASCADE");
  const reference = plain.reference && { ...plain.reference, parentLink: true };
  return { ...plain, unique: true, reference };
}

export function proxy(label: string, of: ModelSpec): ModelSpec {
  const { info } = model(label, []);
  const nothing = { columns: [], parents: [], uniques: [], checks: [] };
  return { ...of, ...nothing, info: { ...info, proxyFor: of.info.label } };
}

/** The table of links that Django makes for a many-to-many field. */
export function linkTable(label: string, own: string, other: string): ModelSpec {
  const columns = [pointer("own", own, "CASCADE"), pointer("other", other, "CASCADE")];
  const unique = {
    name: "pair",
    columns: columns.map(({ name }) => name),
    expressions: null,
    condition: null,
    inline: false,
  };
  const spec = model(label, columns, { uniques: [unique] });
  return { ...spec, info: { ...spec.info, autoCreated: true } };
}

/** A model whose key has a default, such as a UUID. */
export function keyedByDefault(label: string, columns: readonly Column[] = []): ModelSpec {
  const spec = model(label, columns);
  const key: FieldInfo = {
    name: "id",
    attname: "id",
    kind: "UUIDField",
    null: false,
    blank: false,
    editable: true,
    primaryKey: true,
    hasDefault: true,
    choices: [],
    relatedModel: null,
    manyToMany: false,
  };
  return {
    ...spec,
    info: { ...spec.info, fields: [key] },
    columns: [column("id", { unique: true }), ...columns],
  };
}
