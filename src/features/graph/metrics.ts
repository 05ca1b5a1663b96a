/** Sizes of what is drawn, in units of the graph (CSS pixels at zoom 1). The style sheets fill these boxes. */

export type Metrics = {
  readonly name: "wide" | "compact";
  readonly sender: {
    readonly width: number;
    readonly height: number /** Middle of the body, where the wires leave. */;
    readonly outY: number;
  };
  readonly signal: {
    readonly width: number;
    readonly headHeight: number;
    readonly portHeight: number;
    readonly footHeight: number;
  };
  readonly receiver: { readonly width: number; readonly height: number };
  /** Between the columns: room for the wires. */
  readonly channels: readonly [number, number];
  readonly rowGap: number;
  /** Between the receivers of one signal and those of the next. */
  readonly groupGap: number;
};

export const WIDE: Metrics = {
  name: "wide",
  sender: { width: 152, height: 148, outY: 98 },
  signal: { width: 176, headHeight: 48, portHeight: 26, footHeight: 8 },
  receiver: { width: 216, height: 72 },
  channels: [72, 66],
  rowGap: 16,
  groupGap: 30,
};

/** Three columns side by side on a telephone of 390 px, letters at their full size. */
export const COMPACT: Metrics = {
  name: "compact",
  sender: { width: 90, height: 104, outY: 74 },
  signal: { width: 104, headHeight: 44, portHeight: 24, footHeight: 6 },
  receiver: { width: 136, height: 84 },
  channels: [22, 22],
  rowGap: 14,
  groupGap: 22,
};

/** Panels narrower than this get the compact picture. */
export const COMPACT_BELOW = 560;

/** Height of a signal with this many ports; one that nobody listens to says so in one row. */
export function signalHeight({ signal }: Metrics, ports: number): number {
  return signal.headHeight + Math.max(1, ports) * signal.portHeight + signal.footHeight;
}
