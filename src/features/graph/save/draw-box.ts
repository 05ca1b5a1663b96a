import { make, type Pen, toPicture } from "./pen.ts";

type Box = Pick<DOMRect, "left" | "top" | "width" | "height">;

/** Ground and border of a box; nothing when it has neither. */
export function drawBox(box: Box, style: CSSStyleDeclaration, pen: Pen): SVGElement[] {
  const border = Number.parseFloat(style.borderTopWidth);
  const hasGround = !isClear(style.backgroundColor);
  const hasBorder = border > 0 && style.borderTopStyle !== "none" && !isClear(style.borderTopColor);
  if (!(hasGround || hasBorder) || box.width === 0) return [];
  const { x, y, width, height } = toPicture(box, pen);
  const inset = hasBorder ? border / 2 : 0;
  return [
    make("rect", {
      x: x + inset,
      y: y + inset,
      width: Math.max(0, width - 2 * inset),
      height: Math.max(0, height - 2 * inset),
      rx: radius(style.borderTopLeftRadius, width),
      fill: hasGround ? style.backgroundColor : "none",
      ...(hasBorder ? { stroke: style.borderTopColor, "stroke-width": border } : {}),
      ...(hasBorder && style.borderTopStyle === "dashed" ? { "stroke-dasharray": "4 3" } : {}),
    }),
  ];
}

/** The small circles that the style sheet puts at the edges of a box. */
export function drawPseudos(element: Element, box: DOMRect, pen: Pen): SVGElement[] {
  return ["::before", "::after"].flatMap((which) => {
    const style = getComputedStyle(element, which);
    const [width, height, top, right] = [style.width, style.height, style.top, style.right].map(
      Number.parseFloat,
    );
    if (style.content === "none" || style.position !== "absolute") return [];
    if (width === undefined || height === undefined || top === undefined || right === undefined)
      return [];
    const { zoom } = pen;
    const drawn = {
      left: box.right - (right + width) * zoom,
      top: box.top + top * zoom,
      width: width * zoom,
      height: height * zoom,
    };
    return drawBox(drawn, style, pen);
  });
}

function radius(value: string, width: number): number {
  const number = Number.parseFloat(value);
  return value.endsWith("%") ? (number / 100) * width : Math.min(number, width / 2);
}

function isClear(colour: string): boolean {
  return colour === "transparent" || /,\s*0\)$|\/\s*0\)$/.test(colour);
}
