import { expect, it } from "vitest";
import { orderTrace } from "../testing/order-trace.ts";
import { graph, preferStillness, showGraph } from "../testing/show-graph.tsx";

const tray = (name: string) => graph().getByRole("group", { name, exact: true });

it("puts what an atomic block writes on a tray, and savepoints on top of it", async () => {
  const { goTo } = await showGraph(orderTrace());
  goTo("transaction.began", 1);
  await expect
    .element(tray("Tray of an atomic block, 0 row writes, under way"))
    .toHaveTextContent("nothing written yet");
  goTo("row.inserted", 2);
  const outer = tray("Tray of an atomic block, 1 row write, under way");
  await expect.element(outer).toHaveTextContent("Order 1 inserted");
  await expect
    .element(outer.getByRole("group", { name: "Tray of a savepoint, 1 row write, under way" }))
    .toHaveTextContent("Order 2 inserted");
  await expect.element(graph()).toHaveTextContent("send_mail waits for the commit");
});

it("says that rows slid back on rollback, and that they stay on commit", async () => {
  const { goTo } = await showGraph(orderTrace());
  goTo("transaction.rolledBack", 1);
  await expect
    .element(tray("Tray of a savepoint, 1 row write, rolled back"))
    .toHaveTextContent("savepoint: rolled back, 1 undone");
  goTo("transaction.committed", 1);
  await expect
    .element(tray("Tray of an atomic block, 1 row write, committed"))
    .toHaveTextContent("atomic: committed");
  goTo("callback.started", 1);
  await expect.element(graph()).toHaveTextContent("send_mail runs after the commit");
  await expect.element(graph().getByRole("group", { name: /^Tray/ })).not.toBeInTheDocument();
});

/** Animations of things on the shelf. */
function sliding(): readonly Animation[] {
  return document.getAnimations().filter(({ effect }) => {
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return target instanceof HTMLElement && target.dataset.model !== undefined;
  });
}

it("slides rows back while playing; at rest, or when the system asks for stillness, they are just gone", async () => {
  const { goTo, stores } = await showGraph(orderTrace());
  goTo("row.inserted", 2);
  const inner = tray("Tray of a savepoint, 1 row write, under way");
  await expect.element(inner).toBeVisible();
  goTo("transaction.rolledBack", 1, true);
  await expect.poll(() => sliding().length).toBeGreaterThan(0);
  stores.playback.setState({ playing: false });
  await expect.poll(() => sliding().length).toBe(0);
  await preferStillness();
  goTo("row.inserted", 2);
  await expect.element(inner).toBeVisible();
  goTo("transaction.rolledBack", 1, true);
  await expect.element(tray("Tray of a savepoint, 1 row write, rolled back")).toBeVisible();
  expect(sliding()).toHaveLength(0);
});
