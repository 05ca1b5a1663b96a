import type { Query } from "../models/query-spec.ts";

/** A query for all rows of a model, and what is different about it. */
export function selecting(model: string, more: Partial<Query> = {}): Query {
  return {
    model,
    source: null,
    joins: [],
    where: null,
    groupBy: null,
    having: null,
    select: [["column", 0, "id"]],
    order: [],
    distinct: false,
    offset: 0,
    limit: null,
    combined: null,
    ...more,
  };
}
