import { expect, it } from "vitest";
import type { Commands } from "./commands.ts";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

const ENDS: {
  readonly [what: string]: readonly [how: (commands: Commands) => void, runs: number];
} = {
  "Run, which has run it": [({ run }) => run(), 2],
  "Stop, which gives it up": [({ stop }) => stop(), 1],
  "a cleared session, which runs it": [({ clearSession }) => clearSession(), 2],
  "another playground": [({ openProject }) => openProject(PROJECT, { trusted: true }), 2],
};

for (const [what, [how, runs]] of Object.entries(ENDS)) {
  it(`an edit that waits for a pause in typing waits no longer after ${what}`, () => {
    const { clock, client, commands } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.editFile("main.py", "1 + 1");
    how(commands);
    clock.turn(10_000);
    expect(client.asked.filter((asked) => asked.startsWith("run "))).toHaveLength(runs);
  });
}
