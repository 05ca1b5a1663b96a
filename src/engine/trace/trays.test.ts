import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelFixture } from "../testing/topology-fixtures.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import type { Trace } from "./events.ts";
import { replay } from "./replay.ts";
import { createSteps } from "./steps.ts";
import { type Shelf, shelfOf } from "./trays.ts";

const LABEL = "kitchen.Order";

/** The shelf at each step. */
function shelves(trace: Trace): Shelf[] {
  const steps = createSteps(trace);
  return Array.from({ length: steps.count }, (_, index) => {
    const [from, to] = [steps.lengthAt(index), steps.lengthAt(index + 1)];
    return shelfOf(() => replay(trace, from), trace.slice(from, to), replay(trace, to));
  });
}

/** `Order 1 inserted | Order 2 deleted (rolled back)`: a tray is a list of rows, the innermost is the last. */
function tell({ trays, waiting, dropped, running }: Shelf): string {
  const told = trays.map(({ rows, end }) => {
    const lying = rows.map(({ key, write }) => `${key} ${write}`).join(", ");
    return end === "under way" ? lying || "empty" : `${lying} (${end})`;
  });
  const names = (list: Shelf["waiting"]) => list.map((each) => each.name).join(", ");
  return [
    told.join(" | "),
    ...(waiting.length > 0 ? [`waiting ${names(waiting)}`] : []),
    ...(dropped.length > 0 ? [`dropped ${names(dropped)}`] : []),
    ...(running === null ? [] : [`running ${running}`]),
  ].join("; ");
}

function kitchenOfOrders() {
  const kitchen = new TraceBuilder();
  const model = kitchen.model(modelFixture(LABEL));
  const write = (type: "row.inserted" | "row.updated", pk: number) =>
    kitchen.add({ type, model: LABEL, pk, row: { id: pk } });
  return {
    kitchen,
    model,
    insert: (pk: number) => write("row.inserted", pk),
    update: (pk: number) => write("row.updated", pk),
    remove: (pk: number) => kitchen.add({ type: "row.deleted", model: LABEL, pk }),
  };
}

describe("trays", () => {
  it("fill with the rows written in an atomic block, and land with them", () => {
    const { kitchen, insert, update } = kitchenOfOrders();
    kitchen.atomic(() => {
      insert(1);
      insert(2);
      update(1);
    });
    expect(shelves(kitchen.trace).map(tell)).toEqual([
      "empty",
      "1 inserted",
      "1 inserted, 2 inserted",
      "1 inserted, 2 inserted",
      "1 inserted, 2 inserted (committed)",
    ]);
  });

  it("lie on each other for savepoints: one slides back, the other gives its rows to the tray below", () => {
    const { kitchen, insert, update } = kitchenOfOrders();
    insert(7);
    kitchen.atomic(() => {
      insert(1);
      kitchen.atomic(
        () => {
          insert(2);
          update(7);
        },
        { savepoint: true, fails: true },
      );
      kitchen.atomic(() => insert(3), { savepoint: true });
    });
    expect(shelves(kitchen.trace).map(tell)).toEqual([
      "",
      "empty",
      "1 inserted",
      "1 inserted | empty",
      "1 inserted | 2 inserted",
      "1 inserted | 2 inserted, 7 updated",
      "1 inserted | 2 inserted, 7 updated (rolled back)",
      "1 inserted | empty",
      "1 inserted | 3 inserted",
      "1 inserted, 3 inserted | 3 inserted (committed)",
      "1 inserted, 3 inserted (committed)",
    ]);
  });

  it("keep what became of a row on each of them apart", () => {
    const { kitchen, insert, remove } = kitchenOfOrders();
    insert(7);
    kitchen.atomic(() => {
      insert(1);
      insert(2);
      remove(2);
      kitchen.atomic(
        () => {
          remove(1);
          remove(7);
        },
        { savepoint: true },
      );
    });
    expect(shelves(kitchen.trace).map(tell).slice(-3)).toEqual([
      "1 inserted | 1 deleted, 7 deleted",
      "7 deleted | 1 deleted, 7 deleted (committed)",
      "7 deleted (committed)",
    ]);
  });

  it("know the operation that opened one for itself, and the line of one that a person wrote", () => {
    const { kitchen, model, remove } = kitchenOfOrders();
    kitchen.operation("delete", model, () => kitchen.atomic(() => remove(1)));
    kitchen.atomic(() => {});
    const trays = shelves(kitchen.trace).flatMap((shelf) => shelf.trays);
    expect(new Set(trays.map((tray) => tray.operation))).toEqual(new Set(["Order.delete()", null]));
  });

  it("carry functions for the commit, which run after it or are dropped with the rows", () => {
    const { kitchen } = kitchenOfOrders();
    kitchen.atomic(() => {
      kitchen.add({ type: "callback.queued", callback: 1, name: "send_mail" });
    });
    kitchen.callback(1, "send_mail", () => kitchen.add(PRINTED));
    kitchen.atomic(
      () => {
        kitchen.add({ type: "callback.queued", callback: 2, name: "log_it" });
        kitchen.add({ type: "callback.dropped", callback: 2 });
      },
      { fails: true },
    );
    const told = shelves(kitchen.trace).map(tell);
    expect(told).toEqual([
      "empty",
      "empty; waiting send_mail",
      " (committed); waiting send_mail",
      "; running send_mail",
      "empty",
      "empty; dropped log_it",
      " (rolled back)",
    ]);
    const during = kitchen.trace.findIndex((event) => event.type === "output.written");
    const { trace } = kitchen;
    expect(
      tell(
        shelfOf(
          () => replay(trace, during),
          trace.slice(during, during + 1),
          replay(trace, during + 1),
        ),
      ),
    ).toBe("; running send_mail");
  });

  it("leave a damaged trace alone that ends what never began", () => {
    const kitchen = new TraceBuilder();
    kitchen.atomic(() => {});
    const [, end] = kitchen.trace;
    const trace = end === undefined ? [] : [{ ...end, seq: 1 }];
    expect(shelfOf(() => replay([]), trace, replay(trace)).trays).toEqual([]);
  });

  it("hold together what a rollback of each would bring back (property)", () => {
    const command = fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.constantFrom("insert", "update", "remove"), fc.nat(3)) },
      { weight: 2, arbitrary: fc.tuple(fc.constant("begin"), fc.constant(0)) },
      { weight: 1, arbitrary: fc.tuple(fc.constantFrom("commit", "fail"), fc.constant(0)) },
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const trace = randomBlocks(
          commands.map(([name]) => name),
          commands.map(([, pk]) => pk),
        );
        const begun = new Map<number, ReadonlyMap<string, unknown>>();
        const rows = (length: number) => replay(trace, length).tables.get(LABEL)?.rows ?? new Map();
        for (const [at, event] of trace.entries()) {
          if (event.type === "transaction.began") begun.set(event.span, rows(at));
          const { trays } = shelfOf(() => replay(trace, at), [event], replay(trace, at + 1));
          const open = trays.filter((tray) => tray.end === "under way");
          for (const [depth, tray] of open.entries()) {
            const start = begun.get(tray.span) ?? new Map();
            const next = open[depth + 1];
            const later = next === undefined ? rows(at + 1) : (begun.get(next.span) ?? new Map());
            for (const { key, write } of tray.rows) {
              expect([start.has(key), later.has(key)]).toEqual(WRITES[write]);
            }
            const told = new Set(tray.rows.map((row) => row.key));
            for (const key of new Set([...start.keys(), ...later.keys()])) {
              if (!told.has(key)) expect(later.get(key)).toEqual(start.get(key));
            }
          }
        }
      }),
    );
  });
});

const PRINTED = { type: "output.written", stream: "stdout", text: "hm" } as const;

/** Whether the row is in the table before and after the write. */
const WRITES = { inserted: [false, true], updated: [true, true], deleted: [true, false] };

/** A trace of nested blocks; a command that makes no sense where it stands is passed over. */
function randomBlocks(names: readonly string[], pks: readonly number[]): Trace {
  const { kitchen, insert, update, remove } = kitchenOfOrders();
  let at = 0;
  let there = new Set<number>();
  function block(savepoint: boolean): void {
    const before = new Set(there);
    let fails = false;
    kitchen.atomic(
      () => {
        fails = play(true);
      },
      {
        savepoint,
        get fails() {
          return fails;
        },
      },
    );
    if (fails) there = before;
  }
  function play(inside: boolean): boolean {
    while (at < names.length) {
      const name = names[at];
      const pk = pks[at] ?? 0;
      at += 1;
      if (name === "begin") block(inside);
      else if ((name === "commit" || name === "fail") && inside) return name === "fail";
      else if (name === "insert" && !there.has(pk)) {
        there.add(pk);
        insert(pk);
      } else if (name === "update" && there.has(pk)) update(pk);
      else if (name === "remove" && there.delete(pk)) remove(pk);
    }
    return false;
  }
  play(false);
  return kitchen.trace;
}
