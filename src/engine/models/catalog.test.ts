/** Django: `Options._relation_tree`; who points to whom, in which order. */
import { expect, it } from "vitest";
import { child, proxy } from "../testing/model-shapes.ts";
import { model, pointer } from "../testing/models-host.ts";
import { createCatalog } from "./catalog.ts";
import type { ModelSpec } from "./model-spec.ts";

function pointing(label: string, ...specs: readonly ModelSpec[]): readonly string[] {
  const catalog = createCatalog();
  for (const spec of specs) catalog.declare(spec);
  return catalog
    .relationsTo(label)
    .map(({ from, reference }) => `${from.info.name}.${reference.field}`);
}

const USER = model("auth.User", []);
const toUser = (label: string, more: Partial<ModelSpec> = {}): ModelSpec =>
  model(label, [pointer("user", "auth.User", "CASCADE")], more);

it("visits apps in the order they are installed, then models as they were declared", () => {
  const late = toUser("late.Note", { appOrder: 2 });
  const early = [toUser("early.B", { appOrder: 1 }), toUser("early.A", { appOrder: 1 })];
  expect(pointing("auth.User", USER, late, ...early)).toEqual(["B.user", "A.user", "Note.user"]);
});

it("leaves out models that were swapped, and pointers to models nobody declared", () => {
  const stray = model("app.Stray", [pointer("gone", "app.Gone", "CASCADE")]);
  expect(pointing("auth.User", USER, toUser("app.Old", { swapped: true }), stray)).toEqual([]);
});

it("gives a child what points at its parents, before its own, without links to parents", () => {
  const staff = child("auth.Staff", "auth.User", [], "user");
  const boss = child("auth.Boss", "auth.Staff", [], "staff");
  const desk = model("app.Desk", [pointer("staff", "auth.Staff", "CASCADE")]);
  expect(pointing("auth.Staff", USER, staff, boss, desk, toUser("app.Note"))).toEqual([
    "Note.user",
    "Boss.staff",
    "Desk.staff",
  ]);
});

it("takes a pointer to a proxy for one to the model it stands for", () => {
  const member = proxy("auth.Member", USER);
  const note = model("app.Note", [pointer("member", "auth.Member", "CASCADE")]);
  expect(pointing("auth.User", USER, member, note)).toEqual(["Note.member"]);
});

it("forgets what it knew when a model is declared", () => {
  const catalog = createCatalog();
  catalog.declare(USER);
  expect(catalog.relationsTo("auth.User")).toEqual([]);
  catalog.declare(toUser("app.Note"));
  expect(catalog.relationsTo("auth.User")).toHaveLength(1);
  expect(catalog.has("app.Note")).toBe(true);
});

it("names a model that was never declared", () => {
  expect(() => createCatalog().get("app.Gone")).toThrow("The model app.Gone was never declared.");
});
