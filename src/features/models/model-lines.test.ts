import { describe, expect, it } from "vitest";
import { modelFixture } from "#engine/testing/topology-fixtures.ts";
import {
  bulkCreateLine,
  createLine,
  deleteAllLine,
  deleteLine,
  manyToManyLine,
  modelExpression,
  saveLine,
  updateLine,
} from "./model-lines.ts";

const profile = modelFixture("kitchen.Profile");

describe("modelExpression", () => {
  it("is the model's name", () => {
    expect(modelExpression(profile, [profile, modelFixture("auth.User")])).toBe("Profile");
  });
  it("asks the registry when two apps have a model of that name", () => {
    expect(modelExpression(profile, [profile, modelFixture("blog.Profile")])).toBe(
      "apps.get_model('kitchen.Profile')",
    );
  });
});

describe("lines", () => {
  const name = { name: "name", expression: "'Ada'" };
  const author = { name: "author_id", expression: "1" };
  it("create a row", () => {
    expect(createLine("Profile", [name, author])).toBe(
      "Profile.objects.create(name='Ada', author_id=1)",
    );
    expect(createLine("Profile", [])).toBe("Profile.objects.create()");
    expect(createLine("User", [name], "create_user")).toBe("User.objects.create_user(name='Ada')");
  });
  it("save a row as it is, or with changes on one line", () => {
    expect(saveLine("Profile", 1)).toBe("Profile.objects.get(pk=1).save()");
    expect(saveLine("Profile", "a'b", [name])).toBe(
      `row = Profile.objects.get(pk="a'b"); row.name = 'Ada'; row.save()`,
    );
  });
  it("delete one row or all", () => {
    expect(deleteLine("Profile", 1)).toBe("Profile.objects.get(pk=1).delete()");
    expect(deleteAllLine("Profile")).toBe("Profile.objects.all().delete()");
  });
  it("write past the signals", () => {
    expect(bulkCreateLine("Profile", [name])).toBe(
      "Profile.objects.bulk_create([Profile(name='Ada')])",
    );
    expect(updateLine("Profile", [name])).toBe("Profile.objects.update(name='Ada')");
  });
  it("change a many-to-many relation", () => {
    expect(manyToManyLine("Pizza", 1, { field: "toppings", verb: "add", other: 2 })).toBe(
      "Pizza.objects.get(pk=1).toppings.add(2)",
    );
    expect(manyToManyLine("Pizza", 1, { field: "toppings", verb: "clear", other: null })).toBe(
      "Pizza.objects.get(pk=1).toppings.clear()",
    );
  });
});
