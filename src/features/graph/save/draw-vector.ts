import { type Pen, toPicture } from "./pen.ts";

/** What style sheets say about a shape, as attributes that every program understands. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stop-color",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** A copy of an inline SVG with its looks written out, at its place in the picture. */
export function drawVector(svg: SVGSVGElement, pen: Pen): SVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new Error("A copy is of the same kind.");
  const originals = [...svg.querySelectorAll("*")];
  for (const [index, shape] of [...copy.querySelectorAll("*")].entries()) {
    const original = originals[index];
    if (original !== undefined) writeLooks(original, shape);
  }
  const { x, y, width, height } = toPicture(svg.getBoundingClientRect(), pen);
  for (const { name } of [...copy.attributes]) if (name !== "viewBox") copy.removeAttribute(name);
  for (const [name, value] of Object.entries({ x, y, width, height })) {
    copy.setAttribute(name, `${value}`);
  }
  copy.setAttribute("overflow", "visible");
  writeLooks(svg, copy);
  return copy;
}

function writeLooks(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of LOOKS) {
    const value = style.getPropertyValue(name).replaceAll('"', "'");
    if (value !== "" && value !== "normal") to.setAttribute(name, value);
  }
  to.removeAttribute("class");
}
