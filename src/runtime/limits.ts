/**
 * Every limit of a run, in one place. `MAX_…` count things, the others say their unit.
 * What the page accepts from the worker (`protocol-schema.ts`) is bounded by the same numbers.
 */

/** Seconds our own preparations for a run may take, before any of the person's code; a first run on a slow machine needs some. */
export const PREPARE_SECONDS = 30;
/** Seconds of the person's code for one run or one line, then it is interrupted at its line. */
export const RUN_SECONDS = 5;
/** Seconds a value gets to say what it is: its `repr`, of which Django knows nothing, must not end the run. */
export const LOOK_SECONDS = 0.5;
/** Seconds the interpreter gets to react to its deadline before its frame is removed. */
export const GRACE_SECONDS = 2;
/** Bytes the interpreter's memory may grow to. */
export const MEMORY_BYTES = 256 * 1024 * 1024;
/** Bytes of native stack CPython may use before it raises `RecursionError`. */
export const STACK_BYTES = 128 * 1024;
/** Highest value `sys.setrecursionlimit` accepts. */
export const MAX_RECURSION = 1_500;
/** Receivers inside receivers inside receivers: the save that saves itself. */
export const MAX_NESTING = 100;
/** Events of one run, lines of the session included. */
export const MAX_EVENTS = 20_000;
/** Events in one message. */
export const MAX_BATCH = 2_000;
/** Characters one run may print. */
export const MAX_OUTPUT = 256 * 1024;
/** Lines one run may print. */
export const MAX_OUTPUT_LINES = 5_000;
/** Models of a project, Django's own and those of links included. */
export const MAX_MODELS = 200;
/** Receivers connected to one signal at the same time. */
export const MAX_RECEIVERS = 2_000;
/** Rows in all tables together. */
export const MAX_ROWS = 10_000;
/** Characters of a preview's text. */
export const MAX_PREVIEW_TEXT = 2_000;
/** Parts of a preview, and parts inside parts. */
export const MAX_PREVIEW_PARTS = 100;
export const MAX_PREVIEW_DEPTH = 6;
/** Characters of any other text in an event: a name, a path, a title. */
export const MAX_NAME = 1_000;
/** Characters of a longer text: a traceback, a cell, a piece of output, a mail. */
export const MAX_TEXT = 64 * 1024;
/** Entries of a list inside an event: receivers of a send, fields of a model, frames of a trail. */
export const MAX_LIST = 5_000;
/** Files of a project, and bytes of text in all of them together. */
export const MAX_FILES = 64;
export const MAX_SOURCE = 256 * 1024;
/** Entries of an opened archive: it may hold more than a project takes. */
export const MAX_ARCHIVE_ENTRIES = 20 * MAX_FILES;
/** Characters of one line of a session; it may hold whole functions. */
export const MAX_LINE = 10_000;
/** Characters of a title. */
export const MAX_TITLE = 120;
/** Lines of a session. */
export const MAX_SESSION_LINES = 500;
/** Values in one message at every depth, and characters of all its texts together. */
export const MAX_MESSAGE_PARTS = 400_000;
export const MAX_MESSAGE_CHARACTERS = 8 * 1024 * 1024;
/** Messages of one run or line; more is a flood. */
export const MAX_MESSAGES = 4_000;
/** Messages of one interpreter that do not parse; more is an attack. */
export const MAX_BAD_MESSAGES = 50;
/** Seconds to load and start Python before giving up, counted from the last byte received. */
export const BOOT_SECONDS = 60;
/** Seconds between two questions to an idle interpreter, and for its answer. */
export const HEARTBEAT_SECONDS = 10;
export const ANSWER_SECONDS = 4;

const OURS = "This is a limit of the playground; Django has none.";

/** What a person reads when a limit ends or cuts a run. */
export const LIMIT_SENTENCES = {
  PREPARE_SECONDS: `Python could not get ready for the run within ${PREPARE_SECONDS} seconds and was restarted. Press Run to try again.`,
  RUN_SECONDS: `The run took longer than ${RUN_SECONDS} seconds and was stopped. Is there a loop that never ends?`,
  MEMORY_BYTES: `The run needed more than ${MEMORY_BYTES / 1024 / 1024} MB of memory and was stopped.`,
  STACK_BYTES:
    "The run went deeper than the browser lets it and was stopped. Is something nested in itself very often?",
  MAX_NESTING: `Receivers were nested ${MAX_NESTING} deep. Does a receiver save the instance that made it run?`,
  MAX_EVENTS: `The run made more than ${MAX_EVENTS.toLocaleString("en")} events and was stopped.`,
  MAX_OUTPUT: `The run printed more than ${MAX_OUTPUT / 1024} kB. What came after was dropped.`,
  MAX_OUTPUT_LINES: `The run printed more than ${MAX_OUTPUT_LINES.toLocaleString("en")} lines. What came after was dropped.`,
  MAX_MODELS: `The project declared more than ${MAX_MODELS} models and was stopped. ${OURS}`,
  MAX_RECEIVERS: `A signal got more than ${MAX_RECEIVERS.toLocaleString("en")} receivers and the run was stopped. ${OURS}`,
  MAX_ROWS: `The run stored more than ${MAX_ROWS.toLocaleString("en")} rows and was stopped. ${OURS}`,
  MAX_MESSAGES: "The run sent more than the page can show and was stopped.",
} as const;

/** Limits at which nothing more is recorded: no line can follow, only another run. */
export const TRACE_ENDS: ReadonlySet<string> = new Set<LimitName>([
  "MAX_EVENTS",
  "MAX_MODELS",
  "MAX_RECEIVERS",
  "MAX_ROWS",
]);

export type LimitName = keyof typeof LIMIT_SENTENCES;
