/** One editor: what is written in it, told outwards; what the trace says about it, shown inside. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python, pythonLanguage } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { completionSources } from "./completions.ts";
import { editorTheme } from "./editor-theme.ts";
import { kitchenMarks } from "./kitchen-marks.ts";
import { lineNames } from "./line-names.ts";

/** Tab indents while the text has focus; Escape then Tab leaves, as CodeMirror's manual advises for the keyboard. */
const base: Extension = [
  lineNumbers(),
  history(),
  drawSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  indentUnit.of("    "),
  EditorState.tabSize.of(4),
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap.filter((binding) => binding.key !== "Mod-Enter"),
    ...searchKeymap,
    ...historyKeymap,
    ...completionKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
  autocompletion(),
  editorTheme,
];

const pythonFile: Extension = [
  python(),
  completionSources.map((autocomplete) => pythonLanguage.data.of({ autocomplete })),
];

export type FileEdits = {
  /** Whether the text may become this. */
  mayEdit(text: string): boolean;
  /** Hears every edit a person makes. */
  onEdit(text: string): void;
  /** Hears the line of a receiver's mark that was clicked. */
  onMark(line: number): void;
};

/** A fresh state for a file. */
export function createFileState(
  path: string,
  text: string,
  { mayEdit, onEdit, onMark }: FileEdits,
): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      base,
      kitchenMarks(onMark),
      path.endsWith(".py") ? pythonFile : [],
      lineNames(path),
      EditorView.contentAttributes.of({ "aria-label": `Code of ${path}`, tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (
          update.docChanged &&
          update.transactions.some((one) => one.isUserEvent("external") === false)
        ) {
          onEdit(update.state.doc.toString());
        }
      }),
      EditorState.transactionFilter.of((change) => {
        const asks = change.docChanged && !change.isUserEvent("external");
        return asks && !mayEdit(change.newDoc.toString()) ? [] : change;
      }),
    ],
  });
}
