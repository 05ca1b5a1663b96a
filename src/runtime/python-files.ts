/** Our Python tree as text by path: `django/dispatch/dispatcher.py`. */
const texts = import.meta.glob<string>("./**/*.py", {
  base: "./python",
  query: "?raw",
  import: "default",
  eager: true,
});

export const PYTHON_FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(texts).map(([path, text]) => [path.slice(2), text]),
);
