/** Functions over moments and days, compared with Django on SQLite. */
import { expect, it } from "vitest";
import type { Cell } from "../trace/events.ts";
import { functionNamed } from "./functions.ts";

const AT = "2026-01-04 09:05:07.120000";

/** An hour ahead of UTC, two in the summer of 2026. */
const BERLIN = "[[0, 3600], [1774746000, 7200], [1792890000, 3600]]";

const CASES: readonly (readonly [name: string, given: readonly Cell[], wanted: Cell])[] = [
  ["year", [AT], 2026],
  ["month", [AT], 1],
  ["day", [AT], 4],
  ["hour", [AT], 9],
  ["minute", [AT], 5],
  ["second", [AT], 7],
  ["hour", ["18:30"], 18],
  ["second", ["18:30"], 0],
  ["date", [AT], "2026-01-04"],
  ["time", [AT], "09:05:07.120000"],
  ["quarter", ["2026-05-01"], 2],
  ["week_day", [AT], 1],
  ["iso_week_day", [AT], 7],
  ["week", [AT], 1],
  ["iso_year", ["2027-01-01"], 2026],
  ["week", ["2027-01-01"], 53],
  ["truncYear", [AT], "2026-01-01 00:00:00"],
  ["truncMonth", ["2026-05-17"], "2026-05-01"],
  ["truncDay", [AT], "2026-01-04 00:00:00"],
  ["truncHour", [AT], "2026-01-04 09:00:00"],
  ["truncMinute", [AT], "2026-01-04 09:05:00"],
  ["truncSecond", [AT], "2026-01-04 09:05:07"],
  ["truncHour", ["09:05:07"], "09:00:00"],
  ["truncDate", [AT], "2026-01-04"],
  ["truncTime", [AT], "09:05:07.120000"],
  ["truncQuarter", ["2026-06-30"], "2026-04-01"],
  ["truncWeek", [AT], "2025-12-29 00:00:00"],
  ["local", [AT, BERLIN], "2026-01-04 10:05:07.120000"],
  ["local", ["2026-03-29 00:59:59", BERLIN], "2026-03-29 01:59:59"],
  ["local", ["2026-03-29 01:00:00", BERLIN], "2026-03-29 03:00:00"],
  ["local", ["1960-01-01 00:00:00", BERLIN], "1960-01-01 01:00:00"],
  ["local", [AT, "[[0, -18000]]"], "2026-01-04 04:05:07.120000"],
  ["local", [AT, "[]"], AT],
  ["datetime+", ["2026-01-31", 86_400_000_000], "2026-02-01"],
  ["datetime+", ["2026-01-31", 1_500_000], "2026-01-31"],
  ["datetime-", ["2026-03-01 00:00:00", 1_000_000], "2026-02-28 23:59:59"],
  ["between", ["2026-01-02", "2026-01-01 12:00:00"], 43_200_000_000],
  ["between", [AT, "2026-01-04 09:05:07"], 120_000],
];

it.each(CASES)("answers %s of %j with %j", (name, given, wanted) => {
  expect(functionNamed(name)(...given)).toBe(wanted);
});
