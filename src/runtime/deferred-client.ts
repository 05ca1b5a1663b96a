/** A client whose code is loaded after the first paint. What is asked meanwhile is repeated in order, so numbers of runs agree. */
import type { ClientNotice, KitchenClient } from "./kitchen-client.ts";

export function createDeferredClient(load: () => Promise<KitchenClient>): KitchenClient {
  const listeners = new Set<(notice: ClientNotice) => void>();
  let client: KitchenClient | null = null;
  let waiting: ((client: KitchenClient) => void)[] = [];
  let loading = false;
  let runs = 0;

  function tell(notice: ClientNotice) {
    for (const listener of listeners) listener(notice);
  }
  function start() {
    if (loading) return;
    loading = true;
    load().then(
      (loaded) => {
        client = loaded;
        client.subscribe(tell);
        for (const ask of waiting) ask(client);
        waiting = [];
      },
      () => {
        loading = false;
        tell({
          type: "failed",
          sentence: "Part of the page could not be loaded. Are you offline?",
        });
      },
    );
  }
  function ask(question: (client: KitchenClient) => void) {
    if (client === null) waiting.push(question);
    else question(client);
  }
  return {
    boot() {
      ask((loaded) => loaded.boot());
      start();
    },
    run(files, session) {
      runs += 1;
      ask((loaded) => loaded.run(files, session));
      return runs;
    },
    line: (text) => ask((loaded) => loaded.line(text)),
    keep: (text) => ask((loaded) => loaded.keep(text)),
    stop: () => ask((loaded) => loaded.stop()),
    renew: () => ask((loaded) => loaded.renew()),
    retry() {
      if (client === null) start();
      else client.retry();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => ask((loaded) => loaded.dispose()),
  };
}
