import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { fieldFixture, modelFixture } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { replay } from "#engine/trace/replay.ts";
import { edited, filledIn } from "./form-values.ts";
import { cellText, modelTables, newsBegin, relationOptions } from "./model-tables.ts";

function tablesOf(kitchen: TraceBuilder): readonly string[] {
  return modelTables(replay(kitchen.trace)).map(
    ({ model, rows }) =>
      `${model.label}: ${rows.map((row) => row.cells.map(cellText).join(" ")).join(", ")}`,
  );
}

describe("modelTables", () => {
  it("shows Django's own models only once they hold something", () => {
    const kitchen = new TraceBuilder();
    const user = kitchen.model(modelFixture("auth.User", ["username"], { contrib: true }));
    kitchen.model(modelFixture("kitchen.Profile"));
    expect(tablesOf(kitchen)).toEqual(["kitchen.Profile: "]);
    kitchen.add({
      type: "row.inserted",
      model: user.label,
      pk: 1,
      row: { id: 1, username: "ada" },
    });
    expect(tablesOf(kitchen)).toEqual(["kitchen.Profile: ", "auth.User: 1 ada"]);
  });
  it("names a user before the password that Django declares first", () => {
    const kitchen = new TraceBuilder();
    kitchen.model(modelFixture("kitchen.User", ["password", "username", "email"]));
    const [table] = modelTables(replay(kitchen.trace));
    expect(table?.columns.map(({ name }) => name)).toEqual(["id", "username", "password", "email"]);
  });
  it("shows the rows of a proxy's table, and joins a child's row with its parent's", () => {
    const kitchen = new TraceBuilder();
    kitchen.model(modelFixture("k.Place"));
    kitchen.model(modelFixture("k.Vip", ["name"], { proxyFor: "k.Place" }));
    kitchen.model(modelFixture("k.Cafe", ["name", "seats"], { parents: ["k.Place"] }));
    kitchen.add({ type: "row.inserted", model: "k.Place", pk: 1, row: { id: 1, name: "Nova" } });
    kitchen.add({ type: "row.inserted", model: "k.Cafe", pk: 1, row: { id: 1, seats: 9 } });
    expect(tablesOf(kitchen)).toEqual(["k.Place: 1 Nova", "k.Vip: 1 Nova", "k.Cafe: 1 Nova 9"]);
  });
});

describe("newsBegin", () => {
  it("is the start of the newest thing a person asked for", () => {
    const trace = profileSavedTrace();
    const save = trace.find((event) => event.type === "operation.started");
    expect(newsBegin(trace, trace.length)).toBe(save?.seq);
    expect(newsBegin(trace, 3)).toBe(4);
  });
});

describe("forms", () => {
  const fields = [
    fieldFixture("name"),
    fieldFixture("seats", { kind: "IntegerField", null: true }),
    fieldFixture("place", { kind: "ForeignKey", attname: "place_id", relatedModel: "k.Place" }),
  ];
  const kitchen = new TraceBuilder();
  kitchen.model(modelFixture("k.Place"));
  kitchen.add({ type: "row.inserted", model: "k.Place", pk: 7, row: { id: 7, name: "Nova" } });
  const snapshot = replay(kitchen.trace);

  it("offer the rows a relation may point to", () => {
    expect(relationOptions("k.Place", snapshot)).toEqual([
      { text: "7", label: "7: Nova", cell: 7 },
    ]);
    expect(relationOptions("k.Nothing", snapshot)).toEqual([]);
  });
  it("leave out what was left empty, and set relations by key", () => {
    const texts = new Map([
      ["name", "it's"],
      ["seats", ""],
      ["place", "7"],
    ]);
    expect(filledIn(fields, texts, snapshot)).toEqual([
      { name: "name", expression: '"it\'s"' },
      { name: "place_id", expression: "7" },
    ]);
  });
  it("write only what was edited; emptied means None where the column allows it", () => {
    const before = new Map([
      ["name", "Nova"],
      ["seats", "9"],
      ["place", "7"],
    ]);
    const after = new Map([
      ["name", ""],
      ["seats", ""],
      ["place", "7"],
    ]);
    expect(edited(fields, { before, after }, snapshot)).toEqual([
      { name: "name", expression: "''" },
      { name: "seats", expression: "None" },
    ]);
  });
});
