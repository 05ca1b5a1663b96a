import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { titleProblem } from "#stores/project.ts";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import { AskDialog } from "#ui/AskDialog.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { KitchenPage } from "./kitchen-page.ts";
import { NEW_PROJECT } from "./new-project.ts";

export type MainMenuProps = {
  readonly page: KitchenPage;
  readonly onPlaygrounds: () => void;
  readonly onHelp: () => void;
  readonly onEmbed: () => void;
};

export function MainMenu({ page, onPlaygrounds, onHelp, onEmbed }: MainMenuProps) {
  const project = useProject((state) => state.project);
  const commands = useCommands();
  const { setTheme, openFile, renameProject } = commands;
  const [renaming, setRenaming] = useState(false);

  async function download(as: "exportProject" | "downloadJson") {
    const downloads = await import("./download-project.ts");
    await downloads[as](project);
  }
  async function importFiles() {
    const { askForFiles, openFiles } = await import("./open-files.ts");
    await openFiles(await askForFiles(), page, commands);
  }
  function startNew() {
    page.openOwn(NEW_PROJECT);
    openFile("kitchen/signals.py");
  }
  return (
    <>
      <Menu
        label="Menu"
        icon={<Ellipsis size={16} aria-hidden="true" />}
        items={[
          { label: "New", onChoose: startNew },
          { label: "Rename…", onChoose: () => setRenaming(true) },
          { label: "Import…", onChoose: () => void importFiles() },
          { label: "Export", onChoose: () => void download("exportProject") },
          { label: "Download as JSON", onChoose: () => void download("downloadJson") },
          { label: "Embed…", onChoose: onEmbed },
          { label: "My playgrounds", onChoose: onPlaygrounds },
          { label: "Theme as the system", onChoose: () => setTheme("system") },
          { label: "Help and keys", onChoose: onHelp },
        ]}
      />
      {renaming && (
        <AskDialog
          title="Rename this playground"
          label="Name"
          action="Rename"
          start={project.title}
          problemOf={titleProblem}
          onAnswer={renameProject}
          onClose={() => setRenaming(false)}
        />
      )}
    </>
  );
}
