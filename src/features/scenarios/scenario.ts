/** A built-in project with a short guide. The guide's claims are data, so that a test can check each of them. */
import type { TraceEventType } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import { EMPTY_PROJECT, type Project } from "#stores/project.ts";

/** One point of a guide. `say` and `notice` know `code` and **strong** words. What it claims holds after its `edit` and `line`. */
export type GuidePoint = {
  readonly say: string;
  readonly notice?: string;
  /** A line of Python behind a button. */
  readonly line?: string;
  /** A change of the code behind a button. `from` stands exactly once in the file. */
  readonly edit?: { readonly file: string; readonly from: string; readonly to: string };
  /** A line worth looking at. */
  readonly look?: Place;
  /** The first event of this type (in the person's code) is where the playhead should be. */
  readonly step?: TraceEventType;
  /** Receivers of the project that were called, in order: by the line, or else by the whole run. */
  readonly calls?: readonly string[];
  /** Lines that were printed. */
  readonly prints?: readonly string[];
  /** Text of the exception that ended it. */
  readonly error?: string;
  /** Nothing was printed at all. */
  readonly silent?: boolean;
};

/** A button that runs a line. */
export type Action = { readonly label: string; readonly line: string };

export type Scenario = {
  readonly id: string;
  readonly title: string;
  /** The signal it is about, shown small beside the title. */
  readonly signal: string;
  readonly teaches: string;
  readonly guide: readonly GuidePoint[];
  readonly actions?: readonly Action[];
  /** By relative path, in the order of the tabs. */
  readonly files: Readonly<Record<string, string>>;
};

export function projectOf(scenario: Scenario): Project {
  return { ...EMPTY_PROJECT, title: scenario.title, files: scenario.files, scenario: scenario.id };
}
