import { describe, expect, it } from "vitest";
import { fieldFixture as field, modelFixture } from "#engine/testing/topology-fixtures.ts";
import { expressionOf, fieldInput, formFields } from "./field-input.ts";

function expression(kind: string, text: string): string {
  const asked = field("f", { kind });
  return expressionOf(asked, fieldInput(asked, []), text);
}

describe("formFields", () => {
  it("leaves out what a person does not fill in", () => {
    const child = modelFixture("kitchen.Cafe", [], {
      parents: ["kitchen.Place"],
      fields: [
        field("id"),
        field("place_ptr", {
          kind: "OneToOneField",
          primaryKey: true,
          relatedModel: "kitchen.Place",
        }),
        field("name"),
        field("code", { primaryKey: true }),
        field("changed", { kind: "DateTimeField", editable: false }),
        field("tags", { kind: "ManyToManyField", manyToMany: true, relatedModel: "kitchen.Tag" }),
      ],
    });
    expect(formFields(child).map((each) => each.name)).toEqual(["name", "code"]);
  });
});

describe("expressionOf", () => {
  it("writes numbers as numbers where the field holds numbers", () => {
    expect(expression("IntegerField", "007")).toBe("7");
    expect(expression("PositiveSmallIntegerField", "-3")).toBe("-3");
    expect(expression("BigIntegerField", "12345678901234567890")).toBe("12345678901234567890");
    expect(expression("FloatField", "1.50")).toBe("1.5");
  });
  it("writes decimals and dates as strings, so that no digit is lost and nothing needs an import", () => {
    expect(expression("DecimalField", "9.90")).toBe("'9.90'");
    expect(expression("DateField", "2024-02-29")).toBe("'2024-02-29'");
  });
  it("lets Django judge text that does not fit", () => {
    expect(expression("IntegerField", "1); evil(")).toBe("'1); evil('");
    expect(expression("JSONField", "{broken")).toBe("'{broken'");
  });
  it("turns JSON into Python", () => {
    expect(expression("JSONField", '{"hot": true}')).toBe("{'hot': True}");
  });
  it("offers True and False for a boolean", () => {
    expect(fieldInput(field("f", { kind: "BooleanField" }), [])).toMatchObject({ type: "select" });
    expect(expression("BooleanField", "False")).toBe("False");
  });
  it("keeps the type of a choice", () => {
    const level = field("level", { kind: "IntegerField", choices: [{ value: 1, label: "Low" }] });
    expect(expressionOf(level, fieldInput(level, []), "1")).toBe("1");
  });
  it("takes the key of a related row, also where the rows are not known", () => {
    const author = field("author", { kind: "ForeignKey", relatedModel: "auth.User" });
    const ada = { text: "a1", label: "a1", cell: "a1" };
    expect(expressionOf(author, fieldInput(author, [ada]), "a1")).toBe("'a1'");
    expect(expressionOf(author, fieldInput(author, []), "4")).toBe("4");
  });
});
