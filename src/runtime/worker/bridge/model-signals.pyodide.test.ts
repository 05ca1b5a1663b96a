import { expect, test } from "vitest";
import { perform } from "../../testing/perform.ts";

/** A model as far as signals and the registry look at it. */
const SET_UP = `
from types import SimpleNamespace
from django.apps import apps
from django.db.models.signals import class_prepared, post_save
def hear(**kwargs):
    print("heard", kwargs["sender"].__name__)
def declare(name):
    model = type(name, (), {"__module__": "shop.models"})
    model._meta = SimpleNamespace(
        app_label="shop", model_name=name.lower(), label="shop." + name, object_name=name
    )
    return model
def register(model):
    apps.all_models["shop"][model._meta.model_name] = model
    apps.do_pending_operations(model)
`;

test("a sender given as text waits for its model, in the order of connection", async () => {
  const { output, events } = await perform(`
${SET_UP}
def hear_too(**kwargs):
    print("heard too")
post_save.connect(hear, sender="shop.Item")
post_save.connect(hear_too, sender="shop.item")
post_save.connect(hear, sender="shop.Item")
Item = declare("Item")
print(len(post_save.receivers))
register(Item)
print(len(post_save.receivers))
post_save.send(Item)
`);
  expect(output).toBe("0\n2\nheard Item\nheard too\n");
  const told = events.flatMap((event) => {
    if (event.type === "receiver.queued")
      return [`${event.receiver.name} waits for ${event.sender}`];
    if (event.type === "receiver.connected") return [`${event.sender?.label} connected`];
    return event.type === "receiver.ignored" ? ["ignored"] : [];
  });
  expect(told).toEqual([
    "hear waits for shop.Item",
    "hear_too waits for shop.item",
    "hear waits for shop.Item",
    "shop.Item connected",
    "shop.Item connected",
    "ignored",
  ]);
});

test("disconnect with text works and answers None", async () => {
  const { output } = await perform(`
${SET_UP}
Item = declare("Item")
register(Item)
post_save.connect(hear, sender="shop.Item")
print(post_save.disconnect(hear, sender="shop.Item"), len(post_save.receivers))
print(post_save.connect(hear, sender=Item), post_save.disconnect(hear, sender=Item))
`);
  expect(output).toBe("None 0\nNone True\n");
});

test("text that names no model is refused", async () => {
  const { output } = await perform(`
${SET_UP}
for text in ("Book", "a.b.c", ""):
    try:
        post_save.connect(hear, sender=text)
    except ValueError as error:
        print(error)
`);
  expect(output.split("\n")[0]).toBe(
    "Invalid model reference 'Book'. String model references must be of the form 'app_label.ModelName'.",
  );
  expect(output.trim().split("\n")).toHaveLength(3);
});

test("built-in signals enter the trace with their first event; sends nobody hears do not", async () => {
  const { events } = await perform(`
${SET_UP}
Item = declare("Item")
class_prepared.send(Item)
post_save.send(Item)
class_prepared.connect(hear)
class_prepared.send(Item)
`);
  const told = events.flatMap((event) => {
    if (event.type === "signal.created") return [`created ${event.name} ${event.builtin}`];
    return event.type === "send.started"
      ? [`sent ${event.signal} to ${event.receivers.length}`]
      : [];
  });
  expect(told).toEqual([
    "created post_save true",
    "sent 1 to 0",
    "created class_prepared true",
    "sent 2 to 1",
  ]);
});

test("signals are called as the variable of the module that made them", async () => {
  const { events } = await perform(
    `
import handlers
from signals import toast_ready as ready
ready.send(None)
`,
    "DEBUG=True",
    {
      "handlers.py":
        "from django.core.signals import request_finished as over\nfrom signals import toast_ready as alias\nover.connect(lambda **kwargs: None)\nalias.connect(lambda **kwargs: None)\n",
      "signals.py": "from django.dispatch import Signal\ntoast_ready = Signal()\n",
    },
  );
  const told = events.flatMap((event) => {
    if (event.type === "signal.named") return [[event.name, event.module]];
    return event.type === "signal.created" ? [[event.name, event.module]] : [];
  });
  expect(told).toEqual([
    ["", "signals"],
    ["toast_ready", "signals"],
    ["request_finished", "django.core.signals"],
  ]);
});

test("a signal is named when its module was imported, whether anybody uses it or not", async () => {
  const { events } = await perform("import signals; later = signals.Signal()", "DEBUG=True", {
    "signals.py": "from django.dispatch import Signal\ntoast_ready = Signal()\n",
  });
  const told = events.flatMap((event) =>
    event.type === "signal.named" ? [[event.name, event.module]] : [],
  );
  expect(told).toEqual([
    ["toast_ready", "signals"],
    ["later", "__main__"],
  ]);
});

test("what a receiver changes on the instance is told with its call", async () => {
  const { events } = await perform(`
${SET_UP}
class Field:
    def __init__(self, attname):
        self.attname = attname
Item = declare("Item")
Item._meta.concrete_fields = [Field("id"), Field("name"), Field("tags")]
Item._meta.pk = Item._meta.concrete_fields[0]
Item.__repr__ = lambda self: "<Item>"
item = Item()
item._state = SimpleNamespace(fields_cache={})
item.id, item.name, item.tags = 1, "toast", ["warm"]
def rename(instance, **kwargs):
    instance.name = "bread"
    instance.tags.append("fresh")
def break_it(instance, **kwargs):
    instance.name = None
    raise ValueError("broken")
post_save.connect(rename)
post_save.connect(break_it)
post_save.send_robust(Item, instance=item)
`);
  const changes = events.flatMap((event) =>
    event.type === "call.returned" || event.type === "call.raised"
      ? [event.changes.map(({ name, before, after }) => [name, before.text, after.text])]
      : [],
  );
  expect(changes).toEqual([
    [
      ["name", "'toast'", "'bread'"],
      ["tags", "['warm']", "['warm', 'fresh']"],
    ],
    [["name", "'bread'", "None"]],
  ]);
});
