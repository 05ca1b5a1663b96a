/**
 * The main states of the playground: what is open, and the step that is shown.
 *
 * `part` is the part of the details that is brought into view, `tab` the tab of the output, `view` what a narrow screen shows.
 *
 * @typedef {{ name: string, step: number | "end", scenario?: string, part?: string, tab?: string, view?: string,
 *   project?: { title: string, files: Record<string, string> } }} State
 */
import { CROWD, RECURSION, ROBUST, TRANSACTION } from "./projects.mjs";

/** @type {readonly State[]} */
export const STATES = [
  { name: "playground", scenario: "user-signs-up", step: 13 },
  { name: "first-visit", scenario: "profile-saved", step: 6 },
  { name: "nothing-fires", scenario: "configure-in-apps", step: 3, part: "Why?", view: "Data" },
  { name: "transcript", scenario: "user-signs-up", step: 9, tab: "Transcript", view: "Code" },
  { name: "transaction", project: TRANSACTION, step: 17 },
  { name: "recursion", project: RECURSION, step: "end", view: "Timeline" },
  { name: "burnt", project: ROBUST, step: 12 },
  { name: "crowd", project: CROWD, step: 260 },
];
