import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { titleProblem } from "#stores/project.ts";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import { AskDialog } from "#ui/AskDialog.tsx";
import { Menu } from "#ui/Menu.tsx";
import type { KitchenPage } from "./kitchen-page.ts";
import { NEW_PROJECT } from "./new-project.ts";
import { askForFile, exportProject, importProject } from "./project-file.ts";

export type MainMenuProps = {
  readonly page: KitchenPage;
  readonly onPlaygrounds: () => void;
  readonly onHelp: () => void;
};

export function MainMenu({ page, onPlaygrounds, onHelp }: MainMenuProps) {
  const project = useProject((state) => state.project);
  const { tell, setTheme, openFile, renameProject } = useCommands();
  const [renaming, setRenaming] = useState(false);

  async function importFile() {
    const file = await askForFile();
    if (file === null) return;
    const read = await importProject(file);
    if (read.type === "project") page.openOwn(read.project);
    else
      tell({
        text: `${file.name} cannot be opened: ${read.sentence}. Your own work is unchanged.`,
        tone: "problem",
      });
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
          { label: "Import…", onChoose: () => void importFile() },
          { label: "Export", onChoose: () => exportProject(project) },
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
