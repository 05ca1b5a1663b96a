/**
 * The mock models driven from TypeScript: a host that keeps instances and receivers and performs every plan,
 * as `django.db` does in Python. One log holds signals, rows, blocks and callbacks in the order they happened.
 */
import type { SpanId } from "../ids.ts";
import { DatabaseError } from "../models/database-error.ts";
import { type Deleted, deletePlan } from "../models/deletion.ts";
import type { ModelSpec } from "../models/model-spec.ts";
import { createModelsWorld } from "../models/models-world.ts";
import {
  type ModelsWorld,
  type OperationTitle,
  type Outcome,
  operation,
  type Plan,
  runHooks,
  type Step,
} from "../models/plan.ts";
import { createPlanRunner } from "../models/run-plan.ts";
import { type SaveRequest, savePlan } from "../models/save.ts";
import type { Cell, Row, TraceEvent } from "../trace/events.ts";
import { createRecorder, type Moment } from "../trace/recorder.ts";
import { createModelsLog } from "./models-log.ts";
import { errorPreview } from "./previews.ts";
import { deleting } from "./scripted-deletion.ts";
import { answerFor, type Instance, keyOf, newInstance } from "./scripted-instances.ts";

export type SignalName = "pre_save" | "post_save" | "pre_delete" | "post_delete" | "m2m_changed";

/** What a receiver is told. */
export type Sent = {
  readonly signal: SignalName;
  readonly model: string;
  readonly instance: Instance | null;
  readonly created?: boolean;
  readonly action?: string;
  readonly keys?: Set<Cell> | null;
};

/** A signal as it was sent: what happens to the instance later does not change it. */
export type Delivery = {
  readonly span: SpanId | null;
  readonly signal: SignalName;
  readonly model: string;
  readonly key: Cell;
  readonly action: string | null;
  readonly created: boolean;
};

export type Receiver = (sent: Sent) => void;

export type Performer = (step: Step) => Outcome;

export class ScriptedModels {
  readonly world: ModelsWorld;
  readonly log: string[] = [];
  readonly trace: TraceEvent[] = [];
  /** Every signal, and the span it was sent in. */
  readonly sent: Delivery[] = [];
  /** What SET and SET_DEFAULT write, by `Model.field`. */
  readonly substitutes: Map<string, () => Cell> = new Map();
  /** What base managers give of these rows, by label. */
  readonly baseManagers: Map<string, (pks: readonly Cell[]) => readonly Cell[]> = new Map();
  readonly #runner = createPlanRunner();
  readonly #line = createModelsLog();
  readonly #receivers: { signal: SignalName; model: string | null; receiver: Receiver }[] = [];
  readonly #callbacks: (() => void)[] = [];
  #span: SpanId | null = null;

  constructor(...specs: readonly ModelSpec[]) {
    const recorder = createRecorder({ now: () => 0 }, { max: 100_000, sentence: "Too much." });
    this.world = createModelsWorld(recorder);
    for (const spec of specs) {
      this.world.database.declare(spec);
      recorder.record({ type: "model.declared", model: spec.info, ...this.moment });
    }
  }

  get moment(): Moment {
    return { parent: this.#span, place: null };
  }

  receive(signal: SignalName, model: string | null, receiver: Receiver = () => undefined): void {
    this.#receivers.push({ signal, model, receiver });
  }

  rows(model: string): readonly Row[] {
    return this.world.database.tables.rows(model);
  }

  save(one: Instance, more: Partial<SaveRequest> = {}): boolean {
    const request: SaveRequest = {
      model: one.model,
      raw: false,
      updateFields: null,
      forceInsert: [],
      forceUpdate: false,
      adding: one.adding,
      ...more,
    };
    return this.operate("save", one.model, (at) => savePlan(this.world, request, at), {
      perform: (step) => {
        if (step.do === "send" && step.signal === "post_save") {
          one.adding = false;
          if (this.world.catalog.concrete(one.model).info.autoCreated) return {};
          this.send({
            signal: "post_save",
            model: one.model,
            instance: one,
            created: step.created,
          });
        } else if (step.do === "send" && step.signal === "pre_save") {
          this.send({ signal: "pre_save", model: one.model, instance: one });
        }
        return answerFor(this.world, one, step) ?? {};
      },
    });
  }

  create(model: string, cells: Instance["cells"] = {}): Instance {
    const one = newInstance(model, cells);
    const forceInsert = [model, ...this.world.catalog.ancestors(model)];
    this.save(one, { forceInsert });
    return one;
  }

  delete(one: Instance, keepParents = false): Deleted {
    const request = {
      model: one.model,
      pks: [keyOf(this.world, one)],
      instance: true,
      keepParents,
    };
    return this.operate("delete", one.model, (at) => deletePlan(this.world, request, at), {
      perform: deleting(this, [one]),
    });
  }

  /** As a queryset would. */
  deleteRows(model: string, pks: readonly Cell[]): Deleted {
    const request = { model, pks, instance: false, keepParents: false };
    return this.operate("delete", model, (at) => deletePlan(this.world, request, at), {
      perform: deleting(this, []),
    });
  }

  atomic<T>(body: () => T, options: { savepoint?: boolean; durable?: boolean } = {}): T {
    const { transaction } = this.world;
    const before = this.#span;
    const { savepoint = true, durable = false } = options;
    const span = transaction.enter({ savepoint, durable }, this.moment);
    let value: T;
    try {
      this.#span = span ?? before;
      value = body();
    } catch (error) {
      this.#span = before;
      this.run(this.#leave(true), {});
      throw error;
    }
    this.#span = before;
    this.run(this.#leave(false), {});
    return value;
  }

  onCommit(name: string, body: () => void, robust = false): void {
    this.#callbacks.push(body);
    const callback = this.#callbacks.length;
    if (!this.world.transaction.defer({ callback, robust, name }, this.moment)) body();
  }

  /** A plan as an operation of the trace. */
  operate<T>(
    kind: OperationTitle["kind"],
    model: string,
    body: (at: Moment) => Plan<T>,
    host: { readonly perform?: Performer },
  ): T {
    const title = { kind, model, title: `${model}.${kind}()`, instance: null, silent: false };
    return this.run(operation(this.world, { ...title, ...this.moment }, body), host);
  }

  /** Performs a plan to its end. @throws what a receiver threw, or the engine's refusal */
  run<T>(plan: Plan<T>, { perform = () => ({}) }: { readonly perform?: Performer }): T {
    const values: T[] = [];
    const keep = function* (): Plan<void> {
      values.push(yield* plan);
    };
    let now = this.#runner.start(keep());
    while (now.type === "step") {
      const { plan: number, step } = now;
      const before = this.#span;
      let outcome: Outcome;
      try {
        this.#span = step.span;
        outcome = this.#performed(step, perform);
      } catch (error) {
        this.#span = before;
        this.#runner.fail(number, errorPreview("ValueError", String(error)));
        this.flush();
        throw error;
      }
      this.#span = before;
      now = this.#runner.resume(number, outcome);
    }
    this.flush();
    if (now.type === "refused") throw new DatabaseError(now.kind, now.message, now.instances);
    for (const value of values) return value;
    throw new Error("The plan ended without a value.");
  }

  send(sent: Sent): void {
    this.flush();
    this.log.push(sentence(this.world, sent));
    const { signal, model, instance, action = null, created = false } = sent;
    const key = instance && keyOf(this.world, instance);
    this.sent.push({ span: this.#span, signal, model, key, action, created });
    for (const one of this.#receivers) {
      if (hears(one, model, [signal])) one.receiver(sent);
    }
    this.flush();
  }

  /** Takes over what was recorded since the last look. */
  flush(): void {
    for (const event of this.world.recorder.drain()) {
      this.trace.push(event);
      const line = this.#line(event);
      if (line !== null) this.log.push(line);
    }
  }

  *#leave(failed: boolean): Plan<void> {
    yield* runHooks(this.world, this.world.transaction.leave(failed), this.moment);
  }

  #performed(step: Step, perform: Performer): Outcome {
    switch (step.do) {
      case "listens":
        return { flag: this.#receivers.some((one) => hears(one, step.model, step.signals)) };
      case "substitute":
        return { cell: this.substitutes.get(`${step.model}.${step.field}`)?.() ?? null };
      case "choose":
        return { cells: this.baseManagers.get(step.model)?.(step.pks) ?? step.pks };
      case "content type":
        return { cell: contentTypeOf(step.model), cells: step.pks };
      case "callback":
        this.#callback(step);
        return {};
      default:
        return perform(step);
    }
  }

  #callback({ callback, robust }: Extract<Step, { do: "callback" }>): void {
    this.flush();
    try {
      this.#callbacks[callback - 1]?.();
    } catch (error) {
      if (!robust) throw error;
      this.log.push(`logged ${String(error)}`);
    }
  }
}

/** Any value that tells models apart. */
export function contentTypeOf(model: string): Cell {
  return `type of ${model}`;
}

function hears(
  one: { readonly signal: SignalName; readonly model: string | null },
  model: string,
  signals: readonly string[],
): boolean {
  return signals.includes(one.signal) && (one.model === null || one.model === model);
}

function sentence(world: ModelsWorld, sent: Sent): string {
  const { signal, model, instance, created, action, keys } = sent;
  if (action !== undefined) {
    const set = keys ? `{${[...keys].join(", ")}}` : "None";
    return `${signal} ${action} ${model} ${set}`;
  }
  const key = instance && keyOf(world, instance);
  return `${signal} ${model} ${key}${created === undefined ? "" : created ? " created" : " changed"}`;
}
