import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { AskDialog } from "./AskDialog.tsx";

it("has its field ready to be typed over", async () => {
  const onAnswer = vi.fn();
  await render(
    <AskDialog
      title="Rename"
      label="Name"
      action="Rename"
      start="Untitled"
      problemOf={() => null}
      onAnswer={onAnswer}
      onClose={() => {}}
    />,
  );
  await expect.element(page.getByRole("textbox", { name: "Name" })).toHaveFocus();
  await userEvent.keyboard("Toast{Enter}");
  expect(onAnswer).toHaveBeenCalledWith("Toast");
});
