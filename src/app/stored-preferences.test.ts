import { expect, it } from "vitest";
import { createPreferencesStore } from "#stores/preferences-store.ts";
import { keepPreferences, readPreferences } from "./stored-preferences.ts";
import { createMemoryStorage } from "./testing/memory-storage.ts";

const KEY = "signal-kitchen/preferences";

it("finds speed and following again on the next visit", () => {
  const storage = createMemoryStorage();
  const store = createPreferencesStore(readPreferences(storage));
  keepPreferences(store, storage);
  store.setState({ speed: "instant", followEnd: true });
  expect(readPreferences(storage)).toMatchObject({ speed: "instant", followEnd: true });
});

it("takes what it cannot read as never set", () => {
  const storage = createMemoryStorage();
  const read = (text: string) => {
    storage.setItem(KEY, text);
    return readPreferences(storage);
  };
  expect(read("{")).toEqual({});
  expect(read('{"v":0,"speed":4}')).toEqual({});
  expect(read('{"v":1,"speed":3,"followEnd":"yes","theme":"dark"}')).toEqual({ theme: "dark" });
});
