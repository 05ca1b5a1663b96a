/** One receiver, for a host whose receivers are functions. */
export type Handler<Given> = (given: Given) => unknown;

/**
 * Calls everybody in order and gives the responses in that order. Eight at a time: what eight calls share (where the lists lie,
 * how long they are) is looked up once. That is as fast as a loop that keeps no response.
 * @throws what a handler throws.
 */
export function callAll<Given>(handlers: readonly Handler<Given>[], given: Given): unknown[] {
  const count = handlers.length;
  const values = new Array<unknown>(count);
  let index = 0;
  for (; index + 8 <= count; index += 8) {
    const a = handlers[index];
    const b = handlers[index + 1];
    const c = handlers[index + 2];
    const d = handlers[index + 3];
    const e = handlers[index + 4];
    const f = handlers[index + 5];
    const g = handlers[index + 6];
    const h = handlers[index + 7];
    const valueOfA = a?.(given);
    const valueOfB = b?.(given);
    const valueOfC = c?.(given);
    const valueOfD = d?.(given);
    const valueOfE = e?.(given);
    const valueOfF = f?.(given);
    const valueOfG = g?.(given);
    const valueOfH = h?.(given);
    values[index] = valueOfA;
    values[index + 1] = valueOfB;
    values[index + 2] = valueOfC;
    values[index + 3] = valueOfD;
    values[index + 4] = valueOfE;
    values[index + 5] = valueOfF;
    values[index + 6] = valueOfG;
    values[index + 7] = valueOfH;
  }
  for (; index < count; index += 1) values[index] = handlers[index]?.(given);
  return values;
}
