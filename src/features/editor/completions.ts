/** Names worth completing in signal code, beside those of the file itself. */
import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completeAnyWord,
} from "@codemirror/autocomplete";

const MODEL_SIGNALS = [
  "pre_init",
  "post_init",
  "pre_save",
  "post_save",
  "pre_delete",
  "post_delete",
  "m2m_changed",
];
const AUTH_SIGNALS = ["user_logged_in", "user_logged_out", "user_login_failed"];
const ARGUMENTS = [
  "sender",
  "instance",
  "created",
  "raw",
  "using",
  "update_fields",
  "action",
  "pk_set",
  "kwargs",
];
const VERBS = [
  "connect",
  "disconnect",
  "send",
  "send_robust",
  "asend",
  "has_listeners",
  "objects",
  "create",
  "save",
  "delete",
];

const MODULES = [
  "django.db.models.signals",
  "django.dispatch",
  "django.contrib.auth.signals",
  "django.contrib.auth.models",
  "django.db",
  "django.apps",
  "django.conf",
  "django.core.signals",
  "django.utils",
];

const options: readonly Completion[] = [
  ...[...MODEL_SIGNALS, ...AUTH_SIGNALS].map((label) => ({
    label,
    type: "variable",
    detail: "signal",
    boost: 2,
  })),
  ...ARGUMENTS.map((label) => ({ label, type: "variable", detail: "argument" })),
  ...VERBS.map((label) => ({ label, type: "function" })),
  { label: "receiver", type: "function", detail: "@receiver(signal, sender=…)", boost: 2 },
  { label: "dispatch_uid", type: "property" },
  { label: "AppConfig", type: "class" },
  ...MODULES.map((label) => ({ label, type: "namespace" })),
];

/** Completes a word while it is typed, or anything on request. */
export function completeKitchenNames(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/[\w.]+/);
  if (word === null && !context.explicit) return null;
  return { from: word?.from ?? context.pos, options, validFor: /^[\w.]*$/ };
}

export const completionSources = [completeKitchenNames, completeAnyWord];
