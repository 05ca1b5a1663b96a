import { describe, expect, it } from "vitest";
import { evidenceOf, verdictsOf } from "../../testing/evidence.ts";
import { errorPreview, textPreview } from "../../testing/previews.ts";
import { profileKitchen } from "../../testing/profile-saved-trace.ts";
import {
  fieldFixture,
  modelFixture,
  receiverFixture,
  senderOf,
} from "../../testing/topology-fixtures.ts";
import { TraceBuilder } from "../../testing/trace-builder.ts";
import { findCalledTwice } from "./called-twice.ts";
import { findDisconnected } from "./disconnected.ts";
import { findEmptyOperations } from "./empty-operations.ts";
import { findNotImported } from "./not-imported.ts";
import { findOtherSender } from "./other-sender.ts";
import { functionEnd, functionNamed } from "./python-text.ts";
import { findRaisedRaw } from "./raised-raw.ts";
import { findRecursion } from "./recursion.ts";
import { findRefusedConnections } from "./refused-connections.ts";
import { findNeverSending } from "./sender-never-sends.ts";
import { findUndeclaredSenders } from "./undeclared-sender.ts";
import type { Evidence, Rule } from "./verdict.ts";

const FILE = "kitchen/signals.py";
const here = (line: number) => ({ file: FILE, line });
const burnt = errorPreview("ValueError", "burnt", here(7));

/** `sentence | file:line | patch`. */
function ask(rule: Rule, kitchen: TraceBuilder, files: Evidence["files"] = {}): string[] {
  return rule(evidenceOf(kitchen.trace, files)).map(
    ({ sentence, place, patch }) =>
      `${sentence} | ${place?.file}:${place?.line} | ${patch?.label ?? "-"}`,
  );
}

describe("a fixture", () => {
  it("comes with raw=True, and rows may be missing", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const raw = (text: string) => [{ name: "raw", value: textPreview(text) }];
    const send = (value: string) =>
      kitchen.attempt(() =>
        kitchen.send(postSave, senderOf(profile), {
          arguments: raw(value).map(({ name }) => ({
            name,
            value: { kind: "boolean", text: value, type: "bool" },
          })),
          calls: { stamp: { error: burnt } },
        }),
      );
    send("False");
    expect(ask(findRaisedRaw, kitchen)).toEqual([]);
    send("True");
    expect(ask(findRaisedRaw, kitchen)).toEqual([
      "stamp raised ValueError: burnt while a fixture was loaded: raw was True, and rows it relies on may come later. | kitchen/signals.py:7 | -",
    ]);
  });
});

describe("connections that connect() refuses", () => {
  const kwargs = "Signal receivers must accept keyword arguments (**kwargs).";
  const code =
    "def baked(sender):\n    pass\n\npost_save.connect(baked)\n@receiver(post_save)\ndef other(sender):\n    pass\n";
  function refuse(message: string, line: number | null) {
    const { kitchen } = profileKitchen();
    const error = errorPreview("ValueError", message, ...(line === null ? [] : [here(line)]));
    kitchen.add({ type: "error.raised", phase: "setup", error });
    return kitchen;
  }
  it("lack **kwargs", () => {
    const told = "it does not take **kwargs, and connect() refuses that while DEBUG is on.";
    const files = { [FILE]: code };
    expect(ask(findRefusedConnections, refuse(kwargs, 4), files)).toEqual([
      `baked was not connected: ${told} | kitchen/signals.py:4 | Add **kwargs`,
    ]);
    expect(ask(findRefusedConnections, refuse(kwargs, 5), files)).toEqual([
      `other was not connected: ${told} | kitchen/signals.py:5 | Add **kwargs`,
    ]);
    expect(ask(findRefusedConnections, refuse(kwargs, null), files)).toHaveLength(1);
    expect(ask(findRefusedConnections, refuse(kwargs, 4), { [FILE]: code.slice(30) })[0]).toContain(
      "| -",
    );
    expect(ask(findRefusedConnections, refuse(kwargs, 4), {})[0]).toContain("| -");
  });
  it("name a model without its app", () => {
    const message = (name: string) =>
      `Invalid model reference '${name}'. String model references must be of the form 'app_label.ModelName'.`;
    const files = { [FILE]: 'post_save.connect(f, sender="Profile")\n' };
    expect(ask(findRefusedConnections, refuse(message("Profile"), 1), files)).toEqual([
      "connect() refused the sender 'Profile': as a text it must name the app as well. | kitchen/signals.py:1 | Listen to kitchen.Profile",
    ]);
    expect(ask(findRefusedConnections, refuse(message("Nobody"), 1), files)[0]).toContain("| -");
    expect(ask(findRefusedConnections, refuse("burnt", 1), files)).toEqual([]);
    const { kitchen } = profileKitchen();
    kitchen.line(1, "2 + 2");
    kitchen.line(2, "x", () => kitchen.raise(errorPreview("ValueError", message("Profile"))));
    expect(ask(findRefusedConnections, kitchen)).toHaveLength(1);
  });
});

describe("senders that never send", () => {
  const pizza = modelFixture("kitchen.Pizza", [], {
    fields: [fieldFixture("toppings", { manyToMany: true })],
  });
  const dish = senderOf(modelFixture("kitchen.Dish"));
  const calzone = modelFixture("kitchen.Calzone");
  const head = "from .models import Dish\n";
  function connect(signal: string, sender: ReturnType<typeof senderOf>): TraceBuilder {
    const kitchen = new TraceBuilder();
    kitchen.model(pizza);
    kitchen.model(calzone);
    kitchen.connect(kitchen.signal(signal, { builtin: true }), "baked", { sender, place: here(2) });
    return kitchen;
  }
  it("are abstract", () => {
    const listen = `${head}@receiver(post_save, sender=Dish)\n`;
    const models = (text: string) => ({ [FILE]: listen, "kitchen/models.py": text });
    const kitchen = connect("post_save", dish);
    const told =
      "baked listens to kitchen.Dish, which is abstract: only its children are saved, and each is a sender of its own. | kitchen/signals.py:2";
    expect(
      ask(findNeverSending, kitchen, models("class Oven(Model): ...\nclass Pizza(Dish): ...\n")),
    ).toEqual([`${told} | Listen to Pizza`]);
    expect(
      ask(findNeverSending, kitchen, models("class Pizza(Dish): ...\nclass Calzone(Dish): ...\n")),
    ).toEqual([`${told} | -`]);
    expect(ask(findNeverSending, kitchen)).toEqual([`${told} | -`]);
    expect(ask(findOtherSender, kitchen)).toEqual([]);
  });
  it("are a model in place of its through class", () => {
    const files = { [FILE]: `${head}@receiver(m2m_changed, sender=Pizza)\n` };
    expect(ask(findNeverSending, connect("m2m_changed", senderOf(pizza)), files)).toEqual([
      "baked listens to m2m_changed of kitchen.Pizza, but its sender is the table between the two models: Pizza.toppings.through. | kitchen/signals.py:2 | Listen to Pizza.toppings.through",
    ]);
    const two = {
      ...pizza,
      fields: [...pizza.fields, fieldFixture("sauces", { manyToMany: true })],
    };
    const kitchen = connect("m2m_changed", senderOf(pizza));
    kitchen.model(two);
    expect(ask(findNeverSending, kitchen, files)[0]).toContain("| -");
    expect(ask(findNeverSending, connect("m2m_changed", senderOf(calzone)))).toEqual([]);
    expect(ask(findNeverSending, connect("post_save", senderOf(pizza)))).toEqual([]);
  });
  it("are a text, for a plain signal", () => {
    const text = (label: string) => ({
      ...dish,
      label: `'${label}'`,
      name: `'${label}'`,
      kind: "object" as const,
    });
    const files = { [FILE]: `${head}@receiver(ready, sender="kitchen.Pizza")\n` };
    expect(ask(findNeverSending, connect("ready", text("kitchen.Pizza")), files)).toEqual([
      "baked listens to ready of the text 'kitchen.Pizza': ready compares senders by identity and looks up no model, so a class never matches. | kitchen/signals.py:2 | Listen to Pizza",
    ]);
    expect(ask(findNeverSending, connect("ready", text("no model")))[0]).toContain("| -");
    expect(
      ask(findNeverSending, connect("ready", { ...dish, kind: "object", label: "<x>" })),
    ).toEqual([]);
  });
  it("are not said to be so once they were heard", () => {
    const kitchen = new TraceBuilder();
    const ready = kitchen.signal("ready");
    const gone = kitchen.connect(ready, "gone", { sender: dish });
    kitchen.disconnect(gone);
    kitchen.connect(ready, "baked", { sender: dish });
    kitchen.send(ready, dish);
    expect(ask(findNeverSending, kitchen)).toEqual([]);
  });
});

describe("patches of the older rules", () => {
  it("a text that names no model: the same name elsewhere, or a slip of the hand", () => {
    const { kitchen, postSave } = profileKitchen();
    const receiver = receiverFixture("heat");
    const queue = (sender: string) =>
      kitchen.add({ type: "receiver.queued", signal: postSave, receiver, sender, place: here(1) });
    for (const sender of [
      "shop.Profile",
      "kitchen.Profil",
      "kitchen.Profiles",
      "kitchen.Prafile",
      "kitchen.Oven",
      "kitchen.P",
    ])
      queue(sender);
    const files = { [FILE]: 'post_save.connect(heat, sender="x")\n' };
    expect(ask(findUndeclaredSenders, kitchen, files).map((told) => told.split(" | ")[2])).toEqual([
      ...Array<string>(4).fill("Listen to kitchen.Profile"),
      "-",
      "-",
    ]);
  });
  it("disconnect() that misses: the sender of the one connection that can be meant", () => {
    const { kitchen, postSave } = profileKitchen();
    const missed = (name: string) =>
      kitchen.add({ type: "receiver.missed", signal: postSave, name, place: here(2) });
    missed("print_receipt");
    missed("stamp");
    const files = { [FILE]: "from .models import Profile\npost_save.disconnect(f)\n" };
    const labels = (given: Evidence["files"]) =>
      ask(findDisconnected, kitchen, given).map((told) => told.split(" | ")[2]);
    expect(labels(files)).toEqual(["Disconnect it from Profile", "-"]);
    expect(labels({ [FILE]: "x = 1\npost_save.disconnect(f)\n" })).toEqual(["-", "-"]);
  });
  it("update_fields=[] is taken out", () => {
    const { kitchen, profile } = profileKitchen();
    kitchen.operation("save", profile, () => {}, { place: here(1) });
    const label = (code: string) =>
      ask(findEmptyOperations, kitchen, { [FILE]: code })[0]?.split(" | ")[2];
    expect(label("p.save(update_fields=[])\n")).toBe("Save all fields");
    expect(label("p.save(update_fields=names)\n")).toBe("-");
  });
  it("called twice: one line gets a dispatch_uid, of two lines the second goes", () => {
    const twice = (
      lines: readonly [number, number],
      uids: readonly [string | null, string | null] = [null, null],
    ) => {
      const kitchen = new TraceBuilder();
      const ready = kitchen.signal("ready");
      const place = here(9);
      for (const at of [0, 1] as const)
        kitchen.connect(ready, "log", {
          place: here(lines[at]),
          uid: uids[at],
          receiver: { place },
        });
      kitchen.send(ready, senderOf(modelFixture("kitchen.Pizza")));
      const files = { [FILE]: "ready.connect(log)\nready.connect(log)\n" };
      return ask(findCalledTwice, kitchen, files)[0]?.split(" | ")[2];
    };
    expect(twice([1, 1])).toBe("Connect it once with a dispatch_uid");
    expect(twice([1, 2])).toBe("Remove this connect()");
    expect(twice([1, 1], [null, "'a'"])).toBe("-");
  });
  it("another sender is not told when the same function heard the send through another connection", () => {
    const { kitchen, profile, receipt } = profileKitchen();
    const ready = kitchen.signal("ready");
    const place = here(30);
    for (const sender of [profile, receipt])
      kitchen.connect(ready, "both", { sender: senderOf(sender), place });
    kitchen.send(ready, senderOf(receipt));
    expect(ask(findOtherSender, kitchen)).toEqual([]);
  });
  it("another sender may be a class, and a text is told by another rule", () => {
    const { kitchen, profile } = profileKitchen();
    const ready = kitchen.signal("ready");
    const made = (label: string, kind: "class" | "object") => ({
      ...senderOf(modelFixture(label)),
      label,
      kind,
    });
    kitchen.connect(ready, "hear", { sender: made("main.Toaster", "class"), place: here(1) });
    kitchen.connect(ready, "deaf", { sender: made("'kitchen.Profile'", "object"), place: here(2) });
    kitchen.send(ready, senderOf(profile));
    expect(ask(findOtherSender, kitchen)).toEqual([
      "hear listens to ready of main.Toaster; this one came from kitchen.Profile. | kitchen/signals.py:1 | -",
    ]);
  });
  it("a module outside of any app is imported by nobody", () => {
    const { kitchen } = profileKitchen();
    kitchen.phase("main");
    const files = { "handlers.py": "@receiver(post_save)\ndef f(**kwargs): ...\n" };
    expect(ask(findNotImported, kitchen, files)).toEqual([
      "f was never connected to post_save: handlers was not imported, because nothing imports it. | handlers.py:1 | -",
    ]);
  });
  it("a recursion that Python or a limit ended is endless", () => {
    const { kitchen, postSave, profile } = profileKitchen();
    const send = (left: number): unknown =>
      kitchen.send(postSave, senderOf(profile), {
        calls: { stamp: { during: () => left > 1 && send(left - 1) } },
      });
    send(3);
    expect(ask(findRecursion, kitchen)[0]).toContain("again: 3 deep.");
    kitchen.add({ type: "limit.reached", limit: "depth", sentence: "Too deep" });
    expect(ask(findRecursion, kitchen)[0]).toContain("again: endless, stopped 3 deep.");
  });
});

it("what a loop did many times at one line is told once", () => {
  const { kitchen, profile } = profileKitchen();
  for (let times = 0; times < 3; times++)
    kitchen.operation("update", profile, () => {}, { silent: true, place: here(5) });
  const sentences = verdictsOf(evidenceOf(kitchen.trace)).map(({ sentence }) => sentence);
  expect(sentences.filter((sentence) => sentence.includes("update()"))).toHaveLength(1);
});

describe("functions in a text", () => {
  it("end where the indentation does, whatever their signature looks like", () => {
    const code = "@dec\ndef f(\n    a,\n):\n    x()\n\n    y()\n\nz()\n";
    expect(functionEnd(code, 1)).toBe(7);
    expect(functionEnd("x = 1\n", 1)).toBe(1);
    expect(functionNamed(code, "f")).toBe(2);
    expect(functionNamed(code, "g")).toBeNull();
  });
});
