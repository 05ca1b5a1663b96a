import { expect, test } from "vitest";
import { model } from "../testing/models-host.ts";
import { createRecorder, NO_MOMENT, TraceFull } from "../trace/recorder.ts";
import { createModelsWorld } from "./models-world.ts";

test("rows are counted over all tables; the one too many ends the run and is not stored", () => {
  const recorder = createRecorder({ now: () => 0 }, { max: 100, sentence: "" });
  const { database } = createModelsWorld(recorder, { max: 2, sentence: "Too many rows." });
  database.declare(model("blog.Author", []));
  database.declare(model("blog.Book", []));
  const insert = (label: string) =>
    database.statement(NO_MOMENT, true, (into) =>
      into.insert(label, { cells: {}, expressions: {} }),
    );
  insert("blog.Author");
  insert("blog.Book");
  database.statement(NO_MOMENT, true, (from) => from.delete("blog.Author", 1));
  insert("blog.Book");
  expect(() => insert("blog.Author")).toThrow(new TraceFull("Too many rows."));
  expect(database.tables.rows("blog.Author")).toEqual([]);
  expect(database.tables.rows("blog.Book")).toHaveLength(2);
  expect(recorder.drain().at(-1)).toMatchObject({ type: "limit.reached", limit: "MAX_ROWS" });
});
