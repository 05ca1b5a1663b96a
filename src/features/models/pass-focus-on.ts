/**
 * Before `row` leaves its table: a focus inside goes to the button of the same name in the row next to it, else to the table,
 * so that a person at the keyboard keeps their place.
 */
export function passFocusOn(row: HTMLTableRowElement): void {
  const focused = row.ownerDocument.activeElement;
  if (focused === null || !row.contains(focused)) return;
  const neighbour = row.nextElementSibling ?? row.previousElementSibling;
  const name = focused.getAttribute("aria-label");
  const buttons = Array.from(neighbour?.querySelectorAll("button") ?? []);
  const heir = buttons.find((button) => button.getAttribute("aria-label") === name);
  (heir ?? row.closest("table"))?.focus();
}
