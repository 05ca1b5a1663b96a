import { type RefObject, useLayoutEffect, useState } from "react";
import type { PanelSize } from "./fit-view.ts";

/** Size of the element, known before the first paint; `null` while it is not shown. */
export function usePanelSize(element: RefObject<HTMLElement | null>): PanelSize | null {
  const [size, setSize] = useState<PanelSize | null>(null);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = node;
      if (width === 0 || height === 0) return;
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
