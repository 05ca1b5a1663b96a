/** What the engine knows of a model: the shape of its table and what happens to rows that point at it. */
import type { ModelInfo } from "../trace/events.ts";
import type { Expression } from "./expression.ts";

/** `SET` writes a value, `SET_CALLABLE` what a function gives. `DB_…` rules are carried out by the database: no instance is loaded, no signal sent. */
export type OnDelete =
  | "CASCADE"
  | "PROTECT"
  | "RESTRICT"
  | "SET_NULL"
  | "SET_DEFAULT"
  | "SET"
  | "SET_CALLABLE"
  | "DO_NOTHING"
  | "DB_CASCADE"
  | "DB_SET_NULL"
  | "DB_SET_DEFAULT";

export type Reference = {
  /** Name of the field, as messages spell it: `author`. */
  readonly field: string;
  /** Label of the model pointed to. */
  readonly model: string;
  /** Column pointed to; `null` is the primary key. */
  readonly column: string | null;
  readonly onDelete: OnDelete;
  /** False for `db_constraint=False`: the database does not look. */
  readonly enforced: boolean;
  /** The link to the parent of a multi-table child. */
  readonly parentLink: boolean;
};

export type Column = {
  /** The attribute that holds the value: `author_id`. */
  readonly name: string;
  /** Name in the database, as its messages spell it. */
  readonly column: string;
  readonly null: boolean;
  readonly unique: boolean;
  /** Has an index of its own, though values may repeat. */
  readonly indexed: boolean;
  /** How wide SQLite takes a value to be, judging by the declared type; a number is 1 (SQLite: `Column.szEst`). */
  readonly width: number;
  /** The database hands out numbers. */
  readonly auto: boolean;
  readonly boolean: boolean;
  /** Digits after the point of a decimal column. */
  readonly decimals: number | null;
  readonly reference: Reference | null;
  /** What DB_SET_DEFAULT writes. */
  readonly dbDefault: Expression | null;
};

export type Unique = {
  readonly name: string;
  /** Columns, or expressions for an index over expressions. */
  readonly columns: readonly string[];
  readonly expressions: readonly Expression[] | null;
  readonly condition: Expression | null;
  /** Part of the statement that creates the table; otherwise an index made after it. */
  readonly inline: boolean;
};

export type Check = { readonly name: string; readonly condition: Expression };

/** A `GenericRelation`: rows of `model` that name this model's content type and key. */
export type GenericLink = {
  readonly model: string;
  readonly typeColumn: string;
  readonly keyColumn: string;
  /** Which content type: the host's name for it. */
  readonly field: string;
};

export type ModelSpec = {
  readonly info: ModelInfo;
  /** Place of its app among the installed ones: relations are visited in this order. */
  readonly appOrder: number;
  /** Label of the model that owns the table: another one for a proxy. */
  readonly concrete: string;
  /** Name of the table, as messages spell it. */
  readonly table: string;
  /** Attribute of the primary key. */
  readonly pk: string;
  /** The key is what SQLite numbers its rows by; other rows have hidden numbers in the order in which they came. */
  readonly keyIsRowid: boolean;
  readonly columns: readonly Column[];
  readonly parents: readonly { readonly model: string; readonly link: string }[];
  readonly uniques: readonly Unique[];
  /** Columns of each further index (`Meta.indexes`). */
  readonly indexes: readonly (readonly string[])[];
  readonly checks: readonly Check[];
  readonly generics: readonly GenericLink[];
  /** What a delete finds through it (Django: `Meta.base_manager_name`, `Meta.ordering`). */
  readonly baseManager: "plain" | "orders" | "chooses";
  /** Swapped out by a setting: nothing points to it. */
  readonly swapped: boolean;
};
