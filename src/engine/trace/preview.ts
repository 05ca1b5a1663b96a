/** A place in the person's files. `line` counts from 1. */
export type Place = { readonly file: string; readonly line: number };

/**
 * Bounded description of a value that stays with its owner.
 * `text` is what Python's `repr` prints, cut to a limit; `cut` is set when something was left out.
 */
export type Preview = {
  readonly kind:
    | "none"
    | "boolean"
    | "number"
    | "string"
    | "instance"
    | "class"
    | "sequence"
    | "mapping"
    | "set"
    | "exception"
    | "callable"
    | "object";
  readonly text: string;
  /** Name of the Python type: `Profile`, `str`, `frozenset`. */
  readonly type: string;
  /** Primary key of a model instance as text, `null` while unsaved. */
  readonly pk?: string | null;
  /** Label of a model instance or model class: `kitchen.Profile`. */
  readonly model?: string;
  /** Parts of a container or fields of an instance, in order, bounded in number and depth. */
  readonly parts?: readonly NamedPreview[];
  readonly cut?: boolean;
};

export type NamedPreview = { readonly name: string; readonly value: Preview };

/** An exception as it was raised. `trail` holds the person's own frames only, outermost first. */
export type ErrorPreview = {
  /** `ValueError`, `django.db.utils.IntegrityError`: as a traceback prints it. */
  readonly type: string;
  readonly message: string;
  readonly trail: readonly Frame[];
  /** Whole text as Python prints it, the person's frames only. */
  readonly traceback: string;
};

/** One frame of the person's code. Columns count UTF-16 units from 0; absent when unknown. */
export type Frame = Place & {
  readonly name: string;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
};
