import "#app/page.css";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { WhyPanel } from "./WhyPanel.tsx";

it("says why at the playhead, leads to the line and to the receiver; before that, that nothing was sent", async () => {
  const { commands, stores } = createKitchenFixture();
  commands.openProject(PROJECT, { trusted: true, recording: profileSavedTrace() });
  commands.toEnd();
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <WhyPanel />
    </KitchenProvider>,
  );
  const verdict = page
    .getByRole("region", { name: "Why" })
    .getByRole("listitem")
    .filter({ hasText: "welcome_user" });
  await expect.element(verdict).toHaveTextContent("welcome_user listens to post_save of auth.User");
  await verdict.getByRole("button", { name: "signals.py:22" }).click();
  expect(stores.project.getState().revealed).toEqual({ file: "kitchen/signals.py", line: 22 });
  await verdict.getByRole("button", { name: "welcome_user" }).click();
  expect(stores.selection.getState().selection).toMatchObject({ type: "receiver" });
  commands.toStart();
  await expect.element(page.getByText("No signal has been sent so far.")).toBeVisible();
});
