import { expect, it } from "vitest";
import { registrationId } from "../../ids.ts";
import { evidenceOf } from "../../testing/evidence.ts";
import { profileKitchen } from "../../testing/profile-saved-trace.ts";
import { senderOf } from "../../testing/topology-fixtures.ts";
import { findConnectedLate } from "./connected-late.ts";
import { findMuted } from "./muted.ts";

const signalsPy = (number: number) => ({ file: "kitchen/signals.py", line: number });
const line = (number: number) => ({ file: "main.py", line: number });

type Cast = ReturnType<typeof profileKitchen>;

/** Connects `audit`, the same one each time, at a line. */
function listen({ kitchen, profile, postSave }: Cast, at: number) {
  return kitchen.connect(postSave, "audit", {
    sender: senderOf(profile),
    place: line(at),
    receiver: { place: line(1) },
  });
}

/** What happens between a `disconnect()` at line 3 and a `connect()` at line 5. */
function muted(during: (cast: Cast) => void): Cast {
  const cast = profileKitchen();
  cast.kitchen.disconnect(listen(cast, 2), line(3));
  during(cast);
  listen(cast, 5);
  return cast;
}

const told = ({ kitchen }: Cast) =>
  findMuted(evidenceOf(kitchen.trace)).map(({ sentence }) => sentence);

it("tells of a send that went unheard between two connections, which is no late one", () => {
  const cast = muted(({ kitchen, profile, user, postSave }) => {
    kitchen.send(postSave, senderOf(profile), { place: line(4) });
    kitchen.send(postSave, senderOf(user));
  });
  expect(told(cast)).toEqual([
    "audit did not hear post_save at main.py:4: it was disconnected at main.py:3 and connected again only at main.py:5.",
  ]);
  const late = findConnectedLate(evidenceOf(cast.kitchen.trace));
  expect(late.filter(({ sentence }) => sentence.startsWith("audit"))).toEqual([]);
});

it("is silent while nothing was missed, and when the receiver is gone again", () => {
  expect(
    told(muted(({ kitchen, user, postSave }) => kitchen.send(postSave, senderOf(user)))),
  ).toEqual([]);
  const gone = muted(({ kitchen, profile, postSave }) => kitchen.send(postSave, senderOf(profile)));
  gone.kitchen.disconnect(listen(gone, 6));
  gone.kitchen.disconnect(registrationId(5));
  gone.kitchen.disconnect(registrationId(6));
  expect(told(gone)).toEqual([]);
});

it("knows receivers of any sender, and takes no notice of connections nobody made", () => {
  const { kitchen, user, postSave, stamp } = profileKitchen();
  kitchen.disconnect(registrationId(99));
  kitchen.disconnect(stamp, line(3));
  kitchen.send(postSave, senderOf(user), { place: line(4) });
  kitchen.connect(postSave, "stamp", { place: line(5), receiver: { place: signalsPy(18) } });
  expect(findMuted(evidenceOf(kitchen.trace)).map(({ sentence }) => sentence)).toEqual([
    "stamp did not hear post_save at main.py:4: it was disconnected at main.py:3 and connected again only at main.py:5.",
  ]);
});
