/** The page around the stores: what is open, where it is kept, what the address says. */

import { recordingOf } from "#features/scenarios/recordings.ts";
import { projectOf, type Scenario } from "#features/scenarios/scenario.ts";
import type { Clock } from "#stores/clock.ts";
import type { Commands } from "#stores/commands.ts";
import type { Project } from "#stores/project.ts";
import type { Stores } from "#stores/stores.ts";
import { keepDrafts } from "./keep-drafts.ts";
import { locate, type Opening } from "./open-location.ts";
import type { Playgrounds, Saved } from "./playgrounds.ts";

export interface KitchenPage {
  /** Opens what the address names; keeps what is open when it cannot be read. */
  openAddress(fragment: string): Promise<void>;
  openScenario(scenario: Scenario): void;
  openSaved(saved: Saved): void;
  /** A project of the person's own, new or from a file. */
  openOwn(project: Project): void;
  readonly playgrounds: Playgrounds;
  /** Writes unsaved changes down at once: the page may not come back. */
  saveNow(): void;
}

export type KitchenPageParts = {
  readonly stores: Stores;
  readonly commands: Commands;
  readonly playgrounds: Playgrounds;
  readonly clock: Clock;
  /** Writes the fragment of the address without adding to the history. */
  readonly setFragment: (fragment: string) => void;
};

const UNFINISHED =
  "The last run of this playground did not come to its end: its tab was closed or broke down, or another tab still runs it. So it was not run again by itself.";

export function createKitchenPage({
  stores,
  commands,
  playgrounds,
  clock,
  setFragment,
}: KitchenPageParts): KitchenPage {
  const drafts = keepDrafts(stores, playgrounds, clock, {
    tell: (text) => commands.tell({ text, tone: "problem", lasts: true }),
    // What is changed is no longer what the address named: a reload has to find the draft.
    kept: () => setFragment(""),
  });
  let somethingOpen = false;

  function openScenario(scenario: Scenario) {
    drafts.willOpen(null);
    const recording = recordingOf(scenario.id);
    commands.openProject(projectOf(scenario), {
      trusted: true,
      ...(recording === undefined ? {} : { recording }),
    });
    setFragment(`#scenario=${scenario.id}`);
  }
  function openSaved(saved: Saved, waits?: string) {
    drafts.willOpen(saved);
    const trusted = waits === undefined;
    commands.openProject(saved.project, trusted ? { trusted } : { trusted, waits });
    setFragment("");
  }
  function openOwn(project: Project, trusted = true) {
    drafts.willOpen(null);
    commands.openProject(project, { trusted });
  }
  function open(opening: Opening, fragment: string) {
    switch (opening.type) {
      case "scenario":
        return openScenario(opening.scenario);
      case "link":
        openOwn(opening.project, false);
        return setFragment(fragment);
      case "draft":
        if (!opening.unfinished) return openSaved(opening.saved);
        playgrounds.forgetUnfinishedRun(opening.saved.id);
        openSaved(opening.saved, UNFINISHED);
    }
  }
  return {
    playgrounds,
    openScenario,
    openSaved: (saved) => openSaved(saved),
    openOwn(project) {
      openOwn(project);
      setFragment("");
    },
    async openAddress(fragment) {
      const { opening, problem } = await locate(fragment, playgrounds);
      if (problem === null || !somethingOpen) open(opening, fragment);
      somethingOpen = true;
      if (problem !== null)
        commands.tell({ text: `${problem} Your own work is unchanged.`, tone: "problem" });
    },
    saveNow: drafts.saveNow,
  };
}
