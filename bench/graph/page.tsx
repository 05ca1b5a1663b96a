/** `?ours`, `?flow` or `?boxes`, with `&crowd` or not; the title tells the time to the first painted picture. `#go` starts the pulses. */
import "../../src/app/page.css";
import { type ReactElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { arrange } from "#features/graph/arrange.ts";
import { buildGraph } from "#features/graph/build-graph.ts";
import { WIDE } from "#features/graph/metrics.ts";
import { crowdTrace } from "./crowd.ts";
import { kitchenBeforeRush, OurGraph } from "./OurGraph.tsx";
import { PlainBoxes } from "./PlainBoxes.tsx";
import { PlainFlow } from "./PlainFlow.tsx";

const wanted = new URLSearchParams(location.search);
const trace = wanted.has("crowd") ? crowdTrace() : profileSavedTrace();
const kitchen = kitchenBeforeRush(trace);
const graph = buildGraph(trace);
const layout = arrange(graph, WIDE);
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");

const started = performance.now();
createRoot(root).render(<Painted>{picture()}</Painted>);

function picture(): ReactElement {
  if (wanted.has("ours")) return <OurGraph kitchen={kitchen} />;
  return wanted.has("flow") ? (
    <PlainFlow graph={graph} layout={layout} />
  ) : (
    <PlainBoxes layout={layout} />
  );
}

/** The second frame after the nodes are there begins when the first one has been painted. Bundles come with a part that is loaded. */
function Painted({ children }: { readonly children: ReactElement }) {
  useEffect(() => {
    function look() {
      if (wanted.has("ours") && document.querySelector("[data-kind]") === null)
        requestAnimationFrame(look);
      else
        requestAnimationFrame(() => {
          document.title = `painted ${performance.now() - started}`;
        });
    }
    requestAnimationFrame(look);
  }, []);
  return children;
}
