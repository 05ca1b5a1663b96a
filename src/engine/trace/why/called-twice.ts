/** One send called the same function more than once: it has several registrations that all match. */
import type { EventOf } from "../events.ts";
import { list, nameReceiver, nameSender } from "../wording.ts";
import { type Patch, patchConnection } from "./patches/patch.ts";
import { removeCall } from "./patches/remove-call.ts";
import type { Evidence, Verdict } from "./verdict.ts";

type Connected = EventOf<"receiver.connected">;

export function findCalledTwice({ events, cast, files }: Evidence): Verdict[] {
  const verdicts = new Map<string, Verdict>();
  const identities = new Map<Connected, string>();
  for (const event of events) {
    if (event.type !== "send.started" || event.receivers.length < 2) {
      continue;
    }
    const groups = new Map<string, Connected[]>();
    for (const registration of event.receivers) {
      const connected = cast.registration(registration);
      if (connected !== undefined && connected.receiver.kind !== "lambda") {
        const key = identities.get(connected) ?? identify(connected);
        identities.set(connected, key);
        groups.set(key, [...(groups.get(key) ?? []), connected]);
      }
    }
    for (const [key, group] of groups) {
      const [first, again] = group;
      if (first !== undefined && again !== undefined) {
        verdicts.set(key, explain({ first, again, group }, files));
      }
    }
  }
  return [...verdicts.values()];
}

/** The same text defines it; a module imported under two names gives two functions with one place. */
function identify({ receiver, signal }: Connected): string {
  const where =
    receiver.place === null ? receiver.module : `${receiver.place.file}:${receiver.place.line}`;
  return `${signal} ${nameReceiver(receiver)} ${where}`;
}

type Twice = {
  readonly first: Connected;
  readonly again: Connected;
  readonly group: readonly Connected[];
};

function explain({ first, again, group }: Twice, files: Evidence["files"]): Verdict {
  const times = group.length === 2 ? "twice" : `${group.length} times`;
  return {
    subject: { type: "registration", registration: again.registration },
    sentence: `${nameReceiver(first.receiver)} is called ${times} by each send because ${reasonOf(group)}.`,
    place: again.place,
    mend: mendFor(group),
    patch: patchFor(first, again, files),
  };
}

function reasonOf(group: readonly Connected[]): string {
  const modules = distinct(group.map((each) => each.receiver.module));
  if (modules.length > 1) {
    return `its module was imported as ${list(modules)}, which makes a function each`;
  }
  const uids = distinct(group.map((each) => each.uid ?? "none"));
  if (uids.length > 1) {
    return `it was connected with different dispatch_uids (${list(uids)})`;
  }
  const senders = distinct(group.map((each) => nameSender(each.sender)));
  return senders.length > 1
    ? `it is connected for ${list(senders)}, and both match`
    : "it was connected again as a new object, which is another receiver for Django";
}

function mendFor(group: readonly Connected[]): string {
  const modules = distinct(group.map((each) => each.receiver.module));
  if (modules.length > 1) {
    return "Import the module by one name everywhere.";
  }
  return distinct(group.map((each) => nameSender(each.sender))).length > 1
    ? "Keep one of the connections."
    : "Connect it once, in ready(), or with one dispatch_uid.";
}

/** One line that connects anew each time it runs gets a `dispatch_uid`; of two lines the second one goes. */
function patchFor(first: Connected, again: Connected, files: Evidence["files"]): Patch | null {
  const isOneLine =
    first.place?.file === again.place?.file && first.place?.line === again.place?.line;
  if (!isOneLine) return removeCall(files, again.place, /\.connect\(/, "Remove this connect()");
  if (again.uid !== null) return null;
  const uid = `"${again.receiver.module}.${nameReceiver(again.receiver)}"`;
  return patchConnection(files, again.place, "Connect it once with a dispatch_uid", [
    "dispatch_uid",
    uid,
  ]);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
