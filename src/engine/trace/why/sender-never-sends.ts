/** Connected to a sender that can never send this signal: an abstract model, a model in place of the through class, a text (Django: `_make_id`). */
import type { ModelInfo } from "../events.ts";
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { list, nameReceiver, nameSignal } from "../wording.ts";
import { replaceSender } from "./patches/listen-to.ts";
import { patchConnection } from "./patches/patch.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findNeverSending(evidence: Evidence): Verdict[] {
  return [...evidence.snapshot.registrations.values()].flatMap((registration): Verdict[] => {
    if (registration.sender === null || registration.gone !== null || registration.calls > 0)
      return [];
    const verdict =
      abstractModel(registration, evidence) ??
      notThrough(registration, evidence) ??
      writtenAsText(registration, evidence);
    return verdict === null ? [] : [verdict];
  });
}

type Told = Pick<Verdict, "sentence" | "mend" | "patch">;

function about({ id, place }: RegistrationNow, told: Told): Verdict {
  return { subject: { type: "registration", registration: id }, place, ...told };
}

/** A model that was never declared is abstract: only its children are. */
function abstractModel(
  registration: RegistrationNow,
  { snapshot: { models }, files }: Evidence,
): Verdict | null {
  const { sender, receiver, place } = registration;
  if (sender?.kind !== "model" || models.has(sender.label)) return null;
  const children = childrenOf(sender.name, models, files);
  const [first] = children;
  const names = children.map((model) => model.name);
  return about(registration, {
    sentence: `${nameReceiver(receiver)} listens to ${sender.label}, which is abstract: only its children are saved, and each is a sender of its own.`,
    mend:
      first === undefined
        ? "Connect it with the class that is saved."
        : `Connect it with sender=${list(names)}.`,
    patch: first !== undefined && children.length === 1 ? replaceSender(files, place, first) : null,
  });
}

/** The models whose class names the abstract one as a base, by the text of the project. */
function childrenOf(
  base: string,
  models: Snapshot["models"],
  files: Evidence["files"],
): readonly ModelInfo[] {
  const names = Object.values(files).flatMap((text) =>
    [...text.matchAll(/^class (\w+)\(([^)]*)\)/gm)].flatMap(([, name = "", bases = ""]) =>
      new RegExp(`\\b${base}\\b`).test(bases) ? [name] : [],
    ),
  );
  return [...models.values()].filter((model) => !model.contrib && names.includes(model.name));
}

function notThrough(registration: RegistrationNow, { snapshot, files }: Evidence): Verdict | null {
  const { sender, receiver, place, signal } = registration;
  const model = snapshot.models.get(`${sender?.label}`);
  const fields = model?.fields.filter((field) => field.manyToMany) ?? [];
  const [field] = fields;
  if (snapshot.signals.get(signal)?.name !== "m2m_changed" || model === undefined) return null;
  // A class with links of its own cannot be told from a through class.
  if (field === undefined) return null;
  const through = `${model.name}.${field.name}.through`;
  return about(registration, {
    sentence: `${nameReceiver(receiver)} listens to m2m_changed of ${model.label}, but its sender is the table between the two models: ${through}.`,
    mend: `Connect it with sender=${through}.`,
    patch:
      fields.length === 1
        ? patchConnection(files, place, `Listen to ${through}`, ["sender", through])
        : null,
  });
}

/** Only the signals of models look up a text such as `"kitchen.Profile"`. */
function writtenAsText(
  registration: RegistrationNow,
  { snapshot, cast, files }: Evidence,
): Verdict | null {
  const { sender, receiver, place, signal } = registration;
  const [, text] = /^'(.*)'$/.exec(`${sender?.label}`) ?? [];
  const name = nameSignal(cast.signalName(signal));
  if (sender?.kind !== "object" || text === undefined) return null;
  const model = snapshot.models.get(text);
  return about(registration, {
    sentence: `${nameReceiver(receiver)} listens to ${name} of the text '${text}': ${name} compares senders by identity and looks up no model, so a class never matches.`,
    mend: "Give the class itself as the sender.",
    patch: model === undefined ? null : replaceSender(files, place, model),
  });
}
