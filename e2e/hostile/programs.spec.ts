import { test as base } from "@playwright/test";
import { expect, test as site } from "../fixtures.ts";
import { readPrograms } from "./program.ts";
import { Victim } from "./victim.ts";
import { reach, startWitness } from "./witness.ts";

/** One visit for all programs of a Playwright worker; a failed test starts another. */
const test = site.extend<object, { readonly victim: Victim }>({
  victim: [
    async ({ browser, site }, use) => {
      const victim = await Victim.visit(browser, site);
      await use(victim);
      await victim.leave();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

base("the witness sees whatever reaches it", async () => {
  const witness = await startWitness();
  await reach(witness);
  await expect.poll(() => witness.seen).toContain("datagram");
  expect(witness.seen).toEqual(
    expect.arrayContaining(["connection", "request /", "upgrade /", "datagram"]),
  );
  await witness.close();
});

/** All that a page says of a Python that came to a bad end. */
const BAD_END =
  /^Python came to an end|^Python stopped answering|could not be read|took longer than|sent more than|went deeper than/;

for (const { target, name, source, shownIn, spoils } of readPrograms()) {
  test(`${target}: ${name}`, async ({ victim }) => {
    const { said, notice } = await victim.run(source, spoils);
    if (notice === "") expect(said, "the program made its attempts").toMatch(/^attempted .+: /m);
    else expect(notice).toMatch(BAD_END);
    expect(said).not.toContain("REACHED");
    for (const region of shownIn)
      await expect(victim.kitchen.page.getByLabel(region, { exact: true })).toContainText(
        "<b data-stolen>bold</b>",
      );
    await victim.isUntouched();
    await (spoils ? victim.goesHome() : victim.runsWell());
    await victim.isUntouched();
  });
}
