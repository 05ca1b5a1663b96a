import { make, type Pen, tenth, toPicture } from "./pen.ts";

/** From the middle of a line of text to its base line, in parts of the letters' size. */
const TO_BASE_LINE = 0.35;

/** One line of text as it is seen: what does not fit ends in "…", with all of it as a tooltip. */
export function drawText(
  node: Text,
  parent: Element,
  style: CSSStyleDeclaration,
  pen: Pen,
): SVGElement[] {
  const text = readable(node.data);
  const range = document.createRange();
  range.selectNodeContents(node);
  const line = range.getBoundingClientRect();
  if (text === "" || line.width === 0) return [];
  const size = Number.parseFloat(style.fontSize);
  const { x, y, height } = toPicture(line, pen);
  const drawn = make("text", {
    x,
    y: tenth(y + height / 2 + size * TO_BASE_LINE),
    fill: style.color,
    "font-family": style.fontFamily.replaceAll('"', "'"),
    "font-size": size,
    "font-weight": style.fontWeight,
    ...(style.fontStyle === "italic" ? { "font-style": "italic" } : {}),
    ...(style.textDecorationLine === "none" ? {} : { "text-decoration": style.textDecorationLine }),
  });
  const room = parent.getBoundingClientRect().right - line.left;
  const isCut = style.textOverflow === "ellipsis" && line.width > room + 1;
  drawn.textContent = isCut ? shorten(text, room / line.width) : text;
  if (isCut) {
    const whole = make("title");
    whole.textContent = text;
    drawn.append(whole);
  }
  return [drawn];
}

/** The letters of code are equally wide, and of other text nearly so. */
function shorten(text: string, share: number): string {
  return `${text.slice(0, Math.max(1, Math.floor(text.length * share) - 1))}…`;
}

/** XML knows no control characters. */
function readable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
}
