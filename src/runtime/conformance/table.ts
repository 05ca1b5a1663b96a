/** The summary of a conformance run, as Markdown. */

export type Judged = {
  readonly name: string;
  readonly title: string;
  readonly area: string;
  readonly identical: boolean;
  /** Version of the Django that made the recording. */
  readonly django: string;
};

/** `reasons` says by scenario why it may differ. */
export function conformanceTable(
  judged: readonly Judged[],
  reasons: ReadonlyMap<string, string>,
): string {
  const areas = [...new Set(judged.map((each) => each.area))];
  const versions = [...new Set(judged.map((each) => each.django))].sort();
  const known = [...reasons].map(([name, reason]) => `- \`${name}\`: ${reason}`);
  return [
    "# Conformance",
    "",
    `Scenarios recorded with Django ${versions.join(", ")}, run on the playground's engine. Made by the tests;`,
    "`npx vitest run --project runtime src/runtime/conformance -u` makes it again.",
    "",
    "The same run prints how long a scenario takes in Node (the median, from the call to the compared recording, without the",
    "start of Python) and how long all of them take. 13 of them are run in Chromium too, in the isolated frame of the page",
    "(`conformance.browser.test.ts`): there every send, call, print and log is compared, but not every value.",
    "",
    "`npm test` also runs 10,000 random dispatch programs against a plain dispatch and 500 random model programs against",
    "invariants; `npm run fuzz` runs 2,000 of the latter.",
    "",
    "| area | scenarios | identical |",
    "| --- | ---: | ---: |",
    ...areas.map((area) =>
      row(
        area,
        judged.filter((each) => each.area === area),
      ),
    ),
    row("**all**", judged),
    "",
    "## Known differences",
    "",
    ...(known.length === 0 ? ["None."] : known),
    "",
  ].join("\n");
}

/** The README with the counts between its two marks. */
export function withTable(readme: string, judged: readonly Judged[]): string {
  const versions = [...new Set(judged.map((each) => each.django))].sort().join(", ");
  const lines = [
    `| recorded with | scenarios | identical |`,
    "| --- | ---: | ---: |",
    row(`Django ${versions}`, judged),
  ];
  return readme.replace(
    /(<!-- conformance -->\n).*?(<!-- \/conformance -->)/s,
    (_all, before: string, after: string) => `${before}\n${lines.join("\n")}\n\n${after}`,
  );
}

function row(area: string, of: readonly Judged[]): string {
  return `| ${area} | ${of.length} | ${of.filter((each) => each.identical).length} |`;
}
