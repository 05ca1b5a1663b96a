/** Expressions become functions once per query, then run once per row. NULL is "unknown" and travels as in SQL. */
import type { Cell, Row } from "../trace/events.ts";
import { aggregate } from "./aggregate.ts";
import type { Catalog } from "./catalog.ts";
import { equalCells } from "./cell.ts";
import { DatabaseError } from "./database-error.ts";
import type { Expression } from "./expression.ts";
import { functionNamed } from "./functions.ts";
import { hasMember, member } from "./json-member.ts";
import { comparison } from "./lookup.ts";
import type { Query } from "./query-spec.ts";

/** The joined rows an expression looks at: one per alias, `null` where a join found nothing. */
export type Environment = {
  readonly rows: readonly (Row | null)[];
  /** That of the query around this one. */
  readonly outer: Environment | null;
  /** The members of the group, for aggregates. */
  readonly group: readonly Environment[] | null;
  /** Row of the query this one selects from. */
  readonly output: readonly Cell[];
};

export type Compiled = (environment: Environment) => Cell;

export type Scope = {
  readonly catalog: Catalog;
  /** Label of the model behind each alias. */
  readonly models: readonly string[];
  readonly outer?: Scope;
  /** How many queries outwards its expressions look. */
  readonly reach?: { depth: number };
  /** Runs a query inside this one. Absent where the database allows none (constraints). */
  readonly run?: (
    query: Query,
    scope: Scope,
  ) => (environment: Environment) => readonly (readonly Cell[])[];
};

export function compile(expression: Expression, scope: Scope): Compiled {
  switch (expression[0]) {
    case "value": {
      const value = expression[1];
      return () => value;
    }
    case "column":
      return column(expression[1], expression[2], expression[3] ?? 0, scope);
    case "stored": {
      const [, alias, name] = expression;
      return ({ rows }) => rows[alias]?.[name] ?? null;
    }
    case "output": {
      const at = expression[1];
      return ({ output }) => output[at] ?? null;
    }
    case "and":
    case "or": {
      const [kind, ...rest] = expression;
      const parts = rest.map((part) => compile(part, scope));
      return kind === "and" ? every(parts) : some(parts);
    }
    case "not": {
      const inner = compile(expression[1], scope);
      return (environment) => {
        const value = truth(inner(environment));
        return value === null ? null : !value;
      };
    }
    case "compare":
      return comparison(
        expression[1],
        compile(expression[2], scope),
        compile(expression[3], scope),
      );
    case "isnull": {
      const inner = compile(expression[1], scope);
      const wanted = expression[2];
      return (environment) => (inner(environment) === null) === wanted;
    }
    case "in": {
      const left = compile(expression[1], scope);
      const options = expression[2].map((option) => compile(option, scope));
      return (environment) =>
        within(left(environment), () => options.map((option) => option(environment)));
    }
    case "inQuery": {
      const left = compile(expression[1], scope);
      const rows = subquery(expression[2], scope);
      return (environment) =>
        within(left(environment), () => rows(environment).map((row) => row[0] ?? null));
    }
    case "exists": {
      const rows = subquery(expression[1], scope);
      return (environment) => rows(environment).length > 0;
    }
    case "scalar": {
      const rows = subquery(expression[1], scope);
      return (environment) => rows(environment)[0]?.[0] ?? null;
    }
    case "call": {
      const [, name, ...given] = expression;
      const body = functionNamed(name);
      const parts = given.map((part) => compile(part, scope));
      return (environment) => body(...parts.map((part) => part(environment)));
    }
    case "case": {
      const cases = expression[1].map(
        ([when, then]) => [compile(when, scope), compile(then, scope)] as const,
      );
      const otherwise = compile(expression[2], scope);
      return (environment) => {
        const hit = cases.find(([when]) => truth(when(environment)) === true);
        return (hit ? hit[1] : otherwise)(environment);
      };
    }
    case "aggregate": {
      const call = expression[1];
      const of = call.of && compile(call.of, scope);
      const filter = call.filter && compile(call.filter, scope);
      return ({ group }) => {
        if (group === null) throw new Error(`${call.name} outside of a grouped query.`);
        const chosen = filter ? group.filter((one) => truth(filter(one)) === true) : group;
        return aggregate(call, of ? chosen.map(of) : chosen.map(() => 1));
      };
    }
    case "member":
    case "hasMember": {
      const [kind, of, path] = expression;
      const inner = compile(of, scope);
      const look = kind === "member" ? member : hasMember;
      return (environment) => look(inner(environment), path);
    }
    default:
      throw new DatabaseError("NotSupportedError", `An expression of the kind ${expression[0]}`);
  }
}

/** Whether every row of a condition's answer counts: SQL keeps a row only when it is true. */
export function truth(value: Cell): boolean | null {
  if (value === null) return null;
  return value !== false && value !== 0 && value !== "";
}

/** A decimal is stored as text, exact; in expressions it is a number, as SQLite does it. */
function column(alias: number, name: string, depth: number, scope: Scope): Compiled {
  let around: Scope | undefined = scope;
  if (scope.reach) scope.reach.depth = Math.max(scope.reach.depth, depth);
  for (let level = 0; level < depth; level += 1) around = around?.outer;
  const label = around?.models[alias];
  const spec = label === undefined ? null : scope.catalog.concrete(label);
  const isDecimal = spec?.columns.find((one) => one.name === name)?.decimals != null;
  return (environment) => {
    let at: Environment | null = environment;
    for (let level = 0; level < depth; level += 1) at = at?.outer ?? null;
    const cell = at?.rows[alias]?.[name] ?? null;
    return isDecimal && cell !== null ? Number(cell) : cell;
  };
}

function subquery(
  query: Query,
  scope: Scope,
): (environment: Environment) => readonly (readonly Cell[])[] {
  if (scope.run === undefined) throw new Error("A constraint cannot contain a query.");
  return scope.run(query, scope);
}

function within(left: Cell, options: () => readonly Cell[]): Cell {
  const values = options();
  if (values.length === 0) return false;
  if (left === null) return null;
  if (values.some((value) => value !== null && equalCells(left, value))) return true;
  return values.includes(null) ? null : false;
}

function every(parts: readonly Compiled[]): Compiled {
  return (environment) => {
    let unknown = false;
    for (const part of parts) {
      const value = truth(part(environment));
      if (value === false) return false;
      unknown ||= value === null;
    }
    return unknown ? null : true;
  };
}

function some(parts: readonly Compiled[]): Compiled {
  return (environment) => {
    let unknown = false;
    for (const part of parts) {
      const value = truth(part(environment));
      if (value === true) return true;
      unknown ||= value === null;
    }
    return unknown ? null : false;
  };
}
