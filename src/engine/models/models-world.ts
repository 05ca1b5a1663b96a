import type { Recorder } from "../trace/recorder.ts";
import { createCatalog } from "./catalog.ts";
import { createDatabase } from "./database.ts";
import type { ModelsWorld } from "./plan.ts";
import { createTransaction } from "./transaction.ts";

/** The mock models of one run: no model is declared, no row stored, no block open. */
export function createModelsWorld(recorder: Recorder): ModelsWorld {
  const catalog = createCatalog();
  const database = createDatabase(catalog, recorder);
  const transaction = createTransaction(database, recorder);
  return { catalog, database, transaction, recorder };
}
