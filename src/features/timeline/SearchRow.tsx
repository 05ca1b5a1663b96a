import { ChevronDown, ChevronUp, X } from "lucide-react";
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useCommands, useTraceIndex } from "#stores/stores-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { findMatches, OUTCOMES, type Outcome } from "./find-matches.ts";
import type { Lanes } from "./lanes.ts";
import type { Matches } from "./matches.ts";
import { nearestMatch } from "./nearest-match.ts";
import styles from "./SearchRow.module.css";

export type SearchRowProps = {
  readonly lanes: Lanes;
  readonly playhead: number;
  readonly onFound: (matches: Matches | null) => void;
  readonly onClose: () => void;
};

/** Looks for parts of the run and goes from one to the next. */
export function SearchRow({ lanes, playhead, onFound, onClose }: SearchRowProps) {
  const { cast } = useTraceIndex();
  const commands = useCommands();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome>("any");
  const wanted = useDeferredValue(text);
  const matches = useMemo(
    () => findMatches(lanes, { text: wanted, outcome }, cast),
    [lanes, wanted, outcome, cast],
  );
  /** The match the playhead was taken to. */
  const [shown, setShown] = useState<Shown | null>(null);
  const current = shown?.matches === matches && shown.playhead === playhead ? shown.at : null;

  useEffect(() => {
    onFound(matches);
  }, [matches, onFound]);
  useEffect(() => {
    input.current?.focus();
    return () => onFound(null);
  }, [onFound]);

  function go(direction: 1 | -1) {
    if (matches === null || matches.places.length === 0) return;
    const { length } = matches.places;
    const at =
      current === null
        ? nearestMatch(lanes, matches, playhead, direction)
        : (current + direction + length) % length;
    const bar = lanes.bars[matches.places[at] ?? -1];
    if (bar === undefined) return;
    const isSpan = bar.item.type === "span";
    if (bar.item.type === "span") commands.jumpToSpan(bar.item.span);
    else commands.jumpToStep(bar.to);
    setShown({ matches, at, playhead: isSpan ? bar.from + 1 : bar.to });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }
  const none = matches === null || matches.places.length === 0;
  return (
    <search className={styles.search} aria-label="Search the run">
      <input
        ref={input}
        type="search"
        className={styles.text}
        aria-label="Model, signal or receiver"
        placeholder="Model, signal or receiver"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <select
        className={styles.outcome}
        aria-label="Outcome"
        value={outcome}
        onChange={({ target }) =>
          setOutcome(OUTCOMES.find((each) => each === target.value) ?? "any")
        }
      >
        {OUTCOMES.map((each) => (
          <option key={each} value={each}>
            {each === "any" ? "any outcome" : each}
          </option>
        ))}
      </select>
      <IconButton label="Previous match" look="quiet" spent={none} onClick={() => go(-1)}>
        <ChevronUp size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label="Next match" look="quiet" spent={none} onClick={() => go(1)}>
        <ChevronDown size={15} aria-hidden="true" />
      </IconButton>
      <span role="status" className={styles.count}>
        {countText(matches, current)}
      </span>
      <IconButton label="Close the search" look="quiet" onClick={onClose}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </search>
  );
}

type Shown = { readonly matches: Matches | null; readonly at: number; readonly playhead: number };

function countText(matches: Matches | null, current: number | null): string {
  if (matches === null) return "";
  const { length } = matches.places;
  if (length === 0) return "No match";
  if (current !== null) return `Match ${current + 1} of ${length}`;
  return length === 1 ? "1 match" : `${length} matches`;
}
