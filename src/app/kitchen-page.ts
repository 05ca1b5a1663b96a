/** The page around the stores: what is open, where it is kept, what the address says. */

import { count } from "#engine/trace/wording.ts";
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
  /** A project of the person's own, new or from files, of which so many were not taken. */
  openOwn(project: Project, leftOut?: number): void;
  readonly playgrounds: Playgrounds;
  /** Under which the open project is kept. */
  openId(): string;
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
  let address = "";
  function showAddress(fragment: string) {
    address = fragment;
    setFragment(fragment);
  }
  const drafts = keepDrafts(stores, playgrounds, clock, {
    tell: (text) => commands.tell({ text, tone: "problem", lasts: "always" }),
    // What is changed is no longer what the address named: a reload has to find the draft.
    kept: () => showAddress(""),
  });
  let somethingOpen = false;

  function openScenario(scenario: Scenario) {
    drafts.willOpen(null);
    const recording = recordingOf(scenario.id);
    commands.openProject(projectOf(scenario), {
      trusted: true,
      ...(recording === undefined ? {} : { recording }),
    });
    showAddress(`#scenario=${scenario.id}`);
  }
  function openSaved(saved: Saved, waits?: string) {
    drafts.willOpen(saved);
    const trusted = waits === undefined;
    commands.openProject(saved.project, trusted ? { trusted } : { trusted, waits });
    showAddress("");
  }
  /** The way back to what was open before stands in a notice: nobody has to look for it. */
  function openOwn(project: Project, leftOut = 0) {
    const { project: former } = stores.project.getState();
    const trusted = !stores.run.getState().waitsForRun;
    const formerAddress = address;
    const place = drafts.willOpen(null);
    commands.openProject(project, { trusted: true });
    showAddress("");
    const back = () => {
      drafts.willOpen(place);
      commands.openProject(former, { trusted });
      showAddress(formerAddress);
    };
    const without =
      leftOut === 0
        ? ""
        : ` Left out: ${count(leftOut, "file")} that a playground cannot use, such as migrations and images.`;
    const text = `${project.title} is open.${without} ${former.title} is kept as you left it.`;
    commands.tell({ text, tone: "calm", action: { label: "Back", run: back } });
  }
  function open(opening: Opening, fragment: string) {
    switch (opening.type) {
      case "scenario":
        return openScenario(opening.scenario);
      case "link":
        drafts.willOpen(null);
        commands.openProject(opening.project, { trusted: false });
        return showAddress(fragment);
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
    openOwn,
    async openAddress(fragment) {
      const { opening, problem } = await locate(fragment, playgrounds);
      if (problem === null || !somethingOpen) open(opening, fragment);
      somethingOpen = true;
      if (problem !== null)
        commands.tell({ text: `${problem} Your own work is unchanged.`, tone: "problem" });
    },
    saveNow: drafts.saveNow,
    openId: drafts.id,
  };
}
