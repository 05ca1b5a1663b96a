import { expect, it } from "vitest";
import { profileKitchen, saveProfile } from "#engine/testing/profile-saved-trace.ts";
import { createCast } from "#engine/trace/cast.ts";
import { nameSubject } from "./named-subject.ts";

it("takes the name out of the sentence only where the sentence begins with it", () => {
  const setup = profileKitchen();
  saveProfile(setup);
  const cast = createCast(setup.kitchen.trace);
  const verdict = {
    place: null,
    mend: null,
    subject: { type: "registration", registration: setup.stamp },
  } as const;
  expect(nameSubject({ ...verdict, sentence: "stamp was skipped." }, cast)).toEqual({
    kind: "receiver",
    name: "stamp",
    rest: " was skipped.",
  });
  expect(nameSubject({ ...verdict, sentence: "Nobody listens." }, cast)).toMatchObject({
    name: "",
    rest: "Nobody listens.",
  });
});
