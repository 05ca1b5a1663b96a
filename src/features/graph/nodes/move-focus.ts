/** Arrow keys go to the nearest node in their direction, as it is drawn. */

/** Of the arrow keys. */
export const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Sideways distance counts more than distance ahead, so that "down" stays in its column. */
const SIDEWAYS = 3;

/** Tells whether the key was one of the arrows. */
export function moveFocus(from: HTMLElement, key: string): boolean {
  const direction = DIRECTIONS[key];
  if (direction === undefined) return false;
  const [dx, dy] = direction;
  const start = centre(from);
  let nearest: HTMLElement | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of from
    .closest(".react-flow")
    ?.querySelectorAll<HTMLElement>('[role="group"][data-kind]') ?? []) {
    const end = centre(node);
    const ahead = (end.x - start.x) * dx + (end.y - start.y) * dy;
    const aside = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
    const distance = ahead + SIDEWAYS * aside;
    if (ahead > 1 && distance < least) {
      nearest = node;
      least = distance;
    }
  }
  nearest?.focus();
  return true;
}

function centre(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
