/** A small graph of models, drawn at random: roots, multi-table children, pointers with every rule, a table of links. */
import type { Column, ModelSpec, OnDelete } from "../models/model-spec.ts";
import { child, linkTable } from "./model-shapes.ts";
import { column, model, pointer } from "./models-host.ts";

export type PointerPlan = {
  /** How many places back the model pointed to is, from the one before; before the first comes the last. */
  readonly back: number;
  readonly rule: OnDelete;
  readonly nullable: boolean;
};

export type ModelPlan = {
  /** Place of an earlier model whose child this one is; `null` for a model of its own. */
  readonly parent: number | null;
  readonly pointers: readonly PointerPlan[];
  /** Whether it has a column without doubles. */
  readonly unique: boolean;
};

export type Graph = {
  readonly models: readonly ModelPlan[];
  /** Django's own table of links, which sends no delete signals, or one of the person's. */
  readonly linksAreAuto: boolean;
};

export const LINKS = "app.Links";

export function labelOf(place: number): string {
  return `app.M${place}`;
}

export function specsOf({ models, linksAreAuto }: Graph): readonly ModelSpec[] {
  const specs = models.map((plan, place) => specOf(plan, place, models.length));
  const links = linkTable(LINKS, labelOf(0), labelOf(models.length - 1));
  return [...specs, { ...links, info: { ...links.info, autoCreated: linksAreAuto } }];
}

function specOf({ parent, pointers, unique }: ModelPlan, place: number, count: number): ModelSpec {
  const columns: Column[] = pointers.map(({ back, rule, nullable }, number) => {
    const to = labelOf((place + 2 * count - 1 - back) % count);
    return pointer(`m${place}p${number}`, to, rule, nullable || rule.endsWith("NULL"));
  });
  if (unique) columns.push(column(`m${place}code`, { null: true, unique: true }));
  const label = labelOf(place);
  return parent !== null && parent < place
    ? child(label, labelOf(parent), columns, `m${place}up`)
    : model(label, columns);
}
