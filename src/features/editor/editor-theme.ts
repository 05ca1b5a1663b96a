/** CodeMirror in our colours: every value is a CSS variable, so both themes and a switch between them come for free. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const chrome = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--color-ink)",
    backgroundColor: "var(--color-panel)",
    fontSize: "0.78125rem",
  },
  // An outline would lie below the gutter, which stays in sight while the text moves.
  "&.cm-focused": { outline: "none" },
  "&.cm-focused::after": {
    content: '""',
    position: "absolute",
    inset: "0",
    zIndex: "300",
    border: "2px solid var(--color-focus)",
    pointerEvents: "none",
  },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "20px" },
  ".cm-content": { padding: "10px 0", caretColor: "var(--color-ink)" },
  ".cm-cursor": { borderLeftColor: "var(--color-ink)", borderLeftWidth: "2px" },
  ".cm-gutters": {
    backgroundColor: "var(--color-panel)",
    color: "var(--color-ink-faint)",
    border: "none",
  },
  ".cm-lineNumbers .cm-gutterElement": {
    padding: "0 10px 0 2px",
    fontSize: "0.6875rem",
    minWidth: "26px",
  },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
  "&.cm-focused .cm-activeLine": {
    backgroundColor: "color-mix(in srgb, var(--color-ink) 4%, transparent)",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground":
    {
      backgroundColor: "color-mix(in srgb, var(--color-focus) 26%, transparent)",
    },
  ".cm-tooltip": {
    backgroundColor: "var(--color-panel)",
    border: "1px solid var(--color-line)",
    borderRadius: "var(--radius)",
    boxShadow: "var(--shadow-node)",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--color-signal-ground)",
    color: "var(--color-ink)",
  },
  ".cm-panels": { backgroundColor: "var(--color-panel-sunk)", color: "var(--color-ink)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--color-burnt)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--color-burnt) 1px",
    textUnderlineOffset: "3px",
  },
  ".cm-current-call": { backgroundColor: "var(--color-code-current)" },
  ".cm-receiver-gutter": { width: "14px" },
  ".cm-receiver-dot": {
    width: "8px",
    height: "8px",
    margin: "6px 3px",
    borderRadius: "50%",
    backgroundColor: "var(--color-receiver)",
    cursor: "pointer",
  },
  ".cm-last-value": { marginLeft: "1.5em", color: "var(--color-ink-faint)", fontSize: "0.6875rem" },
});

const code = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.self],
    color: "var(--color-code-keyword)",
  },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--color-code-string)" },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.meta],
    color: "var(--color-code-function)",
  },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--color-code-number)" },
  { tag: [tags.comment], color: "var(--color-code-comment)" },
  { tag: [tags.definition(tags.className)], color: "var(--color-code-function)" },
]);

export const editorTheme: Extension = [chrome, syntaxHighlighting(code)];
