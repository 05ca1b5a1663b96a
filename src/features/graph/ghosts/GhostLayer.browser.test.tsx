import { expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { graph, showGraph } from "../testing/show-graph.tsx";

it("draws the verdicts of Why? beside the nodes they are about, when asked", async () => {
  const { stores } = await showGraph(profileSavedTrace());
  const note = graph().getByRole("button", { name: /^Why: welcome_user listens to post_save of/ });
  const toggle = graph().getByRole("button", { name: "Show why" });
  await expect.element(toggle).toHaveAttribute("aria-pressed", "false");
  await expect.element(note).not.toBeInTheDocument();
  await toggle.click();
  await expect.element(note).toHaveTextContent(/^listens to post_save of/);
  await note.click();
  expect(stores.project.getState().revealed).toMatchObject({ line: 22 });
  await toggle.click();
  await expect.element(note).not.toBeInTheDocument();
});
