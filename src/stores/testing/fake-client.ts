/** A client without Python: tests read what it was asked and say what it tells. */
import type { ClientNotice, KitchenClient } from "#runtime/kitchen-client.ts";

export type FakeClient = KitchenClient & {
  /** What was asked, as short texts in order. */
  readonly asked: readonly string[];
  tell(...notices: readonly ClientNotice[]): void;
};

export function createFakeClient(): FakeClient {
  const asked: string[] = [];
  const listeners = new Set<(notice: ClientNotice) => void>();
  let run = 0;
  return {
    asked,
    boot: () => void asked.push("boot"),
    run(files, session) {
      run += 1;
      asked.push(`run ${Object.keys(files).join(" ")} | ${session.join("; ")}`);
      return run;
    },
    line: (text) => void asked.push(`line ${text}`),
    keep: (text) => void asked.push(`keep ${text}`),
    stop: () => void asked.push("stop"),
    renew: () => void asked.push("renew"),
    retry: () => void asked.push("retry"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => void asked.push("dispose"),
    tell(...notices) {
      for (const notice of notices) for (const listener of listeners) listener(notice);
    },
  };
}
