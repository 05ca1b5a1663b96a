/** What to open first: a link, a scenario named in the address, the last draft, else the default scenario. */
import { DEFAULT_SCENARIO, scenarioById } from "#features/scenarios/catalog.ts";
import type { Scenario } from "#features/scenarios/scenario.ts";
import { isShareFragment } from "#features/share/share-fragment.ts";
import type { Project } from "#stores/project.ts";
import type { Playgrounds, Saved } from "./playgrounds.ts";
import { projectReader } from "./project-reader.ts";

export type Opening =
  | { readonly type: "scenario"; readonly scenario: Scenario }
  | { readonly type: "link"; readonly project: Project }
  | { readonly type: "draft"; readonly saved: Saved; readonly unfinished: boolean };

/** `problem` is one sentence when the address could not be used. */
export type Located = { readonly opening: Opening; readonly problem: string | null };

export async function locate(fragment: string, playgrounds: Playgrounds): Promise<Located> {
  if (isShareFragment(fragment)) {
    const { readShareFragment } = await projectReader();
    const read = await readShareFragment(fragment);
    if (read.type === "project")
      return { opening: { type: "link", project: read.project }, problem: null };
    return {
      opening: (await withoutLink(playgrounds)).opening,
      problem: `This link cannot be opened: ${read.sentence}.`,
    };
  }
  const wanted = /^#scenario=([\w-]+)$/.exec(fragment)?.[1];
  if (wanted === undefined) return withoutLink(playgrounds);
  const scenario = scenarioById(wanted);
  if (scenario !== undefined) return { opening: { type: "scenario", scenario }, problem: null };
  return {
    opening: (await withoutLink(playgrounds)).opening,
    problem: `There is no scenario named “${wanted.slice(0, 40)}”.`,
  };
}

async function withoutLink(playgrounds: Playgrounds): Promise<Located> {
  const saved = await playgrounds.current();
  if (saved !== null) {
    const unfinished = playgrounds.hasUnfinishedRun(saved.id);
    return { opening: { type: "draft", saved, unfinished }, problem: null };
  }
  const scenario = scenarioById(DEFAULT_SCENARIO);
  if (scenario === undefined)
    throw new Error(`The default scenario ${DEFAULT_SCENARIO} is missing.`);
  const lost = (await playgrounds.unreadable()).find(({ isCurrent }) => isCurrent);
  const problem =
    lost === undefined
      ? null
      : `Your last playground cannot be read: ${lost.problem}. It stays under My playgrounds.`;
  return { opening: { type: "scenario", scenario }, problem };
}
