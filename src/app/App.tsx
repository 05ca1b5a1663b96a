import { useState } from "react";
import { ScenarioPicker } from "#features/scenarios/ScenarioPicker.tsx";
import { ShareDialog } from "#features/share/ShareDialog.tsx";
import { Announcer } from "./Announcer.tsx";
import { HelpDialog } from "./HelpDialog.tsx";
import type { KitchenPage } from "./kitchen-page.ts";
import { MainMenu } from "./MainMenu.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { PlaygroundsDialog } from "./PlaygroundsDialog.tsx";
import { TopBar } from "./TopBar.tsx";
import { Workbench } from "./Workbench.tsx";

type Open = "share" | "playgrounds" | "help" | null;

export function App({ page }: { readonly page: KitchenPage }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const address = window.location.href.replace(/#.*$/, "");
  return (
    <>
      <Workbench
        topBar={
          <TopBar
            picker={<ScenarioPicker onPick={page.openScenario} />}
            menu={
              <MainMenu
                page={page}
                onPlaygrounds={() => setOpen("playgrounds")}
                onHelp={() => setOpen("help")}
              />
            }
            onShare={() => setOpen("share")}
          />
        }
      />
      <NoticeBar />
      <Announcer />
      {open === "share" && (
        <ShareDialog
          address={address}
          copy={(text) => navigator.clipboard.writeText(text)}
          onClose={close}
        />
      )}
      {open === "help" && <HelpDialog onClose={close} />}
      {open === "playgrounds" && (
        <PlaygroundsDialog
          playgrounds={page.playgrounds}
          onClose={close}
          onOpen={(saved) => {
            page.openSaved(saved);
            close();
          }}
        />
      )}
    </>
  );
}
