import "#app/page.css";
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { fieldFixture, modelFixture } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import type { Action } from "./ActionButtons.tsx";
import { ModelsPanel } from "./ModelsPanel.tsx";

async function show(trace: Trace, actions: readonly Action[] = []) {
  const kitchen = createKitchenFixture();
  kitchen.commands.openProject(PROJECT, { trusted: true, recording: trace });
  kitchen.commands.toEnd();
  await render(
    <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
      <ModelsPanel actions={actions} />
    </KitchenProvider>,
  );
  const lines = () =>
    kitchen.client.asked
      .filter((asked) => asked.startsWith("line "))
      .map((asked) => asked.slice(5));
  return { ...kitchen, lines };
}

const models = page.getByRole("region", { name: "Models" });
const table = models.getByRole("table", { name: "kitchen.Profile" });

it("shows the rows as they were at the playhead", async () => {
  const { commands } = await show(profileSavedTrace());
  await expect.element(table.getByRole("cell", { name: "Ada" })).toBeVisible();
  await expect
    .element(models.getByText("Clicks act on the newest", { exact: false }))
    .not.toBeInTheDocument();
  commands.jumpToStep(6);
  await expect.element(table.getByRole("cell", { name: "Ada" })).not.toBeInTheDocument();
  await models.getByRole("button", { name: "Show newest" }).click();
  await expect
    .element(table.getByRole("row", { name: /^1 Ada/ }))
    .toHaveAttribute("data-new", "true");
});

it("can be scrolled with the keyboard, also where no row has buttons", async () => {
  const { commands } = await show(profileSavedTrace());
  const stopsBeforeButtons = () => table.element().parentElement?.tabIndex;
  await expect.element(table.getByRole("cell", { name: "Ada" })).toBeVisible();
  expect(stopsBeforeButtons()).toBe(-1);
  commands.jumpToStep(6);
  await expect.element(table.getByRole("cell", { name: "Ada" })).not.toBeInTheDocument();
  expect(stopsBeforeButtons()).toBe(0);
});

it("draws the newest of many rows, and the rest when asked", async () => {
  const kitchen = new TraceBuilder();
  kitchen.model(modelFixture("kitchen.Profile"));
  kitchen.phase("main");
  for (let pk = 1; pk <= 40; pk++) {
    const row = { id: pk, name: `row ${pk}` };
    kitchen.add({ type: "row.inserted", model: "kitchen.Profile", pk, row });
  }
  await show(kitchen.trace);
  await expect.element(models.getByText("40 rows")).toBeVisible();
  await expect.element(table.getByRole("cell", { name: "row 31", exact: true })).toBeVisible();
  expect(table.element().querySelectorAll("tbody tr")).toHaveLength(10);
  await expect.element(table).toHaveAttribute("aria-rowcount", "41");
  const newest = table.getByRole("row", { name: /^40 row 40/ });
  await expect.element(newest).toHaveAttribute("aria-rowindex", "41");
  await models.getByRole("button", { name: "Show earlier rows (30)" }).click();
  await expect.element(table.getByRole("cell", { name: "row 1", exact: true })).toBeVisible();
});

it("draws a row that comes in the element of one that went, and ends the edit of that one", async () => {
  const kitchen = new TraceBuilder();
  kitchen.model(modelFixture("kitchen.Profile"));
  kitchen.phase("main");
  const write = (pk: number) => ({
    model: "kitchen.Profile",
    pk,
    row: { id: pk, name: `row ${pk}` },
  });
  kitchen.add({ type: "row.inserted", ...write(1) });
  kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
  kitchen.add({ type: "row.inserted", ...write(2) });
  const { commands, stores } = await show(kitchen.trace);
  const end = stores.playback.getState().playhead;
  commands.jumpToStep(end - 2);
  // The tables follow the playhead: until then it would be the edit of the newest row.
  await expect.element(table.getByRole("row", { name: /^1 row 1/ })).toBeVisible();
  await table.getByRole("button", { name: "Edit" }).click();
  const first = table.getByRole("row").nth(1);
  await first.getByRole("textbox", { name: "name" }).fill("typed");
  const element = first.element();
  commands.toEnd();
  await expect.element(table.getByRole("row", { name: /^2 row 2/ })).toBeVisible();
  expect(table.getByRole("row").nth(1).element()).toBe(element);
  await expect.element(table.getByRole("textbox")).not.toBeInTheDocument();
});

it("runs a line for Save and Delete of a row", async () => {
  const { lines } = await show(profileSavedTrace());
  const save = table.getByRole("button", { name: "Save", exact: true });
  await expect.element(save).toHaveAccessibleDescription(/^1 Ada/);
  await save.click();
  await table.getByRole("button", { name: "Delete", exact: true }).click();
  expect(lines()).toEqual([
    "Profile.objects.get(pk=1).save()",
    "Profile.objects.get(pk=1).delete()",
  ]);
});

it("keeps the focus in the table when the row that had it is gone", async () => {
  const { commands } = await show(profileSavedTrace());
  await table.getByRole("button", { name: "Delete", exact: true }).click();
  commands.jumpToStep(1);
  await expect.element(table.getByRole("button", { name: "Delete" })).not.toBeInTheDocument();
  await expect.element(table).toHaveFocus();
});

it("writes the edited fields before it saves", async () => {
  const { lines } = await show(profileSavedTrace());
  await table.getByRole("button", { name: "Edit" }).click();
  await table.getByRole("textbox", { name: "name" }).fill("Ada's");
  await table.getByRole("button", { name: "Save", exact: true }).click();
  expect(lines()).toEqual([`row = Profile.objects.get(pk=1); row.name = "Ada's"; row.save()`]);
  await expect.element(table.getByRole("textbox")).not.toBeInTheDocument();
});

it("creates a row from the form and keeps the text for the next one", async () => {
  const { lines } = await show(profileSavedTrace());
  const form = models.getByRole("form", { name: "New kitchen.Profile" });
  await form.getByLabelText("name").fill("Grace'); evil()");
  await form.getByRole("button", { name: "Create" }).click();
  await form.getByRole("button", { name: "Create" }).click();
  const line = `Profile.objects.create(name="Grace'); evil()")`;
  expect(lines()).toEqual([line, line]);
});

it("keeps what was typed into a form when a run draws it anew", async () => {
  const { client, commands } = await show(profileSavedTrace());
  const field = () =>
    models.getByRole("form", { name: "New kitchen.Profile" }).getByLabelText("name");
  await field().fill("half");
  commands.run();
  client.tell(
    { type: "ready", python: "3.14" },
    { type: "run.started", run: 2 },
    { type: "events", run: 2, events: profileSavedTrace().slice(0, 1) },
  );
  await expect.element(field()).not.toBeInTheDocument();
  client.tell({ type: "events", run: 2, events: profileSavedTrace().slice(1) });
  commands.toEnd();
  await expect.element(field()).toHaveValue("half");
});

it("offers choices, relations and truth values, and leaves out what was left empty", async () => {
  const kitchen = new TraceBuilder();
  const place = kitchen.model(modelFixture("kitchen.Place"));
  kitchen.model(
    modelFixture("kitchen.Cafe", [], {
      fields: [
        fieldFixture("id"),
        fieldFixture("place", {
          kind: "ForeignKey",
          attname: "place_id",
          relatedModel: place.label,
        }),
        fieldFixture("open", { kind: "BooleanField", hasDefault: true }),
        fieldFixture("seats", { kind: "IntegerField", null: true }),
      ],
    }),
  );
  kitchen.add({ type: "row.inserted", model: place.label, pk: 3, row: { id: 3, name: "Nova" } });
  const { lines } = await show(kitchen.trace);
  const form = models.getByRole("form", { name: "New kitchen.Cafe" });
  await form.getByLabelText("place").selectOptions("3: Nova");
  await form.getByRole("button", { name: "Create" }).click();
  await form.getByLabelText("open").selectOptions("False");
  await form.getByLabelText("seats").fill("12");
  await form.getByRole("button", { name: "Create" }).click();
  expect(lines()).toEqual([
    "Cafe.objects.create(place_id=3)",
    "Cafe.objects.create(place_id=3, open=False, seats=12)",
  ]);
});

it("writes in bulk and changes many-to-many relations behind More", async () => {
  const kitchen = new TraceBuilder();
  const topping = kitchen.model(modelFixture("kitchen.Topping"));
  const toppings = fieldFixture("toppings", {
    kind: "ManyToManyField",
    manyToMany: true,
    relatedModel: topping.label,
  });
  kitchen.model(
    modelFixture("kitchen.Pizza", [], {
      fields: [fieldFixture("id"), fieldFixture("name"), toppings],
    }),
  );
  kitchen.add({ type: "row.inserted", model: topping.label, pk: 2, row: { id: 2, name: "Basil" } });
  kitchen.add({
    type: "row.inserted",
    model: "kitchen.Pizza",
    pk: 1,
    row: { id: 1, name: "Margherita" },
  });
  const { lines } = await show(kitchen.trace);
  const form = models.getByRole("form", { name: "New kitchen.Pizza" });
  await form.getByText("More").click();
  await form.getByLabelText("name", { exact: true }).fill("Marinara");
  await form.getByRole("button", { name: "bulk_create()" }).click();
  await form.getByRole("button", { name: "update()", exact: true }).click();
  await form.getByRole("button", { name: "all().delete()" }).click();
  await form.getByRole("button", { name: "add()" }).click();
  await form.getByRole("button", { name: "clear()" }).click();
  expect(lines()).toEqual([
    "Pizza.objects.bulk_create([Pizza(name='Marinara')])",
    "Pizza.objects.update(name='Marinara')",
    "Pizza.objects.all().delete()",
    "Pizza.objects.get(pk=1).toppings.add(2)",
    "Pizza.objects.get(pk=1).toppings.clear()",
  ]);
});

it("has the buttons of the scenario", async () => {
  const { lines } = await show([], [{ label: "Log in", line: "login('ada')" }]);
  await models.getByRole("group", { name: "Try" }).getByRole("button", { name: "Log in" }).click();
  expect(lines()).toEqual(["login('ada')"]);
  await expect.element(models.getByText("No models yet.", { exact: false })).toBeVisible();
});
