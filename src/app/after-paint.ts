/** Calls back once the frame after the next is begun, so that the next is on the screen: what is large should not hold up what is seen first. A hidden page paints nothing. */
export function afterPaint(callback: () => void): void {
  if (document.hidden) callback();
  else requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(callback)));
}
