/** Pixels for each unit of the picture, as long as the canvas stays within what browsers allow. */
const SHARPNESS = 2;
const MAX_SIDE = 8_192;

/** Rejects when the browser cannot draw or pack the picture. */
export async function toPng(
  svg: Blob,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const scale = Math.min(SHARPNESS, MAX_SIDE / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const image = new Image();
  const url = URL.createObjectURL(svg);
  try {
    image.src = url;
    await image.decode();
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const packed = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (packed === null) throw new Error("The canvas is too large.");
  return packed;
}
