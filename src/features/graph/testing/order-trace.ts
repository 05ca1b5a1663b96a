import { modelFixture } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";

/** An atomic block with a savepoint that fails inside, and a function that waits for the commit. */
export function orderTrace() {
  const kitchen = new TraceBuilder();
  kitchen.model(modelFixture("kitchen.Order"));
  kitchen.phase("main");
  const insert = (pk: number) =>
    kitchen.add({ type: "row.inserted", model: "kitchen.Order", pk, row: { id: pk } });
  kitchen.atomic(() => {
    insert(1);
    kitchen.add({ type: "callback.queued", callback: 1, name: "place.<locals>.send_mail" });
    kitchen.atomic(() => insert(2), { savepoint: true, fails: true });
  });
  kitchen.callback(1, "place.<locals>.send_mail", () => insert(3));
  return kitchen.trace;
}
