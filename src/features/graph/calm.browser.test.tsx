import { expect, it, onTestFinished } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { graph, node, showGraph } from "./testing/show-graph.tsx";

/** Counts the frames that anybody asks for, and waits for so many of its own. */
function watchFrames() {
  const ask = window.requestAnimationFrame.bind(window);
  let asked = 0;
  window.requestAnimationFrame = (callback) => {
    asked += 1;
    return ask(callback);
  };
  onTestFinished(() => {
    window.requestAnimationFrame = ask;
  });
  return {
    async askedDuring(frames: number) {
      const before = asked;
      for (let frame = 0; frame < frames; frame += 1) await new Promise(ask);
      return asked - before;
    },
  };
}

const FRAMES = 30;

it("asks for no frame and runs no animation while it is paused", async () => {
  const frames = watchFrames();
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("call.started", 3);
  await expect.element(node("Sender kitchen.Receipt, 1 row")).toHaveTextContent("waiting…depth 2");
  await expect.element(graph().getByRole("button", { name: "Save picture" })).toBeVisible();
  await expect.poll(() => document.getAnimations().length).toBe(0);
  await expect.poll(() => frames.askedDuring(FRAMES)).toBe(0);
});

it("asks for no frame while slices travel: the compositor moves them", async () => {
  const frames = watchFrames();
  const { goTo, stores } = await showGraph(profileSavedTrace());
  stores.preferences.setState({ speed: 0.25 });
  goTo("send.started", 2);
  await expect.element(node("Sender kitchen.Profile, 1 row")).toHaveTextContent("waiting…");
  goTo("call.started", 1, true);
  await expect.element(node("Receiver profile_updated, called 1 time, running")).toBeVisible();
  await expect.poll(() => frames.askedDuring(FRAMES)).toBe(0);
  expect(document.getAnimations().length).toBeGreaterThan(0);
});
