/** All declared models, and who points to whom (Django: `Options._relation_tree`). */
import type { Column, ModelSpec, Reference } from "./model-spec.ts";

/** A column of another model that points to this one. */
export type Relation = {
  readonly from: ModelSpec;
  readonly column: Column;
  readonly reference: Reference;
  /** Column of the model pointed to. */
  readonly target: string;
};

export type Catalog = {
  declare(spec: ModelSpec): void;
  has(label: string): boolean;
  /** @throws when nobody declared it: the host promises to declare before it asks. */
  get(label: string): ModelSpec;
  /** The model that owns the table. */
  concrete(label: string): ModelSpec;
  /** In the order of apps, then of declaration. */
  all(): readonly ModelSpec[];
  /**
   * Columns that point to the model or to one of its parents, in Django's order:
   * parents' first, then models in the order of `all`, columns in the order of declaration.
   */
  relationsTo(label: string): readonly Relation[];
  /** Labels of all ancestors, nearest first. */
  ancestors(label: string): readonly string[];
};

export function createCatalog(): Catalog {
  const specs = new Map<string, ModelSpec>();
  let ordered: readonly ModelSpec[] | null = null;
  const pointing = new Map<string, readonly Relation[]>();

  function get(label: string): ModelSpec {
    const spec = specs.get(label);
    if (spec === undefined) throw new Error(`The model ${label} was never declared.`);
    return spec;
  }

  function all(): readonly ModelSpec[] {
    ordered ??= [...specs.values()].sort((a, b) => a.appOrder - b.appOrder);
    return ordered;
  }

  function ownRelations(label: string): Relation[] {
    const found: Relation[] = [];
    for (const from of all()) {
      if (from.swapped) continue;
      for (const column of from.columns) {
        const { reference } = column;
        if (reference === null || !specs.has(reference.model)) continue;
        const target = get(get(reference.model).concrete);
        if (target.info.label !== label) continue;
        found.push({ from, column, reference, target: reference.column ?? target.pk });
      }
    }
    return found;
  }

  function relationsTo(label: string): readonly Relation[] {
    const known = pointing.get(label);
    if (known !== undefined) return known;
    const spec = get(get(label).concrete);
    const inherited = spec.parents
      .flatMap(({ model }) => relationsTo(model))
      .filter(({ reference }) => !reference.parentLink);
    const found = [...new Set([...inherited, ...ownRelations(spec.info.label)])];
    pointing.set(label, found);
    return found;
  }

  function ancestors(label: string): readonly string[] {
    const { parents } = get(get(label).concrete);
    const labels = parents.map(({ model }) => model);
    return [...new Set([...labels, ...labels.flatMap(ancestors)])];
  }

  return {
    declare(spec) {
      specs.set(spec.info.label, spec);
      ordered = null;
      pointing.clear();
    },
    has: (label) => specs.has(label),
    get,
    concrete: (label) => get(get(label).concrete),
    all,
    relationsTo,
    ancestors,
  };
}
