/**
 * Functions over moments and days, stored as SQLite stores them: `2026-01-31 09:05:00.123456` in UTC, `2026-01-31`,
 * `09:05:00`. Durations are microseconds.
 */
import type { Cell } from "../trace/events.ts";

type Temporal = { readonly [name: string]: (...given: readonly Cell[]) => Cell };

const MICROSECONDS_A_DAY = 86_400_000_000;

export const TEMPORAL: Temporal = {
  year: (at) => part(at, 0, 4),
  month: (at) => part(at, 5, 7),
  day: (at) => part(at, 8, 10),
  hour: (at) => clock(at, 0),
  minute: (at) => clock(at, 3),
  second: (at) => clock(at, 6),
  date: (at) => String(at).slice(0, 10),
  time: (at) => String(at).slice(11),
  quarter: (at) => Math.ceil(part(at, 5, 7) / 3),
  /** Sunday is 1. */
  week_day: (at) => weekday(at) + 1,
  /** Monday is 1. */
  iso_week_day: (at) => ((weekday(at) + 6) % 7) + 1,
  week: (at) => isoWeek(at).week,
  iso_year: (at) => isoWeek(at).year,
  truncYear: (at) => truncated(at, 4, "-01-01"),
  truncQuarter: (at) => truncatedTo(at, quarterStart(at)),
  truncWeek: (at) => truncatedTo(at, monday(at)),
  truncMonth: (at) => truncated(at, 7, "-01"),
  truncDay: (at) => truncated(at, 10, ""),
  truncHour: (at) => `${String(at).slice(0, 2 + dayLength(at))}:00:00`,
  truncMinute: (at) => `${String(at).slice(0, 5 + dayLength(at))}:00`,
  truncSecond: (at) => String(at).slice(0, 8 + dayLength(at)),
  truncDate: (at) => String(at).slice(0, 10),
  truncTime: (at) => String(at).slice(11),
  /** The clock time in a zone, which is given as its changes: JSON of `[second in UTC, seconds ahead]`, sorted. */
  local: (at, zone) => moment(micros(at) + aheadAt(changesOf(String(zone)), micros(at)), at),
  /** A moment or day and a duration. */
  "datetime+": (at, microseconds) => moment(micros(at) + taken(microseconds, at), at),
  "datetime-": (at, microseconds) => moment(micros(at) - taken(microseconds, at), at),
  /** The duration between two moments or days. */
  between: (late, early) => micros(late) - micros(early),
};

function part(at: Cell | undefined, from: number, to: number): number {
  return Number(String(at).slice(from, to));
}

function clock(at: Cell | undefined, from: number): number {
  const start = dayLength(at) + from;
  return Number(String(at).slice(start, start + 2) || 0);
}

/** Times stand alone or behind a day and a space. */
function dayLength(at: Cell | undefined): number {
  return String(at).includes("-") ? 11 : 0;
}

/** A day takes whole days only (Python: `date.__add__`). */
function taken(microseconds: Cell | undefined, at: Cell | undefined): number {
  const given = Number(microseconds);
  if (String(at).length > 10) return given;
  return Math.floor(given / MICROSECONDS_A_DAY) * MICROSECONDS_A_DAY;
}

function truncated(at: Cell | undefined, length: number, rest: string): string {
  const text = String(at);
  return `${text.slice(0, length)}${rest}${text.length > 10 ? " 00:00:00" : ""}`;
}

function truncatedTo(at: Cell | undefined, day: string): string {
  return truncated(`${day}${String(at).slice(10)}`, 10, "");
}

function quarterStart(at: Cell | undefined): string {
  const month = Math.ceil(part(at, 5, 7) / 3) * 3 - 2;
  return `${String(at).slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}

function monday(at: Cell | undefined): string {
  const day = dayOf(at) - ((weekday(at) + 6) % 7) * 86_400_000;
  return new Date(day).toISOString().slice(0, 10);
}

type Changes = readonly (readonly [second: number, ahead: number])[];

/** The zone of the newest call: a query asks for the same one again and again. */
let newest: { readonly text: string; readonly changes: Changes } = { text: "[]", changes: [] };

function changesOf(text: string): Changes {
  if (newest.text !== text) newest = { text, changes: JSON.parse(text) };
  return newest.changes;
}

/** Microseconds; before the first change the zone is where it began. */
function aheadAt(changes: Changes, at: number): number {
  const reached = changes.findLast(([second]) => second * 1e6 <= at) ?? changes[0];
  return (reached?.[1] ?? 0) * 1e6;
}

function dayOf(at: Cell | undefined): number {
  const text = String(at);
  return Date.UTC(
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)) - 1,
    Number(text.slice(8, 10)),
  );
}

function weekday(at: Cell | undefined): number {
  return new Date(dayOf(at)).getUTCDay();
}

/** Weeks begin on Monday; the first one holds the year's first Thursday. */
function isoWeek(at: Cell | undefined): { readonly week: number; readonly year: number } {
  const thursday = new Date(dayOf(at) + (4 - (((weekday(at) + 6) % 7) + 1)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return { week: Math.floor(days / 7) + 1, year };
}

function micros(at: Cell | undefined): number {
  const text = String(at);
  if (text.length <= 10) return dayOf(at) * 1000;
  const [, fraction = ""] = text.split(".");
  const seconds = clock(at, 0) * 3600 + clock(at, 3) * 60 + clock(at, 6);
  return dayOf(at) * 1000 + seconds * 1_000_000 + Number(fraction.padEnd(6, "0"));
}

function moment(microseconds: number, like: Cell | undefined): string {
  const days = Math.floor(microseconds / MICROSECONDS_A_DAY);
  const day = new Date(days * 86_400_000).toISOString().slice(0, 10);
  const rest = microseconds - days * MICROSECONDS_A_DAY;
  if (rest === 0 && String(like).length <= 10) return day;
  const seconds = Math.floor(rest / 1_000_000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((unit) => String(unit).padStart(2, "0"))
    .join(":");
  const fraction = rest - seconds * 1_000_000;
  return `${day} ${time}${fraction === 0 ? "" : `.${String(fraction).padStart(6, "0")}`}`;
}
