import "#app/page.css";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { saveModel } from "#engine/testing/model-operations.ts";
import { errorPreview, textPreview } from "#engine/testing/previews.ts";
import { profileKitchen, profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { senderOf } from "#engine/testing/topology-fixtures.ts";
import type { Trace } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { CallPanel } from "./CallPanel.tsx";

async function show(trace: Trace, playhead: number) {
  const kitchen = createKitchenFixture();
  kitchen.commands.openProject(PROJECT, { trusted: true, recording: trace });
  kitchen.commands.jumpToStep(playhead);
  await render(
    <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
      <CallPanel />
    </KitchenProvider>,
  );
  return kitchen;
}

const call = page.getByRole("region", { name: "Call" });
const rowTexts = () =>
  [...call.element().querySelectorAll("tbody tr")].map((row) => row.textContent);

it("shows the running call with its arguments in Django's order, and that the sender waits", async () => {
  await show(profileSavedTrace(), 12);
  await expect.element(call.getByText("receiver 2 of 3 · running")).toBeVisible();
  await expect.element(call.getByRole("heading", { name: "print_receipt" })).toBeVisible();
  expect(rowTexts()).toEqual([
    "sender<class 'kitchen.models.Profile'>",
    "instance<Profile: Ada> pk 1",
    "createdTrue",
    "update_fieldsNone",
    "rawFalse",
    "using'default'",
    "returnsstill running",
  ]);
  await expect.element(call.getByText("The sender waits")).toBeVisible();
});

it("leads to the line and to the span that caused the call", async () => {
  const { stores, playhead } = await show(profileSavedTrace(), 12);
  await call.getByRole("button", { name: "main.py:4" }).first().click();
  expect(stores.project.getState().revealed).toEqual({ file: "main.py", line: 4 });
  await call.getByRole("button", { name: "post_save.send" }).click();
  expect(playhead()).toBe(8);
  await expect.element(call.getByRole("heading", { name: "post_save.send" })).toBeVisible();
  await call.getByRole("button", { name: "Follow the playhead" }).click();
  await expect.element(call.getByText("No receiver has been called yet.")).toBeVisible();
});

it("tells the chain of causes of a nested call", async () => {
  await show(profileSavedTrace(), 16);
  const causes = call.getByRole("list");
  await expect.element(causes).toBeVisible();
  expect([...causes.element().children].map((cause) => cause.textContent)).toEqual([
    "print_receipt",
    "post_save → 3 receivers",
    "Profile.save()main.py:4",
  ]);
});

it("folds the rounds of a recursion until they are asked for", async () => {
  const { kitchen, profile } = profileKitchen();
  const signal = kitchen.signal("again");
  kitchen.connect(signal, "repeat");
  const send = (left: number) =>
    kitchen.send(signal, senderOf(profile), {
      calls: { repeat: { during: () => left > 0 && send(left - 1) } },
    });
  send(5);
  const deepest = kitchen.trace.findLastIndex((event) => event.type === "call.started");
  await show(kitchen.trace.slice(0, deepest + 1), Number.POSITIVE_INFINITY);
  const causes = call.getByRole("list");
  const texts = () => [...causes.element().children].map((cause) => cause.textContent);
  await expect.poll(texts).toContain("the same 3 times more");
  const folded = texts().length;
  await call.getByRole("button", { name: "the same 3 times more" }).click();
  await expect.poll(() => texts().length).toBe(folded - 1 + 2 * 3);
  expect(texts()).not.toContain("the same 3 times more");
});

it("shows what a receiver raised, with its line, and what it had changed", async () => {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  const error = errorPreview("ValueError", "burnt <b>toast</b>", {
    file: "kitchen/signals.py",
    line: 7,
  });
  saveFailing(cast, error);
  const trace = cast.kitchen.trace.map((event) =>
    event.type === "call.raised"
      ? {
          ...event,
          changes: [{ name: "name", before: textPreview("Ada"), after: textPreview("ADA") }],
        }
      : event,
  );
  const { stores } = await show(trace, 99);
  await expect.element(call.getByText("receiver 1 of 3 · raised")).toBeVisible();
  await expect.element(call.getByText("ValueError: burnt <b>toast</b>").first()).toBeVisible();
  expect(rowTexts().at(-1)).toBe("name'Ada''ADA'");
  await call.getByRole("button", { name: "signals.py:7" }).click();
  expect(stores.project.getState().revealed).toEqual({ file: "kitchen/signals.py", line: 7 });
});

it("opens containers and instances to their parts with the keyboard", async () => {
  const parts = [{ name: "city", value: textPreview("Turin") }];
  const trace = profileSavedTrace().map((event) =>
    event.type === "send.started"
      ? {
          ...event,
          arguments: event.arguments.map((each) => ({ ...each, value: { ...each.value, parts } })),
        }
      : event,
  );
  await show(trace, 12);
  const row = call.getByRole("row", { name: /^instance/ });
  await expect.element(row).toBeVisible();
  await expect.element(row.getByText("'Turin'")).not.toBeInTheDocument();
  row.element().querySelector("summary")?.focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(row.getByText("'Turin'")).toBeVisible();
});

it("shows a selected signal with its connections and sends, and a sender with its sends", async () => {
  const { commands, playhead } = await show(profileSavedTrace(), 20);
  const { postSave, profile } = profileKitchen();
  commands.select({ type: "signal", signal: postSave });
  await expect.element(call.getByText("sent 2 times")).toBeVisible();
  await call.getByRole("button", { name: "welcome_user" }).click();
  await expect
    .element(call.getByText("It has not been called so far.", { exact: false }))
    .toBeVisible();
  commands.select({ type: "sender", sender: profile.key });
  await call.getByRole("button", { name: /^post_save sent by kitchen\.Profile/ }).click();
  expect(playhead()).toBe(8);
});

function saveFailing(
  cast: ReturnType<typeof profileKitchen>,
  error: ReturnType<typeof errorPreview>,
) {
  const { kitchen, profile, preSave, postSave } = cast;
  try {
    saveModel(
      kitchen,
      profile,
      { pre: preSave, post: postSave },
      { pk: 1, row: { name: "Ada" }, text: "Ada", calls: { profile_updated: { error } } },
    );
  } catch (raised) {
    expect(String(raised)).toContain("burnt");
  }
}

it("tells how long a call took and what it left alone, and leads back to what a person did", async () => {
  const { stores } = await show(profileSavedTrace(), 10);
  await expect.element(call.getByText(/^receiver 1 of 3 · returned · \d+\.\d ms$/)).toBeVisible();
  await expect.element(call.getByText("It left the instance as it was.")).toBeVisible();
  const again = call.getByText("Run again from here:");
  await again.getByRole("button", { name: "main.py:4" }).click();
  expect(stores.project.getState().revealed).toEqual({ file: "main.py", line: 4 });
});

it("runs the line of the session again that led to a call", async () => {
  const setup = profileKitchen();
  setup.kitchen.line(1, "ada.save()", () =>
    setup.kitchen.send(setup.postSave, senderOf(setup.profile)),
  );
  const { client } = await show(setup.kitchen.trace, 99);
  await call.getByRole("button", { name: "ada.save()" }).last().click();
  expect(client.asked.at(-1)).toBe("line ada.save()");
});
