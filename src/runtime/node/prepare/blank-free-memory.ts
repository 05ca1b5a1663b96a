/** Makes memory that nobody uses zero, so that an image holds nothing of what was once there: a seventh of its packed size. */
import type { PyodideInterface } from "pyodide";

const LARGEST = 1 << 20;
/** The smallest piece the allocator hands out. */
const SMALLEST = 8;
/** Up to here every size is tried, above only powers of two. */
const FINE = 256;
const UNLIMITED = -1;

/** Of dlmalloc, which Python takes all of its memory from. */
type Allocator = {
  readonly HEAPU8: Uint8Array;
  /** Address, or 0 where there is no such piece. */
  readonly _malloc: (bytes: number) => number;
  readonly _free: (address: number) => void;
  /** At least what was asked for. */
  readonly _malloc_usable_size: (address: number) => number;
  /** All it has ever asked the system for. */
  readonly _malloc_footprint: () => number;
  readonly _malloc_set_footprint_limit: (bytes: number) => number;
};

/** Takes every free piece without asking for more, blanks it, and gives all back. */
export function blankFreeMemory(pyodide: PyodideInterface): void {
  const heap: Allocator = Reflect.get(pyodide, "_module");
  const taken: number[] = [];
  heap._malloc_set_footprint_limit(heap._malloc_footprint());
  for (let bytes = LARGEST; bytes >= SMALLEST; bytes -= bytes > FINE ? bytes >> 1 : SMALLEST) {
    for (let at = heap._malloc(bytes); at !== 0; at = heap._malloc(bytes)) {
      heap.HEAPU8.fill(0, at, at + heap._malloc_usable_size(at));
      taken.push(at);
    }
  }
  for (const at of taken.reverse()) heap._free(at);
  heap._malloc_set_footprint_limit(UNLIMITED);
}
