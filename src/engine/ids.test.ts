import { expect, test } from "vitest";
import {
  handle,
  receiverKey,
  registrationId,
  type SpanId,
  senderKey,
  signalId,
  spanId,
} from "./ids.ts";

test("numbers and keys are what they were made of", () => {
  expect([handle(1), registrationId(2), signalId(3), spanId(4)]).toEqual([1, 2, 3, 4]);
  expect([receiverKey("a"), senderKey("b")]).toEqual(["a", "b"]);
});

test("a number of one kind does not pass for another", () => {
  const follow = (span: SpanId): SpanId => span;
  // @ts-expect-error: the number of a signal is not that of a span
  expect(follow(signalId(1))).toBe(1);
  // @ts-expect-error: nor is any number
  expect(follow(1)).toBe(1);
});
