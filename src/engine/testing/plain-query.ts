import type { Join, Query } from "../models/query-spec.ts";

/** From the books of a blog to who wrote them. */
export const TO_BOOKS: Join = {
  parent: 0,
  column: "id",
  model: "blog.Book",
  target: "author_id",
  on: null,
};

export const TO_AUTHOR: Join = {
  parent: 0,
  column: "author_id",
  model: "blog.Author",
  target: "id",
  on: null,
};

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
