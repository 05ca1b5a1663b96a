/** Milliseconds of work between two looks at what the person does. */
const SLICE = 8;

/**
 * Walks through `work` a slice at a time and hands over its result; the first slice at once, so that little work is done
 * when this returns. The result ends it.
 */
export function inSlices<Result>(
  work: Iterator<undefined, Result, undefined>,
  done: (result: Result) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function goOn() {
    const end = performance.now() + SLICE;
    do {
      const part = work.next();
      if (part.done) return done(part.value);
    } while (performance.now() < end);
    timer = setTimeout(goOn);
  }
  goOn();
  return () => clearTimeout(timer);
}
