import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { errorPreview } from "#engine/testing/previews.ts";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { PROJECT } from "#stores/testing/kitchen-fixture.ts";
import {
  graph,
  names,
  node,
  preferStillness,
  showGraph,
  travelling,
} from "./testing/show-graph.tsx";

it("names senders, signals and receivers with what has become of them", async () => {
  await showGraph(profileSavedTrace());
  await expect.element(node("Sender kitchen.Profile, 1 row")).toBeVisible();
  expect(names()).toEqual([
    "Sender kitchen.Profile, 1 row",
    "Sender kitchen.Receipt, 1 row",
    "Sender auth.User, 0 rows",
    "Signal pre_save, sent 2 times",
    "Signal post_save, sent 2 times",
    "Receiver profile_updated, called 1 time, returned None",
    "Receiver print_receipt, called 1 time, returned None",
    "Receiver stamp, called 2 times, returned None",
    "Receiver welcome_user, called 0 times, skipped: other sender",
  ]);
});

it("says a friendly sentence before there is any trace", async () => {
  await showGraph([]);
  await expect.element(graph()).toHaveTextContent("The kitchen is still quiet.");
});

it("says that a picture is of the run before while the code cannot be run, and why", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  const problem = { severity: "error", message: "SyntaxError: invalid syntax" } as const;
  const frame = { file: "main.py", line: 3, name: "<module>" };
  stores.run.setState({ problems: [{ ...problem, frame }] });
  await expect
    .element(graph())
    .toHaveTextContent(
      "The run before: the code has a problem now. SyntaxError: invalid syntax (main.py:3)",
    );
});

it("says that a picture is older than the code when edits do not run by themselves", async () => {
  const { commands, stores } = await showGraph(profileSavedTrace());
  const told = "The run before your edits. Press Run to see what they change.";
  stores.preferences.setState({ runAsYouType: false });
  stores.run.setState({ files: PROJECT.files });
  commands.editFile("main.py", "edited\n");
  await expect.element(graph()).toHaveTextContent(told);
  commands.editFile("main.py", PROJECT.files["main.py"] ?? "");
  await expect.element(graph()).not.toHaveTextContent(told);
});

it("draws every way in which a receiver can be left behind, in words", async () => {
  const kitchen = new TraceBuilder();
  const profile = senderOf(kitchen.model(modelFixture("kitchen.Profile")));
  const signal = kitchen.signal("toast_ready");
  kitchen.disconnect(kitchen.connect(signal, "left"));
  kitchen.collect(kitchen.connect(signal, "ghost"));
  kitchen.connect(signal, "burns");
  kitchen.connect(signal, "hungry");
  kitchen.connect(kitchen.signal("other"), "bored");
  kitchen.attempt(() =>
    kitchen.send(signal, profile, {
      calls: { burns: { error: errorPreview("django.db.utils.IntegrityError", "no") } },
    }),
  );
  await showGraph(kitchen.trace);
  await expect
    .element(node("Receiver left, called 0 times, disconnected"))
    .toHaveTextContent("disconnected");
  await expect
    .element(node("Receiver ghost, called 0 times, collected"))
    .toHaveTextContent("collected");
  await expect
    .element(node("Receiver burns, called 1 time, raised IntegrityError"))
    .toHaveTextContent("raised IntegrityError");
  await expect
    .element(node("Receiver hungry, called 0 times, not reached"))
    .toHaveTextContent("not reached");
  await expect.element(node("Receiver bored, called 0 times, idle")).toHaveTextContent("idle");
  await expect
    .element(graph())
    .toHaveTextContent("burns raised: send() stopped, 1 receiver was not reached.");
});

it("lets the toaster wait while its receivers run one after another, and names the depth of a nested one", async () => {
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("call.started", 2);
  await expect.element(node("Sender kitchen.Profile, 1 row")).toHaveTextContent("waiting…");
  await expect.element(node("Receiver print_receipt, called 1 time, running")).toBeVisible();
  await expect.element(node("Receiver stamp, called 0 times, waits its turn")).toBeVisible();
  goTo("call.started", 3);
  await expect.element(node("Sender kitchen.Receipt, 1 row")).toHaveTextContent("waiting…depth 2");
  await expect.element(node("Receiver print_receipt, called 1 time, running")).toBeVisible();
});

it("shows a signal that nobody listens to", async () => {
  const kitchen = new TraceBuilder();
  const profile = senderOf(kitchen.model(modelFixture("kitchen.Profile")));
  const signal = kitchen.signal("post_save", { builtin: true });
  kitchen.phase("main");
  kitchen.send(signal, profile);
  await showGraph(kitchen.trace);
  await expect.element(node("Signal post_save, sent 1 time")).toHaveTextContent("nobody listens");
  await expect.element(graph()).toHaveTextContent("post_save was sent, but nobody listens");
});

it("hides a receiver until it is connected", async () => {
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("receiver.connected", 2);
  await expect.element(node("Receiver print_receipt, called 0 times, idle")).toBeVisible();
  expect(names().filter((name) => name?.startsWith("Receiver"))).toHaveLength(2);
});

it("selects a receiver by click and shows its calls, a sender by Enter and shows its rows", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  await node("Receiver stamp, called 2 times, returned None").click();
  expect(stores.selection.getState()).toMatchObject({
    selection: { type: "receiver", registration: 3 },
    sideTab: "call",
  });
  await expect
    .element(node("Receiver stamp, called 2 times, returned None"))
    .toHaveAttribute("aria-current", "true");
  document.querySelector<HTMLElement>('[role="group"]')?.focus();
  await userEvent.keyboard("{Enter}");
  expect(stores.selection.getState()).toMatchObject({
    selection: { type: "sender", sender: "model:kitchen.Profile" },
    sideTab: "models",
  });
});

it("walks from node to node with the arrow keys", async () => {
  await showGraph(profileSavedTrace());
  await expect.element(node("Sender kitchen.Profile, 1 row")).toBeVisible();
  document.querySelector<HTMLElement>('[role="group"]')?.focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(node("Sender kitchen.Receipt, 1 row")).toHaveFocus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Receiver/);
});

it("brings a node into view that the keyboard reaches", async () => {
  const kitchen = new TraceBuilder();
  const signal = kitchen.signal("toast_ready");
  for (let index = 0; index < 20; index += 1) kitchen.connect(signal, `receiver_${index}`);
  await showGraph(kitchen.trace);
  await graph().getByRole("button", { name: "Fit view" }).click();
  await node("Receiver receiver_0, called 0 times, idle").click();
  const last = node("Receiver receiver_19, called 0 times, idle").element();
  const panel = graph().element().getBoundingClientRect();
  expect(last.getBoundingClientRect().top).toBeGreaterThan(panel.bottom);
  await userEvent.keyboard("{ArrowDown>19/}");
  await expect.poll(() => last.getBoundingClientRect().bottom).toBeLessThan(panel.bottom);
});

it("follows what runs in a picture larger than its panel, but not against a view that a person chose", async () => {
  const kitchen = new TraceBuilder();
  const profile = senderOf(kitchen.model(modelFixture("kitchen.Profile")));
  const signal = kitchen.signal("toast_ready");
  for (let index = 0; index < 20; index += 1) kitchen.connect(signal, `receiver_${index}`);
  kitchen.send(signal, profile);
  const { goTo } = await showGraph(kitchen.trace);
  const topOf = (name: string) => node(name).element().getBoundingClientRect().top;
  const panel = graph().element().getBoundingClientRect();
  goTo("call.started", 20);
  await expect
    .poll(() => topOf("Receiver receiver_19, called 1 time, running"))
    .toBeLessThan(panel.bottom);
  await graph().getByRole("button", { name: "Zoom in" }).click();
  goTo("call.started", 1);
  await expect.element(node("Receiver receiver_0, called 1 time, running")).toBeInTheDocument();
  expect(topOf("Receiver receiver_0, called 1 time, running")).toBeLessThan(panel.top);
});

it("reveals the line of a receiver without selecting it", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  await graph().getByRole("button", { name: "signals.py:13" }).click();
  expect(stores.project.getState().revealed).toMatchObject({
    file: "kitchen/signals.py",
    line: 13,
  });
  expect(stores.selection.getState().selection).toBeNull();
});

it("moves the slice on the compositor while playing, and puts it down when paused", async () => {
  const { goTo, commands, stores } = await showGraph(profileSavedTrace());
  goTo("send.started", 2);
  await expect.element(node("Sender kitchen.Profile, 1 row")).toHaveTextContent("waiting…");
  expect(travelling()).toHaveLength(0);
  goTo("call.started", 1, true);
  await expect.poll(() => travelling().length).toBe(1);
  commands.pause();
  await expect.poll(() => travelling().length).toBe(0);
  expect(stores.playback.getState().playing).toBe(false);
});

it("shows the same states without travel when the system asks for stillness", async () => {
  await preferStillness();
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("send.started", 2);
  goTo("call.started", 1, true);
  await expect.element(node("Receiver profile_updated, called 1 time, running")).toBeVisible();
  expect(document.getAnimations()).toHaveLength(0);
});

it("leaves nodes alone that a step does not concern", async () => {
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("call.started", 1);
  await expect.element(node("Receiver profile_updated, called 1 time, running")).toBeVisible();
  const changed: (string | null)[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      changed.push(element?.closest('[role="group"]')?.getAttribute("aria-label") ?? null);
    }
  });
  observer.observe(document.body, {
    subtree: true,
    attributes: true,
    childList: true,
    characterData: true,
  });
  goTo("call.returned", 1);
  await expect
    .element(node("Receiver profile_updated, called 1 time, returned None"))
    .toBeVisible();
  observer.disconnect();
  expect(new Set(changed.filter((name) => name !== null))).toEqual(
    new Set(["Receiver profile_updated, called 1 time, returned None"]),
  );
});

it("keeps all three columns in sight and the letters at full size on a telephone", async () => {
  await showGraph(profileSavedTrace(), { width: 390 });
  await expect.element(node("Receiver stamp, called 2 times, returned None")).toBeVisible();
  const boxes = [...document.querySelectorAll('[role="group"]')].map((each) =>
    each.getBoundingClientRect(),
  );
  expect(Math.min(...boxes.map((box) => box.left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...boxes.map((box) => box.right))).toBeLessThanOrEqual(390);
  const texts = [...document.querySelectorAll('[role="group"] strong')];
  const scale = Math.min(...boxes.map((box) => box.width)) / 90;
  const sizes = texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
});

it("moves the node that has the focus with Shift and the arrow keys, and remembers where it was put", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  const sender = node("Sender kitchen.Receipt, 1 row");
  await expect.element(sender).toBeVisible();
  const before = sender.element().getBoundingClientRect();
  const element = sender.element();
  if (element instanceof HTMLElement) element.focus();
  await userEvent.keyboard("{Shift>}{ArrowRight}{ArrowDown}{/Shift}");
  await expect
    .poll(() => sender.element().getBoundingClientRect().left)
    .toBeGreaterThan(before.left);
  expect(sender.element().getBoundingClientRect().top).toBeGreaterThan(before.top);
  await expect.element(sender).toHaveFocus();
  expect(Object.keys(stores.project.getState().project.places ?? {})).toEqual([
    "sender kitchen.Receipt",
  ]);
});

it("offers a tidy picture again after a node was dragged", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  const sender = node("Sender kitchen.Receipt, 1 row");
  const before = sender.element().getBoundingClientRect();
  await userEvent.dragAndDrop(sender, graph(), { targetPosition: { x: 350, y: 560 }, steps: 8 });
  await expect
    .poll(() => Object.keys(stores.project.getState().project.places ?? {}))
    .toHaveLength(1);
  await graph().getByRole("button", { name: "Tidy up" }).click();
  await expect.poll(() => sender.element().getBoundingClientRect().top).toBeCloseTo(before.top, 0);
  expect(graph().getByRole("button", { name: "Tidy up" }).query()).toBeNull();
});
