/**
 * The trace of `Profile(name="Ada").save()` with three receivers of `post_save` called, one skipped, and one of them saving a `Receipt`:
 * what the picture on the front of the box shows.
 */
import type { RegistrationId, SignalId } from "../ids.ts";
import type { ModelInfo, Trace } from "../trace/events.ts";
import type { Place } from "../trace/preview.ts";
import { saveModel } from "./model-operations.ts";
import { modelFixture, senderOf } from "./topology-fixtures.ts";
import { TraceBuilder } from "./trace-builder.ts";

export type ProfileKitchen = {
  readonly kitchen: TraceBuilder;
  readonly profile: ModelInfo;
  readonly receipt: ModelInfo;
  readonly user: ModelInfo;
  readonly preSave: SignalId;
  readonly postSave: SignalId;
  readonly profileUpdated: RegistrationId;
  readonly printReceipt: RegistrationId;
  readonly stamp: RegistrationId;
  readonly welcomeUser: RegistrationId;
};

/** Models, signals and connections, before anything is saved. */
export function profileKitchen(): ProfileKitchen {
  const kitchen = new TraceBuilder();
  kitchen.phase("setup");
  const preSave = kitchen.signal("pre_save", { builtin: true });
  const postSave = kitchen.signal("post_save", { builtin: true });
  const user = kitchen.model(
    modelFixture("auth.User", ["username"], {
      contrib: true,
      module: "django.contrib.auth.models",
    }),
  );
  const profile = kitchen.model(modelFixture("kitchen.Profile"));
  const receipt = kitchen.model(modelFixture("kitchen.Receipt", ["profile_id"]));
  kitchen.add({ type: "module.imported", module: "kitchen.signals" });
  const connect = (name: string, line: number, sender: ModelInfo | null): RegistrationId =>
    kitchen.connect(postSave, name, {
      sender: sender === null ? null : senderOf(sender),
      place: signalsPy(line),
    });
  const profileUpdated = connect("profile_updated", 6, profile);
  const printReceipt = connect("print_receipt", 13, profile);
  const stamp = connect("stamp", 18, null);
  const welcomeUser = connect("welcome_user", 22, user);
  kitchen.add({
    type: "app.loaded",
    label: "kitchen",
    config: "kitchen.apps.KitchenConfig",
    readyRan: true,
  });
  return {
    kitchen,
    profile,
    receipt,
    user,
    preSave,
    postSave,
    profileUpdated,
    printReceipt,
    stamp,
    welcomeUser,
  };
}

export function saveProfile({
  kitchen,
  profile,
  receipt,
  preSave,
  postSave,
}: ProfileKitchen): void {
  const signals = { pre: preSave, post: postSave };
  saveModel(kitchen, profile, signals, {
    pk: 1,
    row: { name: "Ada" },
    text: "Ada",
    place: { file: "main.py", line: 4 },
    calls: {
      profile_updated: {
        during: () =>
          kitchen.add({
            type: "output.written",
            stream: "stdout",
            text: "Profile Saved!\n",
            place: signalsPy(7),
          }),
      },
      print_receipt: {
        during: () =>
          saveModel(kitchen, receipt, signals, {
            pk: 1,
            row: { profile_id: 1 },
            place: signalsPy(15),
          }),
      },
    },
  });
}

export function profileSavedTrace(): Trace {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  saveProfile(cast);
  return cast.kitchen.trace;
}

function signalsPy(line: number): Place {
  return { file: "kitchen/signals.py", line };
}
