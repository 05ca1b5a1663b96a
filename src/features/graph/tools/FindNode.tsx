import { useReactFlow } from "@xyflow/react";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useCommands, useTraceIndex } from "#stores/stores-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { Layout } from "../arrange.ts";
import type { Folding } from "../folding.ts";
import { glideTime } from "../glide-time.ts";
import type { Graph } from "../graph.ts";
import styles from "./FindNode.module.css";
import { findTargets, type Target, targetsOf } from "./find-targets.ts";

export type FindNodeProps = {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly folding: Folding | undefined;
  /** The person has chosen where to look. */
  readonly onFind: () => void;
};

/** Finds a node by its name, unfolds what hides it, and goes there. */
export function FindNode({ graph, layout, folding, onFind }: FindNodeProps) {
  const { cast } = useTraceIndex();
  const commands = useCommands();
  const flow = useReactFlow();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState("");
  const [goal, setGoal] = useState<Target | null>(null);
  const targets = useMemo(() => targetsOf(graph, cast), [graph, cast]);
  const found = findTargets(targets, wanted);

  useEffect(() => {
    if (goal === null) return;
    const host = folding?.hosts.get(goal.id);
    if (host !== undefined) return bundleOf(folding, host)?.unfold();
    const place = layout.boxes.get(goal.id);
    setGoal(null);
    if (place === undefined) return;
    const [x, y] = [place.x + place.width / 2, place.y + place.height / 2];
    const picture = box.current?.closest(".react-flow");
    void flow.setCenter(x, y, { zoom: 1, duration: glideTime() }).then(() => {
      const node = picture?.querySelector(`.react-flow__node[data-id="${CSS.escape(goal.id)}"]`);
      node?.querySelector<HTMLElement>("[data-kind]")?.focus();
    });
  }, [goal, folding, layout, flow]);

  function go(target: Target) {
    box.current?.hidePopover();
    setWanted("");
    onFind();
    commands.select(target.selection);
    setGoal(target);
  }
  function onKeyDown(event: KeyboardEvent) {
    const [first] = found;
    if (event.key !== "Enter" || first === undefined) return;
    event.preventDefault();
    go(first);
  }
  return (
    <>
      <IconButton label="Find in the graph" look="quiet" popoverTarget={id}>
        <Search size={15} aria-hidden="true" />
      </IconButton>
      <div ref={box} id={id} popover="auto" className={styles.find}>
        <input
          className={styles.wanted}
          type="search"
          aria-label="Name to find"
          placeholder="Name of a node"
          spellCheck={false}
          autoFocus
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <ul aria-label="Found">
          {found.map((target) => (
            <li key={target.id}>
              <button
                type="button"
                className={styles.target}
                data-kind={target.kind}
                onClick={() => go(target)}
              >
                {target.name}{" "}
                <small>{target.app === "" ? target.kind : `${target.kind} · ${target.app}`}</small>
              </button>
            </li>
          ))}
          {wanted !== "" && found.length === 0 && (
            <li className={styles.nothing}>Nothing has this name.</li>
          )}
        </ul>
      </div>
    </>
  );
}

function bundleOf(folding: Folding | undefined, id: string) {
  const all = [...(folding?.visible.senders ?? []), ...(folding?.visible.receivers ?? [])];
  const found = all.find((item) => item.id === id);
  return found?.type === "bundle" ? found : undefined;
}
