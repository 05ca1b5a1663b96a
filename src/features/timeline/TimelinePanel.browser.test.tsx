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
import { TimelinePanel } from "./TimelinePanel.tsx";

async function show(trace: Trace) {
  await page.viewport(900, 600);
  const kitchen = createKitchenFixture();
  kitchen.commands.openProject(PROJECT, { trusted: true, recording: trace });
  kitchen.commands.toStart();
  await render(
    <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
      <div style={{ display: "flex", height: 236 }}>
        <TimelinePanel />
      </div>
    </KitchenProvider>,
  );
  return kitchen;
}

const timeline = page.getByRole("region", { name: "Timeline" });
const slider = timeline.getByRole("slider", { name: "Playhead" });
const button = (name: string) => timeline.getByRole("button", { name, exact: true });

it("steps, goes to both ends and tells the step", async () => {
  await show(profileSavedTrace());
  await expect.element(slider).toHaveAttribute("max", "20");
  await expect
    .element(slider)
    .toHaveAttribute("aria-valuetext", "Step 0 of 20: Before the first step");
  await expect.element(button("Step back")).toHaveAttribute("aria-disabled", "true");
  await button("Step forward").click();
  await expect.element(timeline.getByText("step 1 of 20")).toBeVisible();
  await button("To end").click();
  await expect.element(slider).toHaveValue("20");
  await expect.element(button("Step forward")).toHaveAttribute("aria-disabled", "true");
  await expect.element(timeline.getByText("4 calls")).toBeVisible();
  await button("Step back").click();
  await button("To start").click();
  await expect.element(slider).toHaveValue("0");
});

it("goes to the end again after a shorter trace came and grew", async () => {
  const { stores, commands, playhead, steps, client } = await show(profileSavedTrace());
  await button("To end").click();
  await expect.element(slider).toHaveValue("20");
  const trace = profileSavedTrace();
  commands.run();
  client.tell({ type: "events", run: 2, events: trace.slice(0, trace.length / 2) });
  stores.playback.setState({ playhead: steps(), playing: false });
  await expect.element(slider).toHaveValue(String(steps()));
  client.tell({ type: "events", run: 2, events: trace.slice(trace.length / 2) });
  await expect.element(slider).toHaveAttribute("max", "20");
  slider.element().focus();
  await userEvent.keyboard("{End}");
  await expect.poll(playhead).toBe(20);
});

it("keeps the focus at the end, where a press does nothing", async () => {
  const { playhead } = await show(profileSavedTrace());
  button("To end").element().focus();
  await userEvent.keyboard("{Enter}{Enter}");
  expect(playhead()).toBe(20);
  expect(document.activeElement).toBe(button("To end").element());
});

it("steps over a nested send and out of it", async () => {
  const { playhead, commands } = await show(profileSavedTrace());
  commands.jumpToStep(10);
  await button("Step over").click();
  expect(playhead()).toBe(18);
  commands.jumpToStep(16);
  await button("Step out").click();
  expect(playhead()).toBe(17);
});

it("remembers to follow the end", async () => {
  const { stores } = await show(profileSavedTrace());
  const follow = button("Follow the end");
  await expect.element(follow).toHaveAttribute("aria-pressed", "false");
  await follow.click();
  await expect.element(follow).toHaveAttribute("aria-pressed", "true");
  expect(stores.preferences.getState().followEnd).toBe(true);
});

it("plays and pauses with one button, at the chosen speed", async () => {
  const { stores } = await show(profileSavedTrace());
  await button("Play").click();
  await expect.element(button("Pause")).toBeVisible();
  expect(stores.playback.getState().playing).toBe(true);
  await button("Pause").click();
  expect(stores.playback.getState().playing).toBe(false);
  await timeline.getByRole("combobox", { name: "Speed" }).selectOptions("instant");
  expect(stores.preferences.getState().speed).toBe("instant");
});

it("moves the playhead with the keys of the slider", async () => {
  const { playhead } = await show(profileSavedTrace());
  slider.element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{ArrowLeft}");
  expect(playhead()).toBe(2);
  await userEvent.keyboard("{End}");
  expect(playhead()).toBe(20);
});

it("goes to the start of a bar that is clicked, and selects it", async () => {
  const { playhead, stores } = await show(profileSavedTrace());
  await timeline.getByRole("button", { name: /^print_receipt/ }).click();
  expect(playhead()).toBe(11);
  expect(stores.selection.getState().selection).toMatchObject({ type: "span" });
  await timeline.getByRole("button", { name: /^INSERT Receipt 1, step 14$/ }).click();
  expect(playhead()).toBe(14);
});

it("is one tab stop; arrows go along the bars, down and up through the nesting", async () => {
  const { playhead } = await show(profileSavedTrace());
  timeline
    .getByRole("button", { name: /^Profile\.save\(\) main\.py:4/ })
    .element()
    .focus();
  const bars = timeline.getByRole("list", { name: "Steps of the run" });
  expect(bars.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard("{ArrowDown}{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.textContent).toBe("post_save → 3 receivers");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(document.activeElement?.textContent).toBe("profile_updated");
  expect(playhead()).toBe(9);
  await userEvent.keyboard("{Shift>}{End}{/Shift}");
  expect(document.activeElement?.textContent, "a chord is not its business").toBe(
    "profile_updated",
  );
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement?.textContent).toContain("Profile.save()");
});

it("draws only what can be seen of a long run, and follows the playhead", async () => {
  const { commands } = await show(longRun());
  const count = () => timeline.element().querySelectorAll("li").length;
  expect(count()).toBeLessThan(60);
  commands.toEnd();
  await expect
    .element(timeline.getByRole("button", { name: /^stamp, steps 4803 to 4804$/ }))
    .toBeInViewport();
  expect(count()).toBeLessThan(60);
});

function longRun() {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  for (let save = 0; save < 300; save++) saveProfile(cast);
  return cast.kitchen.trace;
}

it("fits a long run into the width as a few clusters, each of which leads in", async () => {
  await show(longRun());
  await button("Fit the width").click();
  const bars = timeline.getByRole("list", { name: "Steps of the run" });
  const scroller = bars.element().parentElement;
  await expect.poll(() => scroller?.scrollWidth).toBe(scroller?.clientWidth);
  const items = () => timeline.element().querySelectorAll("li").length;
  expect(items()).toBeLessThan(300);
  const cluster = timeline.getByRole("button", { name: /^\d+ parts, steps/ }).nth(3);
  const before = items();
  await cluster.click();
  await expect
    .poll(() => (scroller?.scrollWidth ?? 0) > 2 * (scroller?.clientWidth ?? 0))
    .toBe(true);
  expect(items()).toBeLessThan(before + 300);
  await button("Fit the width").click();
  await button("Readable size").click();
  await expect.element(button("Fit the width")).toBeVisible();
});

it("shows all of a run that fits the width, also with the playhead at its end", async () => {
  const { commands } = await show(profileSavedTrace());
  const all = () => timeline.element().querySelectorAll("li").length;
  commands.toStart();
  await expect.element(timeline.getByText("step 0 of 20")).toBeVisible();
  const atStart = all();
  commands.toEnd();
  await expect.element(timeline.getByText("step 20 of 20")).toBeVisible();
  await expect.poll(all).toBe(atStart);
});

it("keeps the title of a span in view that begins left of it", async () => {
  const { commands } = await show(profileSavedTrace());
  for (const _ of [1, 2, 3]) await button("Zoom in").click();
  commands.jumpToStep(19);
  const bars = timeline.getByRole("list", { name: "Steps of the run" });
  const scroller = bars.element().parentElement;
  const save = timeline.getByRole("button", { name: /^Profile\.save\(\) main\.py:4/ });
  const left = (element?: Element | null) => element?.getBoundingClientRect().left ?? 0;
  await expect.poll(() => left(save.element()) < left(scroller)).toBe(true);
  await expect.poll(() => left(save.element().firstElementChild) >= left(scroller)).toBe(true);
});

it("zooms with the wheel around the pointer, and is dragged by a mouse without a click", async () => {
  const { playhead } = await show(longRun());
  const bars = timeline.getByRole("list", { name: "Steps of the run" });
  const scroller = bars.element().parentElement;
  if (scroller === null) throw new Error("The bars stand in nothing.");
  const width = () => scroller.scrollWidth;
  const before = width();
  const wheel = { deltaY: -170, ctrlKey: true, clientX: 300, bubbles: true, cancelable: true };
  expect(bars.element().dispatchEvent(new WheelEvent("wheel", wheel))).toBe(false);
  await expect.poll(() => width() > 1.9 * before).toBe(true);
  const scrolled = scroller.scrollLeft;
  const pointer = { pointerType: "mouse", pointerId: 1, button: 0, buttons: 1, bubbles: true };
  const fire = (type: string, clientX: number) =>
    bars.element().dispatchEvent(new PointerEvent(type, { ...pointer, clientX }));
  // A pointer made by hand cannot be captured.
  bars.element().setPointerCapture = () => {};
  fire("pointerdown", 300);
  fire("pointermove", 200);
  fire("pointerup", 200);
  bars.element().dispatchEvent(new MouseEvent("click", { clientX: 200, bubbles: true }));
  expect(scroller.scrollLeft).toBe(scrolled + 100);
  expect(playhead()).toBe(0);
});

it("searches by receiver and outcome, goes from match to match and says how many there are", async () => {
  const { playhead } = await show(profileSavedTrace());
  await button("Search the run").click();
  const text = timeline.getByRole("searchbox", { name: "Model, signal or receiver" });
  await expect.element(text).toHaveFocus();
  await text.fill("receipt");
  const count = timeline.getByRole("status");
  await expect.element(count).toHaveTextContent("7 matches");
  const bar = (name: RegExp) => timeline.getByRole("button", { name });
  await expect.element(bar(/^INSERT Receipt 1/)).toHaveAttribute("data-match", "yes");
  await expect.element(bar(/^INSERT Profile 1/)).toHaveAttribute("data-match", "no");
  await timeline.getByRole("combobox", { name: "Outcome" }).selectOptions("returned");
  await expect.element(count).toHaveTextContent("2 matches");
  await userEvent.click(text);
  await userEvent.keyboard("{Enter}");
  await expect.element(count).toHaveTextContent("Match 1 of 2");
  expect(playhead()).toBe(11);
  await button("Next match").click();
  expect(playhead()).toBe(16);
  await button("Next match").click();
  expect(playhead()).toBe(11);
  await button("Previous match").click();
  expect(playhead()).toBe(16);
  await userEvent.click(text);
  await userEvent.keyboard("{Escape}");
  await expect.element(button("Search the run")).toHaveFocus();
  await expect.element(bar(/^INSERT Profile 1/)).not.toHaveAttribute("data-match");
});

it("shows where in a long run one is, and leads to other parts of it", async () => {
  await show(longRun());
  const strip = timeline.getByRole("img", { name: "The whole run: 4804 steps, 0 parts raised" });
  await strip.click();
  await expect
    .element(
      timeline.getByRole("button", { name: /^Profile\.save\(\) main\.py:4, steps 24\d\d/ }).first(),
    )
    .toBeInViewport();
});

it("moves the playhead to where one clicks between the bars", async () => {
  const { playhead } = await show(profileSavedTrace());
  const bars = timeline.getByRole("list", { name: "Steps of the run" });
  const save = timeline.getByRole("button", { name: /^Profile\.save\(\) main\.py:4/ }).element();
  // The frame of the tests may be drawn smaller than it is: the place is given in its own pixels.
  const clientX = save.getBoundingClientRect().left + 2;
  bars.element().dispatchEvent(new MouseEvent("click", { clientX, bubbles: true }));
  expect(playhead()).toBe(4);
});

it("says what to do while nothing has happened, and fills when a run arrives", async () => {
  const { answerRun } = await show([]);
  await expect.element(timeline.getByText("appear as soon as the code has run.")).toBeVisible();
  await expect.element(button("Play")).toHaveAttribute("aria-disabled", "true");
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  for (let save = 0; save < 20; save++) saveProfile(cast);
  answerRun(1, cast.kitchen.trace);
  await button("To end").click();
  await expect
    .element(timeline.getByRole("button", { name: /^stamp, steps 323 to 324$/ }))
    .toBeInViewport();
});
