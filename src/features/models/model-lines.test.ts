import { describe, expect, it } from "vitest";
import { modelFixture } from "#engine/testing/topology-fixtures.ts";
import {
  bulkCreateLine,
  createLine,
  deleteAllLine,
  deleteLine,
  manyToManyLine,
  referTo,
  saveLine,
  updateLine,
} from "./model-lines.ts";

const profile = modelFixture("kitchen.Profile");

describe("referTo", () => {
  it("is the model's name", () => {
    const models = [profile, modelFixture("auth.User")];
    expect(deleteLine(referTo(profile, models), 1)).toBe("Profile.objects.get(pk=1).delete()");
  });
  it("imports the model when two apps have one of that name", () => {
    const blog = referTo(profile, [profile, modelFixture("blog.Profile")]);
    const imported = "from kitchen.models import Profile; ";
    expect(createLine(blog, [])).toBe(`${imported}Profile.objects.create()`);
    expect(saveLine(blog, 1)).toBe(`${imported}Profile.objects.get(pk=1).save()`);
    expect(saveLine(blog, 1, [{ name: "name", expression: "''" }])).toBe(
      `${imported}row = Profile.objects.get(pk=1); row.name = ''; row.save()`,
    );
    expect(deleteAllLine(blog)).toBe(`${imported}Profile.objects.all().delete()`);
  });
});

describe("lines", () => {
  const named = (name: string) => ({ name, prelude: "" });
  const name = { name: "name", expression: "'Ada'" };
  const author = { name: "author_id", expression: "1" };
  it("create a row", () => {
    expect(createLine(named("Profile"), [name, author])).toBe(
      "Profile.objects.create(name='Ada', author_id=1)",
    );
    expect(createLine(named("Profile"), [])).toBe("Profile.objects.create()");
    expect(createLine(named("User"), [name], "create_user")).toBe(
      "User.objects.create_user(name='Ada')",
    );
  });
  it("save a row as it is, or with changes on one line", () => {
    expect(saveLine(named("Profile"), 1)).toBe("Profile.objects.get(pk=1).save()");
    expect(saveLine(named("Profile"), "a'b", [name])).toBe(
      `row = Profile.objects.get(pk="a'b"); row.name = 'Ada'; row.save()`,
    );
  });
  it("delete one row or all", () => {
    expect(deleteLine(named("Profile"), 1)).toBe("Profile.objects.get(pk=1).delete()");
    expect(deleteAllLine(named("Profile"))).toBe("Profile.objects.all().delete()");
  });
  it("write past the signals", () => {
    expect(bulkCreateLine(named("Profile"), [name])).toBe(
      "Profile.objects.bulk_create([Profile(name='Ada')])",
    );
    expect(updateLine(named("Profile"), [name])).toBe("Profile.objects.update(name='Ada')");
  });
  it("change a many-to-many relation", () => {
    expect(manyToManyLine(named("Pizza"), 1, { field: "toppings", verb: "add", other: 2 })).toBe(
      "Pizza.objects.get(pk=1).toppings.add(2)",
    );
    expect(
      manyToManyLine(named("Pizza"), 1, { field: "toppings", verb: "clear", other: null }),
    ).toBe("Pizza.objects.get(pk=1).toppings.clear()");
  });
});
