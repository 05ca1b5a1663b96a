import type { DrawnSvg } from "./draw-svg.ts";

/** Pixels for each unit of the picture, as long as the canvas stays within what browsers allow. */
const SHARPNESS = 2;
const MAX_SIDE = 8_192;

/** The drawing in SVG as a PNG. Rejects when the browser cannot draw or pack it. */
export async function toPng({ text, width, height }: DrawnSvg): Promise<Blob> {
  const scale = Math.min(SHARPNESS, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const image = new Image();
  // A data address: the page's policy knows no image from a blob.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const packed = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (packed === null) throw new Error("The canvas is too large.");
  return packed;
}
