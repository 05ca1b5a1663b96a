import { offerDownload } from "#ui/offer-download.ts";
import { drawSvg } from "./draw-svg.ts";
import { toPng } from "./to-png.ts";

export type PictureFile = { readonly format: "svg" | "png"; readonly title: string };

/** Offers what React Flow has drawn as a file. `zoom` is the zoom at which it is drawn. */
export async function savePicture(
  picture: HTMLElement,
  zoom: number,
  { format, title }: PictureFile,
): Promise<void> {
  // Nodes that were out of view are drawn by the frame after the next.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const drawn = drawSvg(picture, zoom, title);
  const file =
    format === "svg" ? new Blob([drawn.text], { type: "image/svg+xml" }) : await toPng(drawn);
  offerDownload(file, title, format);
}
