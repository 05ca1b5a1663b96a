import { describe, expect, it } from "vitest";
import { lineInNode, type NodeRun, runInNode } from "../../node/kitchen-in-node.ts";
import { parseFromWorker } from "../../protocol-schema.ts";

const MODELS = `from django.db import models
class Note(models.Model):
    text = models.TextField(default="")
    data = models.BinaryField(default=b"")
`;
const SENDING = `from django.dispatch import Signal
looked = Signal()
looked.connect(lambda **kwargs: None, weak=False)
def show(value):
    looked.send(sender=None, value=value)
`;
const HUGE = "('<b>' * 30_000)";

/** The page takes every event of the run, one by one. */
function expectReadable({ events }: NodeRun): void {
  const refused = events.filter(
    (event) =>
      parseFromWorker({ type: "events", run: 1, events: [structuredClone(event)] }) === null,
  );
  expect(refused.map(({ type }) => type)).toEqual([]);
}

describe("what is too large reaches the page cut, never not at all", () => {
  it.each([
    ["a cell of text", `Note.objects.create(text=${HUGE})`],
    ["a cell of bytes", "Note.objects.create(data=bytes(90_000))"],
    ["an updated row", `Note.objects.create().save(); Note.objects.update(text=${HUGE})`],
    ["a printed text", `print(${HUGE})`],
    ["a log record", `import logging; logging.getLogger(${HUGE}).error(${HUGE})`],
    ["an exception", `raise ValueError(${HUGE})`],
    ["a class of exceptions", `raise type(${HUGE}, (Exception,), {})`],
    [
      "a traceback",
      `exec("def f(n):\\n  try: g(n)\\n  except Exception as e: raise KeyError(${HUGE}) from e\\ndef g(n):\\n  if n: f(n - 1)\\n  1/0\\nf(40)")`,
    ],
    [
      "a mail",
      `from django.core.mail import send_mail; send_mail(${HUGE}, ${HUGE}, "a@b.c", [${HUGE}.replace("<", "") + "@b.c"])`,
    ],
    ["a uid", `looked.connect(print, dispatch_uid=${HUGE})`],
    [
      "the name of a receiver",
      `f = lambda **k: 1\nf.__name__ = f.__qualname__ = f.__module__ = ${HUGE}\nlooked.connect(f)\nlooked.send(None)`,
    ],
    ["the name of a sender", `looked.send(sender=type(${HUGE}, (), {}))`],
    ["the name of an argument", `looked.send(sender=None, **{${HUGE}: 1})`],
    ["a kind of value", `show(type(${HUGE}, (), {})())`],
    ["a key of a dictionary", `show({${HUGE}: {${HUGE}: 1}})`],
    ["a model", `type(${HUGE}, (Note,), {"__module__": "shop.models"})`],
    [
      "choices",
      `class Meta: app_label = "shop"\ntype("Chosen", (models.Model,), {"__module__": "shop.models", "Meta": Meta, "kind": models.CharField(max_length=9, verbose_name=${HUGE}, choices=[(${HUGE}, ${HUGE})] * 3)})`,
    ],
    [
      "six thousand receivers",
      `for n in range(6_000): looked.connect(lambda n=n, **k: n, weak=False)\nshow(1)`,
    ],
    ["the place of code", `exec(compile("show(1)", "/project/" + ${HUGE}, "exec"))`],
  ])(
    "%s",
    async (_case, code) => {
      const run = await runInNode({
        "shop/models.py": MODELS,
        "main.py": `${SENDING}from shop.models import *\nfrom django.db import models\n${code}`,
      });
      expect(run.events.length).toBeGreaterThan(5);
      expectReadable(run);
    },
    60_000,
  );

  it("a line of the session", async () => {
    await runInNode({ "main.py": "" });
    const run = await lineInNode(`"${"<b>".repeat(100_000)}"`);
    expectReadable(run);
    expect(run.events.at(-1)).toMatchObject({ type: "line.finished", value: { cut: true } });
  });
});
