import { lazy, Suspense, useEffect, useState } from "react";
import { ScenarioPicker } from "#features/scenarios/ScenarioPicker.tsx";
import { useCommands } from "#stores/stores-context.tsx";
import { Announcer } from "./Announcer.tsx";
import type { KitchenPage } from "./kitchen-page.ts";
import { MainMenu } from "./MainMenu.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { listenForShortcuts } from "./shortcuts.ts";
import { TopBar } from "./TopBar.tsx";
import { Workbench } from "./Workbench.tsx";

const ShareDialog = lazy(() =>
  import("#features/share/ShareDialog.tsx").then((module) => ({ default: module.ShareDialog })),
);
const EmbedDialog = lazy(() =>
  import("#features/share/EmbedDialog.tsx").then((module) => ({ default: module.EmbedDialog })),
);
const HelpDialog = lazy(() =>
  import("./HelpDialog.tsx").then((module) => ({ default: module.HelpDialog })),
);
const PlaygroundsDialog = lazy(() =>
  import("./PlaygroundsDialog.tsx").then((module) => ({ default: module.PlaygroundsDialog })),
);
const copy = (text: string) => navigator.clipboard.writeText(text);

type Open = "share" | "embed" | "playgrounds" | "help" | null;

export function App({ page }: { readonly page: KitchenPage }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const commands = useCommands();
  useEffect(() => listenForShortcuts(commands, () => setOpen("help")), [commands]);
  const address = window.location.href.replace(/#.*$/, "");
  return (
    <>
      <Workbench
        notice={<NoticeBar />}
        topBar={
          <TopBar
            picker={<ScenarioPicker onPick={page.openScenario} />}
            menu={
              <MainMenu
                page={page}
                onPlaygrounds={() => setOpen("playgrounds")}
                onHelp={() => setOpen("help")}
                onEmbed={() => setOpen("embed")}
              />
            }
            onShare={() => setOpen("share")}
          />
        }
      />
      <Announcer />
      <Suspense>
        {open === "share" && <ShareDialog address={address} copy={copy} onClose={close} />}
        {open === "embed" && <EmbedDialog address={address} copy={copy} onClose={close} />}
        {open === "help" && <HelpDialog onClose={close} />}
        {open === "playgrounds" && (
          <PlaygroundsDialog
            playgrounds={page.playgrounds}
            openId={page.openId()}
            onClose={close}
            onOpen={(saved) => {
              page.openSaved(saved);
              close();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
