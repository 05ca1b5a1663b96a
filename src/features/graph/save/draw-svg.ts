/**
 * The drawn picture as one SVG: boxes, lines and text of the page's own elements with their colours written out, so that it looks
 * the same anywhere and its words are words. No foreign HTML inside, which many programs do not show.
 */
import { drawBox, drawPseudos } from "./draw-box.ts";
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
  const flow = frameOf([...viewport.querySelectorAll(FRAMED)], pen);
  const frame = drawBeneath(picture.querySelector(BENEATH), flow, over);
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
/** What keeps its place at the edge of the panel, and its size at any zoom. */
const BENEATH = "[data-saved='beneath']";

type Frame = ReturnType<typeof frameOf>;

/** Puts an element into the lower left corner of the picture, which grows for it. */
function drawBeneath(element: Element | null, frame: Frame, into: Element): Frame {
  if (element === null) return frame;
  const { left, top, width, height } = element.getBoundingClientRect();
  const origin = { left: left - frame.x - MARGIN, top: top - frame.y - frame.height };
  drawElement(element, { origin, zoom: 1 }, into);
  return {
    ...frame,
    width: Math.max(frame.width, Math.ceil(width + 2 * MARGIN)),
    height: frame.height + Math.ceil(height + MARGIN),
  };
}

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
  target.append(...drawPseudos(element, box, pen));
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
