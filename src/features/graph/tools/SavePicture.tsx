import { useReactFlow } from "@xyflow/react";
import { ImageDown } from "lucide-react";
import { useRef } from "react";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import { Menu } from "#ui/Menu.tsx";

export type SavePictureProps = {
  /** Draws also the nodes out of view, as long as the picture is taken. */
  readonly drawAll: (all: boolean) => void;
};

/** The picture as a file, as it is at the playhead and in the theme of the page. */
export function SavePicture({ drawAll }: SavePictureProps) {
  const flow = useReactFlow();
  const commands = useCommands();
  const title = useProject((state) => state.project.title);
  const place = useRef<HTMLSpanElement>(null);

  async function save(format: "svg" | "png") {
    const picture = place.current?.closest<HTMLElement>(".react-flow");
    if (picture === null || picture === undefined) return;
    drawAll(true);
    try {
      const { savePicture } = await import("../save/save-picture.ts");
      await savePicture(picture, flow.getZoom(), { format, title });
    } catch {
      commands.tell({ text: "The picture could not be saved as a file.", tone: "problem" });
    } finally {
      drawAll(false);
    }
  }
  return (
    <span ref={place}>
      <Menu
        label="Save picture"
        icon={<ImageDown size={15} aria-hidden="true" />}
        look="quiet"
        items={[
          { label: "Save as SVG", onChoose: () => void save("svg") },
          { label: "Save as PNG", onChoose: () => void save("png") },
        ]}
      />
    </span>
  );
}
