import "./page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createDeferredClient } from "#runtime/deferred-client.ts";
import { createCommands } from "#stores/create-commands.ts";
import { createStores } from "#stores/stores.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { App } from "./App.tsx";
import { afterPaint } from "./after-paint.ts";
import { browserClock } from "./browser-clock.ts";
import { ErrorScreen } from "./ErrorScreen.tsx";
import { createKitchenPage } from "./kitchen-page.ts";
import { measureRuns } from "./measure-runs.ts";
import { browserStorage, createPlaygrounds } from "./playgrounds.ts";
import { keepPreferences, readPreferences } from "./stored-preferences.ts";
import { applyTheme } from "./theme.ts";

const storage = browserStorage();
const stores = createStores(readPreferences(storage));
applyTheme(stores.preferences.getState().theme);
stores.preferences.subscribe(({ theme }) => applyTheme(theme));
keepPreferences(stores.preferences, storage);

const client = createDeferredClient(async () => {
  const { createSandboxedClient } = await import("#runtime/sandboxed-client.ts");
  return createSandboxedClient();
});
const commands = createCommands(stores, client, browserClock);
const page = createKitchenPage({
  stores,
  commands,
  playgrounds: createPlaygrounds(storage),
  clock: browserClock,
  setFragment: (fragment) =>
    window.history.replaceState(
      null,
      "",
      fragment || window.location.pathname + window.location.search,
    ),
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root.");
createRoot(root).render(
  <StrictMode>
    <ErrorScreen>
      <KitchenProvider stores={stores} commands={commands}>
        <App page={page} />
      </KitchenProvider>
    </ErrorScreen>
  </StrictMode>,
);

if (new URLSearchParams(window.location.search).has("embed"))
  document.documentElement.dataset.embed = "";
void page.openAddress(window.location.hash);
window.addEventListener("hashchange", () => void page.openAddress(window.location.hash));
window.addEventListener("pagehide", page.saveNow);
measureRuns(stores.run);
afterPaint(() => client.boot());
afterPaint(() => {
  void import("./cross-highlight.ts").then(({ crossHighlight }) =>
    crossHighlight(stores, commands),
  );
  void import("./open-files.ts").then(({ takeDroppedFiles }) => takeDroppedFiles(page, commands));
});
