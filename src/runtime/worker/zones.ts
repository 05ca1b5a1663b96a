/** What the browser knows of time zones, for Python, which has no such data of its own. */

/** From that second on (since 1970, in UTC) clocks are `offset` seconds ahead of UTC, and say so by `name`. */
export type ZoneChange = {
  readonly from: number;
  readonly offset: number;
  readonly name: string;
  readonly isSummer: boolean;
};

const FIRST = Date.UTC(1970, 0, 1) / 1000;
const LAST = Date.UTC(2038, 0, 1) / 1000;
/** Shorter than the shortest time between two changes of any zone. */
const STRIDE = 14 * 86_400;
/** English differs in whose zones it has short names for. */
const LOCALES = ["en-US", "en-GB", "en-AU", "en-IN", "en-CA", "en-ZA"];

const known = new Map<string, readonly ZoneChange[] | null>();

/** All changes from 1970 to 2037; `null` when there is no such zone. */
export function changesOf(zone: string): readonly ZoneChange[] | null {
  const before = known.get(zone);
  if (before !== undefined) return before;
  const made = read(zone);
  known.set(zone, made);
  return made;
}

function read(zone: string): readonly ZoneChange[] | null {
  const clock = clockOf(zone);
  if (clock === null) return null;
  const starts = [FIRST];
  for (let at = FIRST; at < LAST; at += STRIDE) {
    if (clock(at) !== clock(at + STRIDE)) starts.push(firstAfter(clock, at, at + STRIDE));
  }
  const offsets = starts.map(clock);
  const names = namesOf(zone);
  return starts.map((from, place) => {
    const offset = offsets[place] ?? 0;
    const next = offsets[place + 1] ?? offsets[place - 1] ?? offset;
    return { from, offset, name: names(from, offset), isSummer: offset > next };
  });
}

type Clock = (second: number) => number;

/** How many seconds the zone is ahead of UTC. */
function clockOf(zone: string): Clock | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
  return (second) => {
    const shown = format.formatToParts(second * 1000);
    const unit = (type: string) => Number(shown.find((part) => part.type === type)?.value);
    const local = Date.UTC(
      unit("year"),
      unit("month") - 1,
      unit("day"),
      unit("hour"),
      unit("minute"),
      unit("second"),
    );
    return local / 1000 - second;
  };
}

/** The second of the change that lies between these two. */
function firstAfter(clock: Clock, before: number, after: number): number {
  const old = clock(before);
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clock(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

/** `CEST`; `+05` for zones whose time has no name in English. */
function namesOf(zone: string): (second: number, offset: number) => string {
  const formats = LOCALES.map(
    (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" }),
  );
  return (second, offset) => {
    for (const format of formats) {
      const shown = format.formatToParts(second * 1000);
      const name = shown.find((part) => part.type === "timeZoneName")?.value ?? "";
      if (/^[A-Z]{3,5}$/.test(name)) return name;
    }
    const minutes = Math.abs(Math.trunc(offset / 60));
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((unit) =>
      String(unit).padStart(2, "0"),
    );
    return `${offset < 0 ? "-" : "+"}${hours}${rest === "00" ? "" : rest}`;
  };
}
