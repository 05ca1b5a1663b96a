/** A second interpreter, started in the background, that takes over when the first has to be removed. */
import type { RuntimeBytes } from "./fetch-runtime.ts";
import { type BoxNews, openPythonBox, type PythonBox } from "./python-box.ts";

/** Milliseconds of quiet before a spare is started: the first picture comes first. */
const DELAY = 1_500;

export type Spare = {
  /** Has one made when nothing more was planned for a while, unless there is one. */
  readonly plan: (bytes: RuntimeBytes) => void;
  /** The spare and, when it has started, its Python's version. From now on `hear` gets its news. */
  readonly take: (hear: (news: BoxNews) => void) => TakenSpare | null;
  readonly dispose: () => void;
};

export type TakenSpare = { readonly box: PythonBox; readonly python: string | null };

type Kept = { readonly box: PythonBox; python: string | null; hear: (news: BoxNews) => void };

export function createSpare(delay: number = DELAY): Spare {
  let kept: Kept | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(bytes: RuntimeBytes): void {
    const one: Kept = { box: openPythonBox(bytes, (news) => one.hear(news)), python: null, hear };
    function hear(news: BoxNews): void {
      if (news.type === "ready") one.python = news.python;
      // Without a spare, the next stop takes longer; that is all.
      if (news.type === "dead" && kept === one) kept = null;
    }
    kept = one;
  }

  return {
    plan(bytes) {
      clearTimeout(timer);
      if (kept !== null) return;
      timer = setTimeout(() => open(bytes), delay);
    },
    take(hear) {
      clearTimeout(timer);
      const taken = kept;
      kept = null;
      if (taken === null) return null;
      taken.hear = hear;
      return { box: taken.box, python: taken.python };
    },
    dispose() {
      clearTimeout(timer);
      kept?.box.remove();
      kept = null;
    },
  };
}
