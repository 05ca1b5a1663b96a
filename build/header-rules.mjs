/**
 * The file `_headers` of the built site, in the form that Netlify and Cloudflare Pages read: a path, which may end in `*`,
 * and below it, indented, the headers of what it matches.
 */

/** @typedef {{ matches: (path: string) => boolean, headers: readonly (readonly [string, string])[] }} HeaderRule */

/**
 * @param {string} text
 * @returns {readonly HeaderRule[]}
 */
export function readHeaderRules(text) {
  /** @type {{ matches: (path: string) => boolean, headers: [string, string][] }[]} */
  const rules = [];
  for (const line of text.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (!/^\s/.test(line)) {
      rules.push({ matches: matcher(line.trim()), headers: [] });
      continue;
    }
    const [name = "", value = ""] = line.split(/:(.*)/s);
    rules.at(-1)?.headers.push([name.trim(), value.trim()]);
  }
  return rules;
}

/**
 * The headers for a path; a later rule replaces what an earlier one says.
 *
 * @param {readonly HeaderRule[]} rules
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function headersFor(rules, path) {
  return Object.fromEntries(
    rules
      .filter(({ matches }) => matches(path))
      .flatMap(({ headers }) => headers)
      .map(([name, value]) => [name.toLowerCase(), value]),
  );
}

/**
 * @param {string} pattern
 * @returns {(path: string) => boolean}
 */
function matcher(pattern) {
  if (!pattern.endsWith("*")) return (path) => path === pattern;
  const beginning = pattern.slice(0, -1);
  return (path) => path.startsWith(beginning);
}
