/** The small schemas all messages are made of. Every text and every list has an end. */
import * as v from "valibot";
import type { Cell } from "#engine/trace/events.ts";
import { MAX_LIST, MAX_NAME, MAX_TEXT } from "../limits.ts";

/** A name, a path, a title. */
export const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
/** A traceback, a piece of output, a mail. */
export const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A list of at most `MAX_LIST` entries. */
export function list<Entry>(entry: v.GenericSchema<unknown, Entry>) {
  return v.pipe(v.array(entry), v.maxLength(MAX_LIST));
}

/** Compared, never printed: printing a huge number takes minutes. */
const BIGGEST = 10n ** BigInt(MAX_NAME);

/** Numbers include those JSON has no name for: a float column may hold NaN. */
export const cell: v.GenericSchema<unknown, Cell> = v.union([
  v.null(),
  v.boolean(),
  v.custom<number>((value) => typeof value === "number"),
  v.pipe(
    v.bigint(),
    v.check((value) => value < BIGGEST && value > -BIGGEST),
  ),
  text,
  v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= MAX_TEXT),
  ),
]);
