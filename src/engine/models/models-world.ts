import type { Limit, Recorder } from "../trace/recorder.ts";
import { createCatalog } from "./catalog.ts";
import { createDatabase } from "./database.ts";
import type { ModelsWorld } from "./plan.ts";
import { createTransaction } from "./transaction.ts";

const ROWS: Limit = { max: 10_000, sentence: "The run stored more than 10,000 rows." };

/** The mock models of one run: no model is declared, no row stored, no block open. */
export function createModelsWorld(recorder: Recorder, rows: Limit = ROWS): ModelsWorld {
  const catalog = createCatalog();
  const database = createDatabase(catalog, recorder, rows);
  const transaction = createTransaction(database, recorder);
  return { catalog, database, transaction, recorder };
}
