import "#app/page.css";
import { expect, it, onTestFinished } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { ConsolePanel } from "#features/console/ConsolePanel.tsx";
import { EditorPanel } from "#features/editor/EditorPanel.tsx";
import { ModelsPanel } from "#features/models/ModelsPanel.tsx";
import { TimelinePanel } from "#features/timeline/TimelinePanel.tsx";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { crossHighlight } from "./cross-highlight.ts";

const SIGNALS = `${"\n".repeat(5)}def profile_updated(sender, **kwargs):\n    print("Profile Saved!")\n`;

async function showPanels() {
  const { commands, stores } = createKitchenFixture();
  const files = { ...PROJECT.files, "kitchen/signals.py": SIGNALS };
  commands.openProject({ ...PROJECT, files }, { trusted: true, recording: profileSavedTrace() });
  commands.toEnd();
  onTestFinished(crossHighlight(stores, commands));
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <EditorPanel />
      <ConsolePanel />
      <TimelinePanel />
      <ModelsPanel />
    </KitchenProvider>,
  );
  const bar = (name: RegExp) =>
    page.getByRole("region", { name: "Timeline" }).getByRole("button", { name });
  const printed = page.getByRole("log", { name: "Console" }).getByText("Profile Saved!");
  const code = page.getByRole("textbox", { name: "Code of kitchen/signals.py" });
  await expect.element(code).toBeVisible();
  return { commands, bar, printed, code };
}

const isLit = (locator: Locator) => getComputedStyle(locator.element()).backgroundImage !== "none";
const lit = (locator: Locator) => expect.poll(() => isLit(locator));

it("a printed line marks its call and its line of code; a bar marks what was printed in it", async () => {
  const { bar, printed, code } = await showPanels();
  await printed.hover();
  await lit(bar(/^profile_updated/)).toBe(true);
  await lit(code.getByText("print(")).toBe(true);
  expect(isLit(bar(/^print_receipt/))).toBe(false);
  await bar(/^profile_updated/).hover();
  await lit(printed).toBe(true);
  await bar(/^print_receipt/).hover();
  await lit(printed).toBe(false);
});

it("by keyboard: the focus on a row marks the operation that wrote it, the caret in a function its calls", async () => {
  const { commands, bar, code } = await showPanels();
  const row = page
    .getByRole("table", { name: "kitchen.Receipt" })
    .getByRole("button", { name: "Save" });
  await userEvent.hover(page.getByRole("heading").first());
  row.element().focus();
  await lit(bar(/^INSERT Receipt/)).toBe(true);
  await lit(bar(/^Receipt\.save/)).toBe(true);
  expect(isLit(bar(/^Profile\.save/))).toBe(false);
  commands.reveal({ file: "kitchen/signals.py", line: 7 });
  await expect.element(code).toHaveFocus();
  await lit(bar(/^profile_updated/)).toBe(true);
  expect(isLit(bar(/^Receipt\.save/))).toBe(false);
});

it("what is selected stays marked when nothing is pointed at", async () => {
  const { commands, bar, printed } = await showPanels();
  const call = bar(/^profile_updated/);
  const mark = call.element().dataset.mark ?? "";
  commands.select({ type: "span", span: Number(/span:(\d+)/.exec(mark)?.[1]) as never });
  await lit(printed).toBe(true);
  commands.select(null);
  await lit(printed).toBe(false);
});
