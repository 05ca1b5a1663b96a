import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { graph, names, node, showGraph } from "../testing/show-graph.tsx";

/** One sender, two signals, and so many receivers of the first. */
function crowd(receivers: number) {
  const kitchen = new TraceBuilder();
  const profile = senderOf(kitchen.model(modelFixture("kitchen.Profile")));
  const signal = kitchen.signal("toast_ready");
  kitchen.connect(kitchen.signal("quiet"), "bored");
  for (let at = 0; at < receivers; at += 1) kitchen.connect(signal, `receiver_${at}`);
  kitchen.phase("main");
  kitchen.send(signal, profile);
  return kitchen.trace;
}

const search = () => graph().getByRole("searchbox", { name: "Name to find" });

it("folds many receivers into one bundle with their counts, unfolds it by a click, and folds again", async () => {
  const { goTo } = await showGraph(crowd(160));
  const folded = node("Bundle kitchen, 160 receivers, called 160 times, 160 returned");
  await expect.element(folded).toBeVisible();
  expect(names()).toHaveLength(5);
  goTo("call.started", 3);
  await expect
    .element(
      node("Bundle kitchen, 160 receivers, called 3 times, 1 running, 157 waiting, 2 returned"),
    )
    .toBeVisible();
  await graph().getByText("160 receivers").click();
  await expect.element(node("Receiver receiver_2, called 1 time, running")).toBeVisible();
  await graph().getByRole("button", { name: "Fold again" }).click();
  await expect.element(graph().getByRole("group", { name: /^Bundle kitchen/ })).toBeVisible();
});

it("finds a node by a part of its name, unfolds what hides it, and goes there", async () => {
  await showGraph(crowd(160));
  await graph().getByRole("button", { name: "Find in the graph" }).click();
  await search().fill("er_137");
  await userEvent.keyboard("{Enter}");
  const found = node("Receiver receiver_137, called 1 time, returned None");
  await expect.element(found).toBeInViewport();
  await expect.element(found).toHaveAttribute("aria-current", "true");
});

it("offers the search and a map only in a picture that needs them", async () => {
  await showGraph(crowd(36));
  await expect.element(graph().getByRole("button", { name: "Find in the graph" })).toBeVisible();
  await expect.element(graph().getByRole("img", { name: "Overview of the graph" })).toBeVisible();
  document.body.replaceChildren();
  await showGraph(crowd(3));
  await expect.element(graph().getByRole("button", { name: "Save picture" })).toBeVisible();
  await expect
    .element(graph().getByRole("button", { name: "Find in the graph" }))
    .not.toBeInTheDocument();
});

it("hides what this run has not used, and shows it again", async () => {
  await showGraph(crowd(3));
  await expect.element(node("Receiver bored, called 0 times, idle")).toBeVisible();
  const toggle = graph().getByRole("button", { name: "Hide unused" });
  await toggle.click();
  await expect.element(node("Receiver bored, called 0 times, idle")).not.toBeInTheDocument();
  await expect.element(node("Signal toast_ready, sent 1 time")).toBeVisible();
  await expect.element(toggle).toHaveAttribute("aria-pressed", "true");
  await toggle.click();
  await expect.element(node("Receiver bored, called 0 times, idle")).toBeVisible();
});
