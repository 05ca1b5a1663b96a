import "#app/page.css";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { profileKitchen, profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { modelFixture } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { WhyPanel } from "./WhyPanel.tsx";

async function show(recording: Trace) {
  const { commands, stores } = createKitchenFixture();
  commands.openProject(PROJECT, { trusted: true, recording });
  commands.toEnd();
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <WhyPanel />
    </KitchenProvider>,
  );
  return { commands, stores };
}

const why = page.getByRole("region", { name: "Why" });

it("says why at the playhead, leads to the line and to the receiver; before that, that nothing was sent", async () => {
  const { commands, stores } = await show(profileSavedTrace());
  const verdict = why.getByRole("listitem").filter({ hasText: "welcome_user" });
  await expect.element(verdict).toHaveTextContent("welcome_user listens to post_save of auth.User");
  await verdict.getByRole("button", { name: "signals.py:22" }).click();
  expect(stores.project.getState().revealed).toEqual({ file: "kitchen/signals.py", line: 22 });
  await verdict.getByRole("button", { name: "welcome_user" }).click();
  expect(stores.selection.getState().selection).toMatchObject({ type: "receiver" });
  commands.toStart();
  await expect.element(page.getByText("No signal has been sent so far.")).toBeVisible();
});

it("mends by one click what it shows before, and the notice takes it back", async () => {
  const { commands, stores, client } = createKitchenFixture();
  const setup = profileKitchen();
  setup.kitchen.phase("main");
  const files = { "shop/handlers.py": "@receiver(post_save)\ndef pack(sender, **kwargs): ...\n" };
  commands.openProject({ ...PROJECT, files }, { trusted: true, recording: setup.kitchen.trace });
  commands.toEnd();
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <WhyPanel />
    </KitchenProvider>,
  );
  const verdict = page.getByRole("listitem").filter({ hasText: "pack was never connected" });
  await verdict.getByText("What it changes").click();
  await expect.element(verdict.getByText("shop/apps.py (new file)")).toBeVisible();
  const asked = client.asked.length;
  await verdict.getByRole("button", { name: "Import shop.handlers in ready()" }).click();
  const { project, openPath } = stores.project.getState();
  expect(project.files["shop/apps.py"]).toContain("from . import handlers");
  expect(openPath).toBe("shop/apps.py");
  expect(client.asked.length).toBe(asked + 1);
  stores.notice.getState().notice?.action?.run();
  expect(stores.project.getState().project.files).toEqual(files);
  expect(stores.notice.getState().notice).toBeNull();
});

it("draws the first of many verdicts, and the rest when asked", async () => {
  const kitchen = new TraceBuilder();
  const model = kitchen.model(modelFixture("kitchen.Profile"));
  for (let time = 0; time < 25; time++)
    kitchen.operation("bulk_create", model, () => undefined, {
      silent: true,
      place: { file: "main.py", line: time + 1 },
    });
  await show(kitchen.trace);
  const more = why.getByRole("button", { name: "Show more (5)" });
  await expect.element(more).toBeVisible();
  expect(why.getByRole("listitem").elements()).toHaveLength(20);
  await more.click();
  await expect.element(more).not.toBeInTheDocument();
  expect(why.getByRole("listitem").elements()).toHaveLength(25);
});
