import { Ellipsis, Plus } from "lucide-react";
import { useState } from "react";
import { pathProblem } from "#stores/project.ts";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import { AskDialog } from "#ui/AskDialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Menu } from "#ui/Menu.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import styles from "./editor.module.css";
import { shownNames } from "./file-names.ts";

type Asking = "new" | "rename" | null;

/** The files of the project; add, rename, delete. */
export function FileTabs({ panelId }: { readonly panelId: string }) {
  const files = useProject((state) => state.project.files);
  const openPath = useProject((state) => state.openPath);
  const commands = useCommands();
  const [asking, setAsking] = useState<Asking>(null);
  const paths = Object.keys(files);
  const name = openPath.slice(openPath.lastIndexOf("/") + 1);
  const folder = openPath.includes("/") ? openPath.slice(0, openPath.lastIndexOf("/") + 1) : "";

  return (
    <>
      <Tabs
        label="Files"
        code
        panelId={panelId}
        tabs={shownNames(paths).map(({ path, shown }) => ({ id: path, label: path, shown }))}
        selected={openPath}
        onSelect={commands.openFile}
      >
        <span className={styles.fileButtons}>
          <IconButton label="Add file" look="quiet" onClick={() => setAsking("new")}>
            <Plus size={15} aria-hidden="true" />
          </IconButton>
          <Menu
            label="File actions"
            look="quiet"
            icon={<Ellipsis size={15} aria-hidden="true" />}
            items={[
              { label: `Rename ${name}…`, onChoose: () => setAsking("rename") },
              {
                label: `Delete ${name}`,
                onChoose: () => commands.deleteFile(openPath),
                disabled: paths.length < 2,
              },
            ]}
          />
        </span>
      </Tabs>
      {asking === "new" && (
        <AskDialog
          title="Add a file"
          label="Path"
          action="Add"
          start={folder}
          problemOf={(path) => pathProblem(path, files)}
          onAnswer={(path) => commands.addFile(path)}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "rename" && (
        <AskDialog
          title={`Rename ${openPath}`}
          label="Path"
          action="Rename"
          start={openPath}
          problemOf={(path) => (path === openPath ? null : pathProblem(path, files))}
          onAnswer={(path) => path !== openPath && commands.renameFile(openPath, path)}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
