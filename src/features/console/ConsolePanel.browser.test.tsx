import "#app/page.css";
import { expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { spanId } from "#engine/ids.ts";
import { errorPreview, textPreview } from "#engine/testing/previews.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { ConsolePanel } from "./ConsolePanel.tsx";

async function show(trace: Trace, session: readonly string[] = []) {
  const kitchen = createKitchenFixture();
  kitchen.commands.openProject({ ...PROJECT, session }, { trusted: true, recording: trace });
  kitchen.commands.toEnd();
  await render(
    <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
      <div style={{ display: "flex", height: 300 }}>
        <ConsolePanel />
      </div>
    </KitchenProvider>,
  );
  const lines = () =>
    kitchen.client.asked
      .filter((asked) => asked.startsWith("line "))
      .map((asked) => asked.slice(5));
  return { ...kitchen, lines };
}

function line(kitchen: TraceBuilder, number: number, text: string, end: Partial<LineEnd> = {}) {
  const span = spanId(number);
  kitchen.add({ type: "line.started", span, line: number, text });
  kitchen.add({ type: "line.finished", span, value: null, error: null, ...end });
}
type LineEnd = {
  readonly value: ReturnType<typeof textPreview>;
  readonly error: ReturnType<typeof errorPreview>;
};

const log = page.getByRole("log", { name: "Console" });
const prompt = page.getByRole("textbox", { name: "Python prompt" });
const logged = () => [...log.element().querySelectorAll("p")].map((entry) => entry.textContent);

it("keeps several lines of one print apart", async () => {
  const complaints = vi.spyOn(console, "error");
  const kitchen = new TraceBuilder();
  kitchen.add({ type: "output.written", stream: "stdout", text: "one\ntwo\nthree\n" });
  await show(kitchen.trace);
  await expect.poll(logged).toEqual(["one", "two", "three"]);
  expect(complaints.mock.calls).toEqual([]);
  complaints.mockRestore();
});

it("shows what Python said until the playhead, user text as text", async () => {
  const kitchen = new TraceBuilder();
  kitchen.add({ type: "output.written", stream: "stdout", text: "<b>Ada</b>\nsaved\n" });
  line(kitchen, 1, "ada.name", { value: textPreview("Ada") });
  kitchen.add({ type: "note.logged", level: "INFO", logger: "kitchen", message: "done" });
  const { commands } = await show(kitchen.trace);
  expect(logged()).toEqual([
    "<b>Ada</b>",
    "saved",
    "In [1]: ada.name",
    "'Ada'",
    "INFO kitchen done",
  ]);
  await expect.element(page.getByText("5 lines")).toBeVisible();
  commands.toStart();
  await expect.element(page.getByText("2 lines")).toBeVisible();
});

it("runs the line on Enter and walks through earlier ones with Up and Down", async () => {
  const kitchen = new TraceBuilder();
  line(kitchen, 1, "ada.save()");
  line(kitchen, 2, "ada.delete()");
  const { lines } = await show(kitchen.trace);
  await prompt.fill("Profile.objects.count()");
  await userEvent.keyboard("{Enter}");
  expect(lines()).toEqual(["Profile.objects.count()"]);
  await expect.element(prompt).toHaveValue("");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  await expect.element(prompt).toHaveValue("ada.save()");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await expect.element(prompt).toHaveValue("");
});

it("waits for the end of a block and runs pasted statements one by one", async () => {
  const { lines } = await show([]);
  await prompt.click();
  await userEvent.keyboard("for p in ps:{Enter}p.save(){Enter}");
  await expect.element(prompt).toHaveValue("for p in ps:\n    p.save()\n    ");
  await userEvent.keyboard("{Enter}");
  expect(lines()).toEqual(["for p in ps:\n    p.save()"]);
  await prompt.fill("a = 1\nprint(a)");
  await expect.element(page.getByText("runs 2 lines, one by one")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(lines().slice(1)).toEqual(["a = 1", "print(a)"]);
});

it("gives the text back when the line raised", async () => {
  const { answerRun, answerLine, client } = await show([]);
  answerRun(1, []);
  await prompt.fill("ada.sav()");
  await userEvent.keyboard("{Enter}");
  await expect.element(prompt).toHaveValue("");
  const kitchen = new TraceBuilder();
  line(kitchen, 1, "ada.sav()", { error: errorPreview("AttributeError", "no sav") });
  answerLine(1, "ada.sav()", kitchen.trace);
  await expect.element(prompt).toHaveValue("ada.sav()");
  expect(client.asked).toContain("line ada.sav()");
});

it("shows lines that wait for Python", async () => {
  await show([]);
  await prompt.fill("ada.save()");
  await userEvent.keyboard("{Enter}");
  await expect.element(log.getByText("In [ ]: ada.save() waits for Python")).toBeVisible();
});

it("links the lines of a traceback, here and among the problems", async () => {
  const kitchen = new TraceBuilder();
  const place = { file: "kitchen/signals.py", line: 7 };
  const error = {
    ...errorPreview("ValueError", "burnt", place),
    traceback:
      'Traceback (most recent call last):\n  File "kitchen/signals.py", line 7, in burn\nValueError: burnt',
  };
  kitchen.add({ type: "error.raised", phase: "main", error });
  const { stores } = await show(kitchen.trace);
  await log.getByRole("button", { name: 'File "kitchen/signals.py", line 7' }).click();
  expect(stores.project.getState().revealed).toEqual(place);
  await page.getByRole("tab", { name: "Problems 1" }).click();
  const problems = page.getByRole("region", { name: "Problems" });
  await expect
    .element(problems.getByRole("listitem"))
    .toHaveTextContent("ValueError: burntkitchen/signals.py:7");
  await problems.getByRole("button", { name: "signals.py:7" }).click();
});

it("draws the end of ten thousand lines and offers the rest", async () => {
  const kitchen = new TraceBuilder();
  for (let number = 1; number <= 10_000; number++) {
    kitchen.add({ type: "output.written", stream: "stdout", text: `line ${number}\n` });
  }
  kitchen.phase("session");
  await show(kitchen.trace);
  await expect.element(log.getByText("line 10000")).toBeInViewport();
  expect(logged().length).toBeLessThan(250);
  await expect
    .element(log.getByText("9,920 earlier lines hidden", { exact: false }))
    .toBeInTheDocument();
  await log.getByRole("button", { name: "Show more" }).click();
  expect(logged().length).toBeGreaterThan(1000);
});

it("is at its end when it is shown again, also after lines that came meanwhile", async () => {
  const kitchen = new TraceBuilder();
  const toastReady = kitchen.signal("toast_ready");
  kitchen.connect(toastReady, "serve");
  for (let number = 1; number <= 100; number++) {
    kitchen.add({ type: "output.written", stream: "stdout", text: `line ${number}\n` });
  }
  const { commands } = await show(kitchen.trace);
  commands.toStart();
  await expect.element(page.getByText("0 lines")).toBeVisible();
  const frame = log.element().closest("div[style]");
  if (!(frame instanceof HTMLElement)) throw new Error("The panel has no frame.");
  frame.style.display = "none";
  await expect.element(log).not.toBeInTheDocument();
  commands.toEnd();
  await expect.poll(() => frame.textContent).toContain("line 100");
  // Hidden means: at least one picture was drawn without it.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  frame.style.display = "flex";
  await expect.element(log.getByText("line 100", { exact: true })).toBeInViewport();
});

it("clears the session with one click, when there is one", async () => {
  const { stores } = await show([], ["ada.save()"]);
  await page.getByRole("button", { name: "Clear session" }).click();
  expect(stores.project.getState().project.session).toEqual([]);
  await expect.element(page.getByRole("button", { name: "Clear session" })).not.toBeInTheDocument();
});

it("goes back to when a line was printed, by a click on it", async () => {
  const kitchen = new TraceBuilder();
  for (const [at, text] of ["one\n", "two\n"].entries()) {
    line(kitchen, at + 1, `say_${text.trim()}()`);
    kitchen.add({ type: "output.written", stream: "stdout", text });
  }
  const { commands, stores } = await show(kitchen.trace);
  const playhead = () => stores.playback.getState().playhead;
  const end = playhead();
  await log.getByText("one", { exact: true }).click();
  expect(playhead()).toBeLessThan(end);
  await expect.poll(logged).toEqual(["In [1]: say_one()", "one"]);
  commands.toEnd();
  await expect.poll(() => logged().at(-1)).toBe("two");
});
