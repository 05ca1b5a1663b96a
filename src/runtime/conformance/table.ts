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
