/** Measures in Node, with Node's own emitter beside the others; prints the result as JSON. */
import { EventEmitter, setMaxListeners } from "node:events";
import type { Candidate } from "./candidates.ts";
import { measureSends } from "./sends.ts";
import { given, guarded } from "./work.ts";

const nodeEmitter: Candidate = (call) => {
  const emitter = new EventEmitter();
  for (const receiver of guarded(call)) emitter.on("saved", receiver);
  return { run: () => emitter.emit("saved", given()) };
};

setMaxListeners(0);
console.log(JSON.stringify(await measureSends({ "Node EventEmitter": nodeEmitter })));
