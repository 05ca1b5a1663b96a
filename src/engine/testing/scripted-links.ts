/** A many-to-many manager over the scripted models. */
import type { Plan, Step } from "../models/plan.ts";
import { addPlan, clearPlan, type LinkRequest, removePlan, setPlan } from "../models/related.ts";
import type { Cell, OperationKind, Row } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";
import { deleting } from "./scripted-deletion.ts";
import type { ScriptedModels } from "./scripted-models.ts";

export type LinksOptions = {
  readonly through: string;
  readonly owner: Cell;
  readonly symmetrical?: boolean;
  /** Used from the other side. */
  readonly reverse?: boolean;
  /** What else the row of a new link holds. */
  readonly rest?: (own: Cell, other: Cell) => Row;
};

const NO_MORE = { expressions: {} };

export class ScriptedLinks {
  readonly #models: ScriptedModels;
  readonly #options: LinksOptions;

  constructor(models: ScriptedModels, options: LinksOptions) {
    this.#models = models;
    this.#options = options;
  }

  add(...targets: readonly Cell[]): void {
    this.#run("add", targets, (request, at) => addPlan(this.#models.world, request, at));
  }

  remove(...targets: readonly Cell[]): void {
    this.#run("remove", targets, (request, at) => removePlan(this.#models.world, request, at));
  }

  clear(): void {
    this.#run("clear", [], (request, at) => clearPlan(this.#models.world, request, at));
  }

  set(targets: readonly Cell[], clear = false): void {
    const again = targets.filter((cell, at) => targets.indexOf(cell) < at);
    this.#run("set", targets, (request, at) =>
      setPlan(this.#models.world, { ...request, clear, again }, at),
    );
  }

  /** Keys of the other side, in the order of the rows. */
  linked(): Cell[] {
    const { through, owner, reverse = false } = this.#options;
    const [own, other] = reverse ? ["other_id", "own_id"] : ["own_id", "other_id"];
    const rows = this.#models.world.database.tables.where(through, own, owner);
    return rows.map((row) => row[other] ?? null);
  }

  #run(
    kind: OperationKind,
    targets: readonly Cell[],
    plan: (request: LinkRequest, at: Moment) => Plan<void>,
  ): void {
    const { through, owner, symmetrical = false, reverse = false, rest } = this.#options;
    const request: LinkRequest = {
      through,
      ownColumn: reverse ? "other_id" : "own_id",
      otherColumn: reverse ? "own_id" : "other_id",
      owner,
      targets: [...new Set(targets)],
      symmetrical,
    };
    let keys: Set<Cell> | null = null;
    const deletion = deleting(this.#models, []);
    const perform = (step: Step) => {
      if (step.do === "links") {
        const assignments =
          rest && step.pairs.map((pair) => ({ cells: rest(...pair), ...NO_MORE }));
        return assignments ? { assignments } : {};
      }
      if (step.do === "keys") return { cells: [...(keys ?? [])] };
      if (step.do !== "send" || step.signal !== "m2m_changed") return deletion(step);
      const { action } = step;
      // Both halves of a change share one set.
      if (action.startsWith("pre_")) keys = step.cells && new Set(step.cells);
      this.#models.send({ signal: "m2m_changed", model: through, instance: null, action, keys });
      return {};
    };
    this.#models.operate(kind, through, (at) => plan(request, at), { perform });
  }
}
