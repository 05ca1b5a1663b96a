/** What the drawing functions share: where the picture's origin is on the screen, and how large its units are. */

export type Pen = {
  readonly origin: { readonly left: number; readonly top: number };
  readonly zoom: number;
};

const NAMESPACE = "http://www.w3.org/2000/svg";

export type Attributes = Readonly<Record<string, string | number>>;

export function make(tag: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}

type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** A rectangle of the screen in units of the picture, to a tenth. */
export function toPicture({ left, top, width, height }: Box, { origin, zoom }: Pen) {
  return {
    x: tenth((left - origin.left) / zoom),
    y: tenth((top - origin.top) / zoom),
    width: tenth(width / zoom),
    height: tenth(height / zoom),
  };
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
