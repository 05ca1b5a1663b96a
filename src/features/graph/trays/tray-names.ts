/** What trays are called, in the picture and in speech. */
import type { CallbackNow } from "#engine/trace/snapshot.ts";
import type { Tray, TrayRow } from "#engine/trace/trays.ts";

/** `Tray of an atomic block, 3 row writes, rolled back`. */
export function trayName(tray: Tray): string {
  const { rows, end } = tray;
  const writes = rows.length === 1 ? "1 row write" : `${rows.length} row writes`;
  return `Tray of ${trayKind(tray)}, ${writes}, ${end}`;
}

export function trayKind({ savepoint, operation }: Tray): string {
  if (operation !== null) return `${operation}, in a block of its own`;
  return savepoint ? "a savepoint" : "an atomic block";
}

/** What is written on the rim of the tray. */
export function trayTitle({ savepoint, operation, end, rows }: Tray): string {
  const kind = operation ?? (savepoint ? "savepoint" : "atomic");
  if (end === "rolled back") return `${kind}: rolled back, ${rows.length} undone`;
  if (end === "committed") return savepoint ? `${kind}: kept` : `${kind}: committed`;
  return kind;
}

/** A plus, a tilde, a minus: what a person knows from version control. */
export const WRITE_MARKS: Readonly<Record<TrayRow["write"], string>> = {
  inserted: "+",
  updated: "~",
  deleted: "−",
};

/** `Order` of `kitchen.Order`. */
export function modelName(label: string): string {
  return label.slice(label.lastIndexOf(".") + 1);
}

const INSIDE = "<locals>.";

/** A function inside of another by its own name: `<lambda>` of `add_items.<locals>.<lambda>`. */
export function callbackName({ name }: Pick<CallbackNow, "name">): string {
  const at = name.lastIndexOf(INSIDE);
  return at === -1 ? name : name.slice(at + INSIDE.length);
}
