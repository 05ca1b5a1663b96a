/** What is asked of dispatch: ratios of medians that were measured in one process. */
import { DRAINED, FLAT, MADE, NOTED, PAIRS, QUIET, RECORDED } from "./candidates.ts";
import type { CASES } from "./sends.ts";

type Medians = Readonly<Record<string, number>>;
type Case = (typeof CASES)[number];

export type Goal = {
  readonly title: string;
  /** `null`: nothing is asked, but one should know. */
  readonly atMost: number | null;
  readonly asked: (one: Case) => boolean;
  readonly ratio: (medians: Medians) => number;
};

/** Those that dispatch has to be ahead of; the fastest of them counts. */
const NAMED = ["mitt", "eventemitter3", "Node EventEmitter", "RxJS Subject", "EventTarget"];
const EMITTERS = [...NAMED, "nanoevents"];

const all = () => true;
const allMatch = ({ count, share }: Case) => count >= 10 && share === 1;
const aTenth = ({ share }: Case) => share < 1;

export const GOALS: readonly Goal[] = [
  {
    title: "recording off ÷ loop that collects pairs",
    atMost: 0.7,
    asked: allMatch,
    ratio: (of) => quotient(of, QUIET, PAIRS),
  },
  {
    title: "recording off ÷ fastest of mitt, eventemitter3, Node, RxJS, EventTarget",
    atMost: 1,
    asked: allMatch,
    ratio: (of) => (of[QUIET] ?? Number.NaN) / fastest(of, NAMED),
  },
  {
    title: "the same, nanoevents too, where a tenth matches",
    atMost: 0.5,
    asked: aTenth,
    ratio: (of) => (of[QUIET] ?? Number.NaN) / fastest(of, EMITTERS),
  },
  {
    title: "recording off ÷ loop that collects responses: off costs nothing",
    atMost: 1,
    asked: all,
    ratio: (of) => quotient(of, QUIET, FLAT),
  },
  {
    title: "recording on ÷ off, while sending",
    atMost: 2,
    asked: all,
    ratio: (of) => quotient(of, RECORDED, QUIET),
  },
  {
    title: "the least a loop needs: kept ÷ not kept",
    atMost: null,
    asked: all,
    ratio: (of) => quotient(of, NOTED, FLAT),
  },
  {
    title: "recording on ÷ off, events made and handed over",
    atMost: null,
    asked: all,
    ratio: (of) => quotient(of, DRAINED, QUIET),
  },
  {
    title: "the least a loop needs: two small events for each call ÷ none",
    atMost: null,
    asked: all,
    ratio: (of) => quotient(of, MADE, FLAT),
  },
];

function quotient(of: Medians, one: string, other: string): number {
  return (of[one] ?? Number.NaN) / (of[other] ?? Number.NaN);
}

function fastest(of: Medians, names: readonly string[]): number {
  return Math.min(...names.flatMap((name) => of[name] ?? []));
}
