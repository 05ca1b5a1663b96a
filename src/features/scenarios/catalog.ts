/** All scenarios, read from the folders of `library/` in the order of their numbers. */
import type { Scenario } from "./scenario.ts";

type Described = Omit<Scenario, "files">;

const descriptions = import.meta.glob<Described>("./library/*/scenario.json", {
  eager: true,
  import: "default",
});
const sources = import.meta.glob<string>("./library/**/*.py", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Tabs in reading order: what exists, who listens, who connects, what happens. */
const ORDER = ["models.py", "signals.py", "toaster.py", "receivers.py", "apps.py", "main.py"];

export const scenarios: readonly Scenario[] = Object.entries(descriptions)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, described]) => ({
    ...described,
    files: filesIn(path.slice(0, path.lastIndexOf("/") + 1)),
  }));

/** Opened on the first visit. */
export const DEFAULT_SCENARIO = "profile-saved";

export function scenarioById(id: string): Scenario | undefined {
  return scenarios.find((scenario) => scenario.id === id);
}

function filesIn(folder: string): Record<string, string> {
  const rank = (path: string) => ORDER.indexOf(path.slice(path.lastIndexOf("/") + 1));
  const files = Object.entries(sources)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, text]): [string, string] => [path.slice(folder.length), text])
    .sort(([a], [b]) => rank(a) - rank(b));
  return Object.fromEntries(files);
}
