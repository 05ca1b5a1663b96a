import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../testing/evidence.ts";
import { errorPreview } from "../../testing/previews.ts";
import { profileKitchen, saveProfile } from "../../testing/profile-saved-trace.ts";
import {
  fieldFixture,
  modelFixture,
  receiverFixture,
  senderOf,
} from "../../testing/topology-fixtures.ts";
import type { TraceBuilder } from "../../testing/trace-builder.ts";
import { findBadSignatures } from "./bad-signature.ts";
import { findCalledTwice } from "./called-twice.ts";
import { findCollected } from "./collected.ts";
import { findConnectedBefore } from "./connected-before.ts";
import { findDisconnected } from "./disconnected.ts";
import { findNotReached } from "./not-reached.ts";
import { findOtherSender } from "./other-sender.ts";
import { findUndeclaredSenders } from "./undeclared-sender.ts";
import type { Rule } from "./verdict.ts";

/** "sentence | place | mend" of each verdict. */
function ask(rule: Rule, kitchen: TraceBuilder): string[] {
  return rule(evidenceOf(kitchen.trace)).map(
    ({ sentence, place, mend }) => `${sentence} | ${place?.file}:${place?.line} | ${mend}`,
  );
}

const here = (line: number) => ({ file: "kitchen/signals.py", line });

describe("other sender", () => {
  it("is named, with the sender that came", () => {
    const cast = profileKitchen();
    expect(ask(findOtherSender, cast.kitchen)).toEqual([]);
    saveProfile(cast);
    expect(ask(findOtherSender, cast.kitchen)).toEqual([
      "welcome_user listens to post_save of auth.User; this one came from kitchen.Profile. | kitchen/signals.py:22 | Connect it with sender=Profile too, or without a sender, if it should hear this one.",
    ]);
  });

  it("is left to another rule where the model stands in the place of the table between two", () => {
    const { kitchen } = profileKitchen();
    const toppings = fieldFixture("toppings", { manyToMany: true });
    const pizza = kitchen.model(modelFixture("kitchen.Pizza", [], { fields: [toppings] }));
    const links = kitchen.model(modelFixture("kitchen.Pizza_toppings", [], { autoCreated: true }));
    const changed = kitchen.signal("m2m_changed", { builtin: true });
    kitchen.connect(changed, "on_toppings", { sender: senderOf(pizza) });
    kitchen.send(changed, senderOf(links));
    expect(ask(findOtherSender, kitchen)).toEqual([]);
  });

  it("is the relative that passed by, whatever came later", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const chef = kitchen.model(modelFixture("kitchen.Chef", [], { parents: [profile.label] }));
    const stranger = kitchen.model(modelFixture("kitchen.Stranger"));
    for (const model of [stranger, chef, stranger]) kitchen.send(postSave, senderOf(model));
    expect(ask(findOtherSender, kitchen)[0]).toContain("from kitchen.Chef: a child model");
  });

  it("may be a proxy, a child model, or the table of a many-to-many field", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const proxy = kitchen.model(modelFixture("kitchen.Vip", [], { proxyFor: profile.label }));
    const child = kitchen.model(modelFixture("kitchen.Chef", [], { parents: [profile.label] }));
    kitchen.send(postSave, senderOf(proxy));
    expect(ask(findOtherSender, kitchen)[0]).toContain(
      "from kitchen.Vip: a proxy is a sender of its own.",
    );
    kitchen.send(postSave, senderOf(child));
    expect(ask(findOtherSender, kitchen)[0]).toContain(
      "from kitchen.Chef: a child model is a sender of its own.",
    );
    const links = kitchen.model(
      modelFixture("kitchen.Profile_toppings", [], { autoCreated: true }),
    );
    const changed = kitchen.signal("m2m_changed", { builtin: true });
    kitchen.connect(changed, "on_toppings", { sender: senderOf(profile), place: here(30) });
    kitchen.send(changed, senderOf(links));
    expect(ask(findOtherSender, kitchen).at(-1)).toBe(
      "on_toppings listens to m2m_changed of kitchen.Profile; this one came from kitchen.Profile_toppings, the table between the two models. | kitchen/signals.py:30 | Connect it with sender=Model.field.through.",
    );
  });
});

describe("collected", () => {
  it("tells what kind of receiver the weak reference lost", () => {
    const { kitchen, postSave } = profileKitchen();
    const audit = kitchen.connect(postSave, "audit", {
      place: here(9),
      receiver: { kind: "local function" },
    });
    kitchen.collect(audit);
    expect(ask(findCollected, kitchen)).toEqual([
      "audit was a local function held by a weak reference only; nothing else kept it, so it was collected. | kitchen/signals.py:9 | Connect it with weak=False, or keep it in a variable of the module.",
    ]);
  });

  it("tells when the sender is lost instead", () => {
    const { kitchen, profileUpdated } = profileKitchen();
    kitchen.collect(profileUpdated, "sender");
    expect(ask(findCollected, kitchen)[0]).toMatch(
      /^The sender of profile_updated, kitchen.Profile, was collected/,
    );
  });
});

describe("connected before", () => {
  it("explains that the same function stays connected once", () => {
    const { kitchen, postSave, stamp } = profileKitchen();
    const receiver = receiverFixture("stamp");
    kitchen.add({
      type: "receiver.ignored",
      signal: postSave,
      receiver,
      existing: stamp,
      uid: null,
      place: here(40),
    });
    expect(ask(findConnectedBefore, kitchen)).toEqual([
      "stamp is already connected to post_save at kitchen/signals.py:18, so connecting it again changed nothing. | kitchen/signals.py:40 | null",
    ]);
  });

  it("explains that another receiver has the dispatch_uid", () => {
    const { kitchen, postSave, stamp } = profileKitchen();
    const ignored = {
      type: "receiver.ignored",
      signal: postSave,
      existing: stamp,
      uid: "'once'",
    } as const;
    kitchen.add({ ...ignored, receiver: receiverFixture("stamp_two") });
    kitchen.add({ ...ignored, receiver: receiverFixture("stamp") });
    const [taken, same] = ask(findConnectedBefore, kitchen);
    expect(taken).toBe(
      "stamp_two is not connected: stamp with the same dispatch_uid 'once' is already connected to post_save at kitchen/signals.py:18, and the first one stays. | undefined:undefined | Give each receiver a dispatch_uid of its own.",
    );
    expect(same).toContain("with dispatch_uid 'once', so connecting it again changed nothing.");
  });
});

describe("disconnected", () => {
  it("tells the line that did it, as long as it is not connected again", () => {
    const { kitchen, stamp, welcomeUser } = profileKitchen();
    const connected = kitchen.trace.find(
      (event) => event.type === "receiver.connected" && event.registration === welcomeUser,
    );
    kitchen.disconnect(stamp, { file: "main.py", line: 7 });
    kitchen.disconnect(welcomeUser);
    if (connected !== undefined) kitchen.add(connected);
    expect(ask(findDisconnected, kitchen)).toEqual([
      "stamp was disconnected from post_save at main.py:7. | main.py:7 | null",
    ]);
  });

  it("tells a disconnect that found nothing", () => {
    const { kitchen, postSave } = profileKitchen();
    kitchen.add({
      type: "receiver.missed",
      signal: postSave,
      name: "stamp",
      place: { file: "main.py", line: 8 },
    });
    expect(ask(findDisconnected, kitchen)).toEqual([
      "disconnect() found no stamp on post_save with this sender and dispatch_uid, and returned False. | main.py:8 | Disconnect with the same sender and dispatch_uid that it was connected with.",
    ]);
  });
});

describe("not reached", () => {
  it("names the receiver that raised, and its line", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const error = errorPreview("ValueError", "burnt", here(14));
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error } } }),
    );
    expect(ask(findNotReached, kitchen)).toEqual([
      "stamp was not reached: print_receipt raised ValueError: burnt before its turn. | kitchen/signals.py:14 | Catch the error in print_receipt; only send_robust() goes on after one.",
    ]);
  });
});

describe("called twice", () => {
  function twice(first: object, second: object): string[] {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.connect(postSave, "log", { place: here(30), ...first });
    kitchen.connect(postSave, "log", { place: here(30), ...second });
    kitchen.send(postSave, senderOf(profile));
    kitchen.send(postSave, senderOf(profile));
    return ask(findCalledTwice, kitchen).map((line) => line.split(" | ")[0] ?? "");
  }
  const profile = senderOf(modelFixture("kitchen.Profile"));

  it("because it is connected for a sender and for any sender", () => {
    expect(twice({ sender: profile }, {})).toEqual([
      "log is called twice by each send because it is connected for kitchen.Profile and any sender, and both match.",
    ]);
  });

  it("because its module was imported by two names", () => {
    const module = (name: string) => ({ receiver: { module: name, place: here(29) } });
    expect(twice(module("signals"), module("kitchen.signals"))).toEqual([
      "log is called twice by each send because its module was imported as signals and kitchen.signals, which makes a function each.",
    ]);
  });

  it("because each connection has another dispatch_uid", () => {
    expect(twice({ uid: "'a'" }, { uid: "'b'" })).toEqual([
      "log is called twice by each send because it was connected with different dispatch_uids ('a' and 'b').",
    ]);
  });

  it("may be called three times", () => {
    const { kitchen, postSave, profile } = profileKitchen();
    for (const uid of ["'a'", "'b'", "'c'"]) kitchen.connect(postSave, "log", { uid });
    kitchen.send(postSave, senderOf(profile));
    expect(ask(findCalledTwice, kitchen).join()).toContain("log is called 3 times by each send");
  });

  it("because it is a new object each time", () => {
    expect(twice({}, {})).toEqual([
      "log is called twice by each send because it was connected again as a new object, which is another receiver for Django.",
    ]);
  });

  it("is not said of different functions, nor of lambdas, which have no name of their own", () => {
    expect(twice({}, { place: here(50) })).toEqual([]);
    expect(twice({ receiver: { kind: "lambda" } }, { receiver: { kind: "lambda" } })).toEqual([]);
  });
});

describe("bad signature", () => {
  it("names the argument that the receiver does not accept", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const error = errorPreview("TypeError", "stamp() got an unexpected keyword argument 'signal'");
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { stamp: { error } } }),
    );
    expect(ask(findBadSignatures, kitchen)).toEqual([
      "stamp cannot be called: the signal passes signal, which it does not accept. | kitchen/signals.py:18 | Add **kwargs to its parameters.",
    ]);
  });

  it("points to nothing when nobody knows where the receiver is", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.connect(postSave, "log");
    const error = errorPreview("TypeError", "log() got an unexpected keyword argument 'signal'");
    kitchen.attempt(() => kitchen.send(postSave, senderOf(profile), { calls: { log: { error } } }));
    expect(ask(findBadSignatures, kitchen).join()).toContain("| undefined:undefined |");
  });

  it("is not said of a mistake further inside", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const inside = errorPreview("TypeError", "toast() got an unexpected keyword argument 'butter'");
    const other = errorPreview("ValueError", "burnt");
    for (const error of [inside, other]) {
      kitchen.attempt(() =>
        kitchen.send(postSave, senderOf(profile), { calls: { stamp: { error } } }),
      );
    }
    expect(ask(findBadSignatures, kitchen)).toEqual([]);
  });
});

describe("undeclared sender", () => {
  it("is said until the model is there", () => {
    const { kitchen, postSave } = profileKitchen();
    const receiver = receiverFixture("heat");
    kitchen.add({
      type: "receiver.queued",
      signal: postSave,
      receiver,
      sender: "kitchen.Oven",
      place: here(3),
    });
    expect(ask(findUndeclaredSenders, kitchen)).toEqual([
      'heat is not connected to post_save yet: no model kitchen.Oven was declared. | kitchen/signals.py:3 | Check the app label and the name in sender="kitchen.Oven".',
    ]);
    kitchen.model(modelFixture("kitchen.Oven"));
    expect(ask(findUndeclaredSenders, kitchen)).toEqual([]);
  });
});
