import "#app/page.css";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import {
  profileKitchen,
  profileSavedTrace,
  saveProfile,
} from "#engine/testing/profile-saved-trace.ts";
import type { Trace } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { TranscriptPanel } from "./TranscriptPanel.tsx";

const panel = page.getByRole("region", { name: "Transcript" });
const list = panel.getByRole("list");
const current = () => list.element().querySelector("[aria-current=step]")?.textContent ?? "";

async function show(trace: Trace) {
  const kitchen = createKitchenFixture();
  kitchen.commands.openProject(PROJECT, { trusted: true, recording: trace });
  kitchen.commands.toStart();
  await render(
    <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
      <div style={{ display: "flex", width: 420, height: 300 }}>
        <TranscriptPanel />
      </div>
    </KitchenProvider>,
  );
  return kitchen;
}

it("is stepped by the arrow keys, and Enter shows the line of the sentence", async () => {
  const { playhead, stores, commands } = await show(profileSavedTrace());
  commands.jumpToStep(8);
  await expect.poll(current).toContain("8.post_save sent by kitchen.Profile: 3 receivers called");
  list.element().focus();
  await userEvent.keyboard("{ArrowDown}");
  expect(playhead()).toBe(9);
  await expect.poll(current).toContain("because post_save was sent by Profile.save() at main.py:4");
  await userEvent.keyboard("{Enter}");
  expect(stores.project.getState().revealed).toEqual({ file: "main.py", line: 4 });
  await userEvent.keyboard("{ArrowUp}{Home}");
  expect(playhead()).toBe(1);
  await panel.getByText("3.", { exact: true }).click();
  expect(playhead()).toBe(3);
});

it("lists what a search finds, marked, and steps among that", async () => {
  const { playhead } = await show(profileSavedTrace());
  await panel.getByRole("searchbox", { name: "Search the transcript" }).fill("stamp called");
  await expect.element(panel.getByRole("status")).toHaveTextContent("2 of 20 steps");
  await expect.poll(() => list.element().querySelectorAll("li")).toHaveLength(2);
  expect(list.element().querySelector("mark")?.textContent).toBe("stamp");
  list.element().focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  expect(playhead()).toBe(19);
});

it("draws only what can be seen of a long run, and follows the playhead to its end", async () => {
  const setup = profileKitchen();
  setup.kitchen.phase("main");
  for (let times = 0; times < 500; times++) saveProfile(setup);
  const { commands, steps } = await show(setup.kitchen.trace);
  expect(steps()).toBeGreaterThan(7000);
  commands.toEnd();
  await expect.poll(current).toContain(`${steps()}.`);
  expect(list.element().children.length).toBeLessThan(60);
  const last = list.element().querySelector("[aria-current=step]");
  await expect
    .poll(
      () =>
        (last?.getBoundingClientRect().bottom ?? 0) <=
        panel.element().getBoundingClientRect().bottom + 1,
    )
    .toBe(true);
  commands.jumpToStep(3000);
  await expect.poll(current).toContain("3000.");
});

it("is copied as Markdown", async () => {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  Object.defineProperty(navigator, "clipboard", { value: clipboard, configurable: true });
  await show(profileSavedTrace());
  await panel.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect.element(panel.getByRole("status")).toHaveTextContent("Copied.");
  expect(copied.join()).toContain("## Kitchen\n\n- **1.** profile\\_updated connected");
});
