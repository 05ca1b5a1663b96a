import "#app/page.css";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { replay } from "#engine/trace/replay.ts";
import { MAX_SOURCE } from "#stores/project.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { EditorPanel } from "./EditorPanel.tsx";
import { marksOf, receiverAt } from "./marks-of.ts";

it("undoes a patch of a file that was not open, as if it had been typed", async () => {
  const { commands, stores, client } = createKitchenFixture();
  const files = { ...PROJECT.files, "kitchen/apps.py": "a = 1\nb = 2\n" };
  commands.openProject({ ...PROJECT, files }, { trusted: true });
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <EditorPanel />
    </KitchenProvider>,
  );
  await expect.element(page.getByRole("textbox", { name: /^Code of/ })).toBeVisible();
  const asked = client.asked.length;
  commands.applyPatch({ label: "Add c", files: { "kitchen/apps.py": "a = 1\nc = 3\nb = 2\n" } });
  const code = page.getByRole("textbox", { name: "Code of kitchen/apps.py" });
  await expect.element(code).toHaveTextContent("c = 3");
  expect(client.asked.length).toBe(asked + 1);
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(code).not.toHaveTextContent("c = 3");
  expect(stores.project.getState().project.files["kitchen/apps.py"]).toBe("a = 1\nb = 2\n");
});

it("takes no text that would make the project too large, and keeps what was there", async () => {
  const { commands, stores } = createKitchenFixture();
  commands.openProject(
    { ...PROJECT, files: { "main.py": "a = 1\n", "big.py": "x".repeat(MAX_SOURCE - 20) } },
    { trusted: true },
  );
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <EditorPanel />
    </KitchenProvider>,
  );
  const code = page.getByRole("textbox", { name: "Code of main.py" });
  await expect.element(code).toBeVisible();
  commands.reveal({ file: "main.py", line: 2 });
  await expect.element(code).toHaveFocus();
  await userEvent.keyboard("b = 2");
  await expect.element(code).toHaveTextContent("b = 2");
  await userEvent.keyboard("# too much text");
  await expect
    .poll(() => stores.notice.getState().notice?.text)
    .toMatch(/^A project holds at most 256 KiB/);
  const text = stores.project.getState().project.files["main.py"];
  expect(text).toHaveLength(20);
  await expect.element(code).toHaveTextContent("b = 2");
  await userEvent.keyboard("{Backspace}{Backspace}");
  await expect.poll(() => stores.project.getState().project.files["main.py"]).toHaveLength(18);
});

it("shows each file from where it was left, and a new one from its beginning", async () => {
  const { commands, stores } = createKitchenFixture();
  const long = `${"x = 1  # ".repeat(60)}\n`.repeat(80);
  commands.openProject(
    { ...PROJECT, files: { "main.py": long, "other.py": long } },
    { trusted: true },
  );
  await render(
    <div style={{ width: 400, height: 300, display: "grid" }}>
      <KitchenProvider stores={stores} commands={commands}>
        <EditorPanel />
      </KitchenProvider>
    </div>,
  );
  const code = page.getByRole("textbox", { name: /^Code of/ });
  await expect.element(code).toBeVisible();
  const scroller = code.element().parentElement;
  if (scroller === null) throw new Error("The editor has no scroller.");
  const place = () => [scroller.scrollLeft, Math.round(scroller.scrollTop)];
  scroller.scrollTo(200, 400);
  await expect.poll(place).toEqual([200, 400]);
  commands.openFile("other.py");
  await expect.poll(place).toEqual([0, 0]);
  commands.openFile("main.py");
  await expect.poll(place).toEqual([200, 400]);
});

it("goes to the newest call of a receiver whose mark is clicked", async () => {
  const { commands, stores } = createKitchenFixture();
  const trace = profileSavedTrace();
  const { receivers } = marksOf(replay(trace), "kitchen/signals.py", "");
  const line = receivers[0]?.line ?? 0;
  const files = { ...PROJECT.files, "kitchen/signals.py": "x = 1\n".repeat(40) };
  commands.openProject({ ...PROJECT, files }, { trusted: true, recording: trace });
  commands.openFile("kitchen/signals.py");
  commands.toEnd();
  await render(
    <KitchenProvider stores={stores} commands={commands}>
      <div style={{ display: "flex", height: 400 }}>
        <EditorPanel />
      </div>
    </KitchenProvider>,
  );
  const dots = page.getByTitle(/is connected to/);
  await expect.element(dots.first()).toBeVisible();
  await dots.first().click();
  const called = receiverAt(replay(trace), "kitchen/signals.py", line)?.lastCall;
  expect(stores.selection.getState().selection).toEqual({ type: "span", span: called });
});
