/**
 * Lights up, on all panels, what belongs to the thing under the pointer, under the focus, at the caret, or selected. Panels only name what they
 * show (`data-mark`); one style sheet says which names are lit, so nothing is drawn anew, and what scrolls into view later is lit as well.
 */
import { litBy } from "#engine/trace/lit-marks.ts";
import { receiverMark, senderMark, signalMark, spanMark } from "#engine/trace/marks.ts";
import type { Commands } from "#stores/commands.ts";
import type { Selection } from "#stores/selection-store.ts";
import type { Stores } from "#stores/stores.ts";

/** Returns the end of it. */
export function crossHighlight(stores: Stores, { point }: Pick<Commands, "point">): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let shown = "";

  function show() {
    const { pointed, selection } = stores.selection.getState();
    const marks = pointed ?? (selection === null ? null : markOfSelection(selection));
    const rule = marks === null ? "" : ruleFor(litIn(stores, marks));
    if (rule === shown) return;
    shown = rule;
    sheet.replaceSync(rule);
  }
  const stopListening = followAttention(point);
  const ends = [stores.selection.subscribe(show), stores.trace.subscribe(show)];
  show();
  return () => {
    stopListening();
    for (const end of ends) end();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function litIn({ trace, playback, project }: Stores, marks: string): readonly string[] {
  const { index } = trace.getState();
  const snapshot = index.snapshotAt(playback.getState().playhead);
  return litBy(marks, {
    events: index.events,
    cast: index.cast,
    registrations: snapshot.registrations.values(),
    files: project.getState().project.files,
  });
}

/** Dashes keep it apart from the focus, whose own outline stays. */
function ruleFor(lit: readonly string[]): string {
  // A line that led to nothing points to itself only.
  if (lit.length === 0 || lit.every((mark) => /^(line|at):/.test(mark))) return "";
  const these = `:is(${lit.map((mark) => `[data-mark~="${CSS.escape(mark)}"]`).join()})`;
  return `${these} { background-image: linear-gradient(var(--color-lit), var(--color-lit)); }
    ${these}:not(:focus-visible) { outline: 1.5px dashed var(--color-focus); outline-offset: -1px; }`;
}

function markOfSelection(selection: Selection): string {
  switch (selection.type) {
    case "span":
      return spanMark(selection.span);
    case "receiver":
      return receiverMark(selection.registration);
    case "signal":
      return signalMark(selection.signal);
    case "sender":
      return senderMark(selection.sender);
  }
}

/** Tells the marks under the pointer, else those of what has the focus, else of the line with the caret. */
function followAttention(tell: (marks: string | null) => void): () => void {
  const ending = new AbortController();
  let hovered: string | null = null;
  const update = () => tell(hovered ?? markAround(focusedElement()));
  const listen = (type: string, on: (event: Event) => void) =>
    document.addEventListener(type, on, { signal: ending.signal, passive: true });
  listen("pointerover", ({ target }) => {
    hovered = markAround(target);
    update();
  });
  document.documentElement.addEventListener(
    "pointerleave",
    () => {
      hovered = null;
      update();
    },
    { signal: ending.signal },
  );
  listen("focusin", update);
  listen("focusout", update);
  listen("selectionchange", update);
  return () => ending.abort();
}

/** In a text, the line with the caret stands for the whole. */
function focusedElement(): EventTarget | null {
  const focused = document.activeElement;
  const anchor = document.getSelection()?.anchorNode ?? null;
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable || anchor === null)
    return focused;
  return anchor instanceof Element ? anchor : anchor.parentElement;
}

function markAround(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("[data-mark]")?.dataset.mark ?? null;
}
