/** The instances of one delete: loaded, told about, forgotten. */
import type { Cell, Row } from "../trace/events.ts";
import { type Instance, newInstance } from "./scripted-instances.ts";
import type { Performer, ScriptedModels } from "./scripted-models.ts";

/** Performs the steps of a delete; `instances` are those it starts with, numbered from 0. */
export function deleting(models: ScriptedModels, instances: Instance[]): Performer {
  const { catalog } = models.world;
  return (step) => {
    if (step.do === "load") {
      for (const row of step.rows) {
        const cells = step.names === null ? row : picked(row, step.names);
        instances.push({ ...newInstance(step.model, { ...cells }), adding: false });
      }
    } else if (step.do === "parents") {
      const cells = step.instances.map((number): Cell => {
        const { model, cells: own } = known(instances, number);
        const { parents } = catalog.concrete(model);
        const parent = parents.find(({ link }) => link === step.link)?.model ?? "";
        instances.push({ ...newInstance(parent, { ...own }), adding: false });
        return own[step.link] ?? null;
      });
      return { cells };
    } else if (step.do === "forget key") {
      for (const number of step.instances) {
        const one = known(instances, number);
        one.cells[catalog.concrete(one.model).pk] = null;
      }
    } else if (step.do === "send" && "instance" in step) {
      const instance = known(instances, step.instance);
      models.send({ signal: step.signal, model: instance.model, instance });
    }
    return {};
  };
}

function known(instances: readonly Instance[], number: number): Instance {
  const found = instances[number];
  if (found === undefined) throw new Error(`There is no instance ${number}.`);
  return found;
}

function picked(row: Row, names: readonly string[]): Row {
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}
