/**
 * The drawn picture as one SVG: boxes, lines and text of the page's own elements with their colours written out, so that it looks
 * the same anywhere and its words are words. No foreign HTML inside, which many programs do not show.
 */
import { drawBox, drawPseudo } from "./draw-box.ts";
import { drawText } from "./draw-text.ts";
import { drawVector } from "./draw-vector.ts";
import { make, type Pen } from "./pen.ts";

export type DrawnSvg = { readonly text: string; readonly width: number; readonly height: number };

const MARGIN = 24;

/** `picture` is React Flow's element, `zoom` the zoom of its viewport. */
export function drawSvg(picture: HTMLElement, zoom: number, title: string): DrawnSvg {
  const viewport = picture.querySelector<HTMLElement>(".react-flow__viewport");
  if (viewport === null) throw new Error("There is no picture.");
  const origin = viewport.getBoundingClientRect();
  const pen: Pen = { origin, zoom };
  const under = make("g");
  const over = make("g");
  for (const element of viewport.querySelectorAll(LAYERS)) {
    drawElement(element, pen, isUnder(element) ? under : over);
  }
  const frame = frameOf([...viewport.querySelectorAll(FRAMED)], pen);
  const svg = make("svg", {
    viewBox: `${frame.x} ${frame.y} ${frame.width} ${frame.height}`,
    width: frame.width,
    height: frame.height,
  });
  const name = make("title");
  name.textContent = title;
  const ground = getComputedStyle(picture.closest("section") ?? picture).backgroundColor;
  svg.append(name, make("rect", { ...frame, fill: ground }), under, over);
  return { ...frame, text: new XMLSerializer().serializeToString(svg) };
}

/** Nodes, and what lies in the portal before and behind them. */
const LAYERS = ".react-flow__node, .react-flow__viewport-portal > *";
/** What the picture must be large enough for. */
const FRAMED = ".react-flow__node, .react-flow__viewport-portal > :not(svg)";

function isUnder(element: Element): boolean {
  return Number(getComputedStyle(element).zIndex) < 0;
}

function drawElement(element: Element, pen: Pen, into: Element): void {
  const style = getComputedStyle(element);
  const isSeen = style.display !== "none" && style.visibility !== "hidden";
  const box = element.getBoundingClientRect();
  if (!isSeen || Number(style.opacity) === 0 || style.clipPath !== "none") return;
  const target = Number(style.opacity) < 1 ? make("g", { opacity: style.opacity }) : into;
  if (target !== into) into.append(target);
  if (element instanceof SVGSVGElement) {
    target.append(drawVector(element, pen));
    return;
  }
  target.append(...drawBox(box, style, pen));
  for (const child of element.childNodes) {
    if (child instanceof Element) drawElement(child, pen, target);
    else if (child instanceof Text) target.append(...drawText(child, element, style, pen));
  }
  target.append(...drawPseudo(element, box, pen));
}

function frameOf(elements: readonly Element[], { origin, zoom }: Pen) {
  const boxes = elements
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return {
    x: Math.floor((left - origin.left) / zoom - MARGIN),
    y: Math.floor((top - origin.top) / zoom - MARGIN),
    width: Math.ceil((right - left) / zoom + 2 * MARGIN),
    height: Math.ceil((bottom - top) / zoom + 2 * MARGIN),
  };
}
