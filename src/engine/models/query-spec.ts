/** A query as plain data, its names resolved by the host. */
import type { Expression } from "./expression.ts";

/** Joins are outer ones: where nothing matches the row is NULL, and conditions decide. Alias n is the n-th join, from 1. */
export type Join = {
  /** Alias the join starts from, and its column. */
  readonly parent: number;
  readonly column: string;
  readonly model: string;
  /** Column of `model` that must be equal. */
  readonly target: string;
  /** A further condition on the joined row; its own alias is the join's. */
  readonly on: Expression | null;
};

export type Ordering = {
  readonly by: Expression;
  readonly descending: boolean;
  /** NULL is the smallest value unless this says otherwise. */
  readonly nulls: "first" | "last" | null;
};

export type Query = {
  readonly model: string;
  /** Selects from the outputs of another query instead of the model's table. */
  readonly source: Query | null;
  readonly joins: readonly Join[];
  readonly where: Expression | null;
  /** `null`: no grouping; empty: everything is one group. */
  readonly groupBy: readonly Expression[] | null;
  /** Groups are rows of the model: Django writes all its columns into GROUP BY, where the key says enough. */
  readonly byRow?: boolean;
  readonly having: Expression | null;
  readonly select: readonly Expression[];
  readonly order: readonly Ordering[];
  readonly distinct: boolean;
  readonly offset: number;
  readonly limit: number | null;
  readonly combined: Combined | null;
};

/** Instead of an own selection: the selections of others, set against each other. */
export type Combined = {
  readonly operator: "union" | "intersection" | "difference";
  readonly all: boolean;
  readonly queries: readonly Query[];
};
