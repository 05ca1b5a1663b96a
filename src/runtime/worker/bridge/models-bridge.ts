/** The mock models' door to Python. Requests and answers are JSON; cells that JSON cannot hold are wrapped. */
import { type SpanId, spanId } from "#engine/ids.ts";
import { type DeleteRequest, deletePlan } from "#engine/models/deletion.ts";
import type { ModelSpec } from "#engine/models/model-spec.ts";
import {
  type ModelsWorld,
  type OperationTitle,
  operation,
  type Plan,
  runHooks,
} from "#engine/models/plan.ts";
import type { Query } from "#engine/models/query-spec.ts";
import {
  addPlan,
  clearPlan,
  type LinkRequest,
  removePlan,
  type SetRequest,
  setPlan,
} from "#engine/models/related.ts";
import {
  type EraseRequest,
  erasePlan,
  type FlushRequest,
  flushPlan,
  type InsertRequest,
  insertPlan,
  type RewriteRequest,
  rewritePlan,
  type UpdateRequest,
  updatePlan,
} from "#engine/models/rows.ts";
import { createPlanRunner, refused } from "#engine/models/run-plan.ts";
import { type SaveRequest, savePlan } from "#engine/models/save.ts";
import type { Hook } from "#engine/models/transaction.ts";
import type { ErrorPreview, Place } from "#engine/trace/preview.ts";
import type { Moment } from "#engine/trace/recorder.ts";
import { fromWire, toWire } from "./cells-wire.ts";
import type { BridgeFunctions, Guard } from "./guard.ts";

type Where = { readonly parent: SpanId | null; readonly place: Place | null };
/** `operation` is null for work that belongs to the operation around it. */
type Request = Where & {
  readonly operation: Omit<OperationTitle, "parent" | "place"> | null;
  readonly request: unknown;
};

export function createModelsBridge(world: ModelsWorld, guard: Guard): BridgeFunctions {
  const runner = createPlanRunner();
  const { database, transaction, recorder } = world;

  function begin(kind: string, json: string): unknown {
    const { operation: title, request, parent, place }: Request = fromWire(json);
    const body = (at: Moment): Plan<unknown> => planFor(world, kind, request, at);
    return toWire(
      runner.start(
        title === null
          ? body({ parent, place })
          : operation(world, { ...title, parent, place }, body),
      ),
    );
  }
  function refusing(body: () => unknown): unknown {
    try {
      return { type: "done", value: body() };
    } catch (error) {
      return refused(error);
    }
  }

  return {
    models_declare: guard.code((json: string) => {
      const { spec, ...at }: Where & { readonly spec: ModelSpec } = fromWire(json);
      const isNew = !world.catalog.has(spec.info.label);
      database.declare(spec);
      if (isNew) recorder.record({ type: "model.declared", model: spec.info, ...at });
    }),
    models_select: guard.json((json: string) =>
      toWire(
        refusing(() => {
          transaction.validate();
          const query: Query = fromWire(json);
          return database.select(query);
        }),
      ),
    ),
    models_begin: guard.json((kind: string, json: string) => begin(kind, json)),
    models_next: guard.json((plan: number, json: string) =>
      toWire(runner.resume(plan, json === "" ? {} : fromWire(json))),
    ),
    models_fail: guard.code((plan: number, json: string) => {
      const error: ErrorPreview = JSON.parse(json);
      runner.fail(plan, error);
    }),
    operation_start: guard.code((json: string) => {
      const title: OperationTitle = JSON.parse(json);
      const span = recorder.nextSpan();
      recorder.record({ type: "operation.started", span, ...title });
      return span;
    }),
    operation_finish: guard.code((span: number, json: string) => {
      const error: ErrorPreview | null = JSON.parse(json);
      const at: Moment = { parent: spanId(span), place: null };
      recorder.record({ type: "operation.finished", span: spanId(span), error, ...at });
    }),
    transaction_enter: guard.json((savepoint: boolean, durable: boolean, json: string) => {
      const at: Where = JSON.parse(json);
      return refusing(() => transaction.enter({ savepoint, durable }, at));
    }),
    transaction_defer: guard.code((json: string) => {
      const { hook, ...at }: Where & { readonly hook: Hook } = JSON.parse(json);
      return transaction.defer(hook, at) ? 1 : 0;
    }),
    transaction_waiting: guard.json(() => refusing(() => transaction.waiting)),
    transaction_inside: guard.code(() => (transaction.inAtomicBlock ? 1 : 0)),
    transaction_broken: guard.code(() => (transaction.needsRollback ? 1 : 0)),
    transaction_break: guard.code((broken: boolean) => {
      transaction.needsRollback = broken;
    }),
    savepoint_make: guard.code((json: string) => {
      const at: Where = JSON.parse(json);
      return transaction.savepoint(at);
    }),
    savepoint_release: guard.json((savepoint: number) =>
      refusing(() => transaction.release(savepoint)),
    ),
    savepoint_roll_back: guard.json((savepoint: number) =>
      refusing(() => transaction.rollBackTo(savepoint)),
    ),
  };
}

function planFor(world: ModelsWorld, kind: string, request: unknown, at: Moment): Plan<unknown> {
  const plan = PLANS[kind];
  if (plan === undefined) throw new Error(`There is no plan ${kind}.`);
  return plan(world, request as never, at);
}

type Planner<Request> = (world: ModelsWorld, request: Request, at: Moment) => Plan<unknown>;

/** What Python hands over was built by our own `django/db`, which a person can break but not harm us by. */
const PLANS: { readonly [kind: string]: Planner<never> } = {
  save: (world, request: SaveRequest, at) => savePlan(world, request, at),
  delete: (world, request: DeleteRequest, at) => deletePlan(world, request, at),
  add: (world, request: LinkRequest, at) => addPlan(world, request, at),
  remove: (world, request: LinkRequest, at) => removePlan(world, request, at),
  clear: (world, request: LinkRequest, at) => clearPlan(world, request, at),
  set: (world, request: SetRequest, at) => setPlan(world, request, at),
  insert: (world, request: InsertRequest, at) => insertPlan(world, request, at),
  update: (world, request: UpdateRequest, at) => updatePlan(world, request, at),
  erase: (world, request: EraseRequest, at) => erasePlan(world, request, at),
  flush: (world, request: FlushRequest, at) => flushPlan(world, request, at),
  rewrite: (world, request: RewriteRequest, at) => rewritePlan(world, request, at),
  leave: (world, { failed }: { readonly failed: boolean }, at) => leavePlan(world, failed, at),
};

/** The end of an atomic block, and what waited for its commit. */
function* leavePlan(world: ModelsWorld, failed: boolean, at: Moment): Plan<void> {
  yield* runHooks(world, world.transaction.leave(failed), at);
}
