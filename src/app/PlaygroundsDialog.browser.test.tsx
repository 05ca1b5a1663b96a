import "./page.css";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { EMPTY_PROJECT } from "#stores/project.ts";
import { PlaygroundsDialog } from "./PlaygroundsDialog.tsx";
import { createPlaygrounds } from "./playgrounds.ts";
import { createMemoryStorage } from "./testing/memory-storage.ts";

it("gives back what was deleted, and does not delete what is on the screen", async () => {
  const playgrounds = createPlaygrounds(createMemoryStorage());
  for (const title of ["Open", "Old"])
    playgrounds.save(title, 0, { ...EMPTY_PROJECT, title, files: { "main.py": "" } });
  const nothing = () => {};
  await render(
    <PlaygroundsDialog
      playgrounds={playgrounds}
      openId="Open"
      onOpen={nothing}
      onClose={nothing}
    />,
  );
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("Delete Old").click();
  await expect.element(page.getByText("Deleted Old")).toBeVisible();
  await expect.element(button("Open Old")).not.toBeInTheDocument();
  await expect.element(button("Delete Open")).not.toBeInTheDocument();
  await button("Undo").click();
  await expect.element(button("Open Old")).toBeVisible();
  expect((await playgrounds.list()).map(({ id }) => id).sort()).toEqual(["Old", "Open"]);
});
