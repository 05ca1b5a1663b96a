import { describe, expect, it } from "vitest";
import type { Preview } from "#engine/trace/preview.ts";
import { runInNode } from "../../node/kitchen-in-node.ts";

const SENDING = `
from django.dispatch import Signal

looked = Signal()

@looked.connect
def receiver(**kwargs):
    pass

def show(value):
    looked.send(sender=None, value=value)
`;

/** What the trace shows of the value that `show(…)` sends at the end of the code. */
async function previewOf(code: string): Promise<Preview> {
  const run = await runInNode({ "main.py": `${SENDING}\n${code}` });
  const failed = run.events.find((each) => each.type === "error.raised");
  expect(failed?.error.traceback).toBeUndefined();
  const send = run.events.findLast((each) => each.type === "send.started");
  const value = send?.arguments[0]?.value;
  if (value === undefined) throw new Error("nothing was sent");
  return value;
}

describe("preview", () => {
  it("shows plain values by their repr, kind and type", async () => {
    expect(await previewOf("show('it’s <b>bold</b>')")).toEqual({
      kind: "string",
      text: `'it’s <b>bold</b>'`,
      type: "str",
    });
    expect(await previewOf("show(None)")).toEqual({ kind: "none", text: "None", type: "NoneType" });
    expect(await previewOf("show(frozenset({'b', 'a'}))")).toMatchObject({
      kind: "set",
      text: "frozenset({'a', 'b'})",
    });
  });

  it("survives a repr that raises", async () => {
    const code = "class Bad:\n    def __repr__(self):\n        raise ValueError('no')\nshow(Bad())";
    expect((await previewOf(code)).text).toBe("<Bad whose repr raised ValueError>");
  });

  it("survives a repr that never ends, and asks no second value of that class", async () => {
    const code =
      "class Endless:\n    def __repr__(self):\n        while True:\n            pass\nshow([Endless(), Endless()])\nprint('over')";
    expect((await previewOf(code)).text).toBe(
      "[<Endless whose repr took too long>, <Endless whose repr took too long>]",
    );
  });

  it("survives a repr that calls itself for ever", async () => {
    const code = "class Deep:\n    def __repr__(self):\n        return repr(self)\nshow(Deep())";
    expect((await previewOf(code)).text).toBe("<Deep whose repr raised RecursionError>");
  });

  it("ends at a container that holds itself", async () => {
    const preview = await previewOf("loop = [1]\nloop.append(loop)\nshow(loop)");
    expect(preview.text).toBe("[1, [...]]");
    expect(preview.parts?.[1]?.value).not.toHaveProperty("parts");
  });

  it("cuts 30 MB to a few characters", async () => {
    for (const value of ["'x' * 30_000_000", "list(range(3_000_000))", "10 ** 100_000"]) {
      const preview = await previewOf(`show(${value})`);
      expect(preview.text.length).toBeLessThan(260);
    }
    const code =
      "class Long:\n    def __repr__(self):\n        return 'y' * 30_000_000\nshow(Long())";
    expect(await previewOf(code)).toMatchObject({ cut: true });
  });

  it("goes only so deep", async () => {
    const code = `deep = []
for _ in range(10_000):
    deep = [deep]
show(deep)
# Freed as a whole it would end the interpreter.
while deep:
    deep = deep[0]`;
    expect(JSON.stringify(await previewOf(code)).length).toBeLessThan(2_000);
  });

  it("prints and sends nothing while it looks", async () => {
    const run = await runInNode({
      "main.py": `${SENDING}
class Loud:
    def __repr__(self):
        print("looked at")
        looked.send(sender=None)
        return "Loud()"
show(Loud())`,
    });
    expect(run.output).toBe("");
    expect(run.events.filter((each) => each.type === "send.started")).toHaveLength(1);
  });

  it("leaves a query alone that was not evaluated", async () => {
    const preview = await previewOf(
      "from django.contrib.auth.models import User\nshow(User.objects.all())",
    );
    expect(preview.text).toBe("<QuerySet of auth.User, not evaluated>");
  });

  it("shows an instance by its fields and leaves its caches as they were", async () => {
    const run = await runInNode({
      "shop/models.py": `from django.db import models
class Owner(models.Model):
    name = models.CharField(max_length=9)
class Item(models.Model):
    owner = models.ForeignKey(Owner, models.CASCADE)
    def __str__(self):
        return "of " + self.owner.name`,
      "main.py": `${SENDING}
from shop.models import *
Item.objects.create(owner=Owner.objects.create(name="Ada"))
item = Item.objects.get()
show(item)
print(item._state.fields_cache)`,
    });
    const send = run.events.findLast((each) => each.type === "send.started");
    expect(run.output).toBe("{}\n");
    expect(send?.arguments[0]?.value).toMatchObject({
      kind: "instance",
      text: "<Item: of Ada>",
      pk: "1",
      model: "shop.Item",
      parts: [{ name: "id" }, { name: "owner_id" }],
    });
  });
});

describe("the short way to JSON", () => {
  it("says of any value what its preview says", async () => {
    const main = String.raw`
import datetime, json, math
from _host import previews
class Odd(int):
    def __repr__(self):
        return "odd"
class Loud(str):
    pass
values = [
    None, True, False, 0, -1, 1 << 52, 1 << 53, -(1 << 53), 1 << 4000, Odd(3), 1.5, -0.0, math.inf, math.nan, 1j,
    "", "a", "it's", 'say "hi"', "\\", "\n\t\x00\x7f", "é€😀", "\ud800", "x" * 23, "😀" * 23, "\U000e0001" * 23,
    "x" * 24, "x" * 300, Loud("loud"), b"bytes", [1, "two"], {"a": {1, 2}}, (), object, datetime.date(2026, 1, 2),
]
for value in values:
    if json.loads(previews.as_json(value)) != previews.preview(value):
        print("differs:", repr(value)[:40])
names = {"instance": 1, "größe": "é", "created": None}
print(json.loads(previews.named_as_json(names)) == previews.named(names), previews.named_as_json({}))
`;
    const { output } = await runInNode({ "main.py": main });
    expect(output).toBe("True []\n");
  });
});
