/** What the trace writes into the code: dots beside connected receivers, the line of the running call, last values of arguments. */
import { type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  WidgetType,
} from "@codemirror/view";

export type Marks = {
  /** Lines of connected receivers, from 1, with what to say about them. */
  readonly receivers: readonly { readonly line: number; readonly title: string }[];
  /** Line of the call under way, if any. */
  readonly current: number | null;
  /** Texts to show faintly at the end of lines. */
  readonly values: readonly { readonly line: number; readonly text: string }[];
};

/** Replaces all marks of the editor. */
export const setMarks = StateEffect.define<Marks>();

class ReceiverDot extends GutterMarker {
  readonly title: string;
  constructor(title: string) {
    super();
    this.title = title;
  }
  override eq(other: ReceiverDot) {
    return other.title === this.title;
  }
  override toDOM() {
    const dot = document.createElement("div");
    dot.className = "cm-receiver-dot";
    dot.title = this.title;
    return dot;
  }
}

class LastValue extends WidgetType {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override eq(other: LastValue) {
    return other.text === this.text;
  }
  override toDOM() {
    const span = document.createElement("span");
    span.className = "cm-last-value";
    span.textContent = this.text;
    span.setAttribute("aria-hidden", "true");
    return span;
  }
}

type Drawn = { readonly lines: DecorationSet; readonly dots: RangeSet<GutterMarker> };
const NOTHING: Drawn = { lines: Decoration.none, dots: RangeSet.empty };

const drawn = StateField.define<Drawn>({
  create: () => NOTHING,
  update(value, transaction) {
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) return draw(effect.value, transaction.state.doc);
    }
    if (!transaction.docChanged) return value;
    return {
      lines: value.lines.map(transaction.changes),
      dots: value.dots.map(transaction.changes),
    };
  },
  provide: (field) => EditorView.decorations.from(field, (value) => value.lines),
});

/** Lines the text no longer has are left out: the trace may be older than the text. */
function draw(
  marks: Marks,
  doc: { lines: number; line(n: number): { from: number; to: number } },
): Drawn {
  const exists = ({ line }: { readonly line: number }) => line >= 1 && line <= doc.lines;
  const values = marks.values.filter(exists).map(({ line, text }) => {
    return Decoration.widget({ widget: new LastValue(text), side: 1 }).range(doc.line(line).to);
  });
  const current =
    marks.current !== null && exists({ line: marks.current })
      ? [Decoration.line({ class: "cm-current-call" }).range(doc.line(marks.current).from)]
      : [];
  const dots = marks.receivers
    .filter(exists)
    .map(({ line, title }) => new ReceiverDot(title).range(doc.line(line).from));
  return { lines: Decoration.set([...current, ...values], true), dots: RangeSet.of(dots, true) };
}

/** `onDot` hears the line of a dot that was clicked. */
export function kitchenMarks(onDot: (line: number) => void): Extension {
  const dots = gutter({
    class: "cm-receiver-gutter",
    markers: (view) => view.state.field(drawn).dots,
    domEventHandlers: {
      click(view, { from }, { target }) {
        if (!(target instanceof Element && target.matches(".cm-receiver-dot"))) return false;
        onDot(view.state.doc.lineAt(from).number);
        return true;
      },
    },
  });
  return [drawn, dots];
}
