import { expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { graph, node, showGraph } from "../testing/show-graph.tsx";

/** `count_saves` saves what it handles, five times in each other, until Python gives up. */
function recursionTrace() {
  const kitchen = new TraceBuilder();
  const model = kitchen.model(modelFixture("kitchen.Profile"));
  const signal = kitchen.signal("post_save", { builtin: true });
  kitchen.connect(signal, "count_saves", { place: { file: "kitchen/signals.py", line: 6 } });
  const error = errorPreview("RecursionError", "maximum recursion depth exceeded");
  const save = (left: number): void =>
    kitchen.operation(
      "save",
      model,
      () =>
        kitchen.send(signal, senderOf(model), {
          calls: {
            count_saves: {
              during: () => (left > 1 ? save(left - 1) : kitchen.raise(error)),
            },
          },
        }),
      { place: { file: "kitchen/signals.py", line: 8 } },
    );
  kitchen.attempt(() => save(5));
  return kitchen.trace;
}

it("says who popped a toaster in its own turn, and by which line", async () => {
  const { goTo, stores } = await showGraph(profileSavedTrace());
  goTo("call.started", 3);
  await expect.element(graph()).toHaveTextContent("print_receipt: Receipt.save()");
  await graph().getByRole("button", { name: "signals.py:15" }).click();
  expect(stores.project.getState().revealed).toMatchObject({
    file: "kitchen/signals.py",
    line: 15,
  });
});

it("folds a recursion into one spiral with its depth and the line that goes round", async () => {
  const { goTo } = await showGraph(recursionTrace());
  goTo("call.started", 4);
  await expect.element(graph()).toHaveTextContent("↻ 4 deepcount_saves: Profile.save()");
  await expect.element(node("Sender kitchen.Profile, 0 rows")).toHaveTextContent("depth 4");
  await expect
    .element(graph())
    .toHaveTextContent("count_saves runs inside itself, 4 deep: what it does calls it again.");
});

it("keeps the spiral, burnt, when the recursion has ended in a RecursionError", async () => {
  await showGraph(recursionTrace());
  await expect
    .element(node("Receiver count_saves, called 5 times, raised RecursionError"))
    .toBeVisible();
  await expect.element(graph()).toHaveTextContent("↻ 5 deepcount_saves: Profile.save()");
  await expect.element(graph().getByRole("button", { name: "signals.py:8" })).toBeVisible();
});
