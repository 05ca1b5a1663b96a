/** The conversation between a send and its host: the engine says what comes next, the host does it and says how it went. */
import type { SpanId } from "../ids.ts";
import type { Change } from "../trace/events.ts";
import type { ErrorPreview, Preview } from "../trace/preview.ts";
import type { Registration } from "./registration.ts";

/** One receiver's turn. */
export type Call = { readonly span: SpanId; readonly registration: Registration };

/** What the host is to do. */
export type Step =
  /** Call the receiver and wait for it. Its outcome comes next. */
  | { readonly type: "call"; readonly call: Call }
  /** Log the failure that `send_robust` just caught. */
  | { readonly type: "log"; readonly call: Call }
  /** Run all of them at once. Reports come as they happen, `over` ends them. */
  | { readonly type: "gather"; readonly calls: readonly Call[] };

/** How a receiver's turn ended. */
export type Ending =
  | { readonly type: "returned"; readonly value: Preview; readonly changes: readonly Change[] }
  | {
      readonly type: "raised";
      readonly error: ErrorPreview;
      /** The host's robust sends catch some errors and let others through. */
      readonly caught: boolean;
      readonly changes: readonly Change[];
    };

/** What the host answers. */
export type Outcome =
  /** After `call`. */
  | Ending
  /** After `log`, and the end of a `gather` that went well. */
  | { readonly type: "over" }
  /** The host could not go on: the error goes through the send. */
  | { readonly type: "failed"; readonly error: ErrorPreview }
  /** During `gather`. */
  | { readonly type: "began"; readonly call: SpanId }
  | { readonly type: "ended"; readonly call: SpanId; readonly ending: Ending };
