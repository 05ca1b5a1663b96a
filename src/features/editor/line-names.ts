/** Gives every line on the screen a name that other panels can point at (`trace/marks.ts`). */
import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, type EditorView, ViewPlugin } from "@codemirror/view";
import { lineMark } from "#engine/trace/marks.ts";

export function lineNames(file: string): Extension {
  return ViewPlugin.define(
    (view) => {
      let names = namesIn(view, file);
      return {
        get names() {
          return names;
        },
        update(update) {
          if (update.docChanged || update.viewportChanged) names = namesIn(update.view, file);
        },
      };
    },
    { decorations: (plugin): DecorationSet => plugin.names },
  );
}

function namesIn({ state, visibleRanges }: EditorView, file: string): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const mark = lineMark({ file, line: line.number });
      builder.add(line.from, line.from, Decoration.line({ attributes: { "data-mark": mark } }));
      at = line.to + 1;
    }
  }
  return builder.finish();
}
