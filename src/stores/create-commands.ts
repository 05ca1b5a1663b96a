/** Joins the verbs of all parts around one client and one clock. */
import type { KitchenClient } from "#runtime/kitchen-client.ts";
import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import { conduct } from "./conductor.ts";
import { outdateWithProject } from "./outdate-notices.ts";
import { createPlaybackCommands } from "./playback-commands.ts";
import { createProjectCommands } from "./project-commands.ts";
import { createRunCommands } from "./run-commands.ts";
import type { Stores } from "./stores.ts";

export function createCommands(
  stores: Stores,
  client: KitchenClient,
  clock: Clock,
): Commands & { dispose(): void } {
  const { runEdited, dispose: leaveClient, ...runCommands } = createRunCommands(stores, client);
  const { forgetEdit, ...projectCommands } = createProjectCommands(stores, clock, runEdited);
  const stopConducting = conduct(stores, clock);
  const { selection, preferences, notice, project } = stores;
  const stopOutdating = outdateWithProject(notice, project);
  return {
    ...runCommands,
    ...projectCommands,
    ...createPlaybackCommands(stores),
    stop() {
      forgetEdit();
      runCommands.stop();
    },
    select: (selected) => selection.setState({ selection: selected }),
    showSideTab: (sideTab) =>
      selection.setState(({ sideAsks }) => ({ sideTab, sideAsks: sideAsks + 1 })),
    point(marks) {
      if (selection.getState().pointed !== marks) selection.setState({ pointed: marks });
    },
    tell: (told) => notice.setState({ notice: told }),
    setSpeed: (speed) => preferences.setState({ speed }),
    setFollowEnd: (followEnd) => preferences.setState({ followEnd }),
    setRunAsYouType: (runAsYouType) => preferences.setState({ runAsYouType }),
    setTheme: (theme) => preferences.setState({ theme }),
    resizePane: (pane, size) => preferences.setState({ [pane]: size }),
    dispose() {
      leaveClient();
      stopConducting();
      stopOutdating();
    },
  };
}
