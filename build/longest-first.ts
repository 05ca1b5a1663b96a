import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The file with the recordings: half the time of all tests in Pyodide. */
const LONGEST = /conformance\.pyodide\.test\.ts$/;

/** The runner's own order, by size or by the last run's times, but on a fresh clone too the longest file is not the last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => (LONGEST.test(moduleId) ? 0 : 1);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
