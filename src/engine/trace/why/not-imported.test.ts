import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../testing/evidence.ts";
import { TraceBuilder } from "../../testing/trace-builder.ts";
import { findNotImported } from "./not-imported.ts";

const SIGNALS = `from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver


@receiver(post_save, sender=Profile)
def profile_updated(sender, **kwargs):
    pass


@receiver([pre_save, post_save])
@receiver(toast_ready)
async def stamp(sender, **kwargs):
    pass

post_save.connect(log, sender=Profile)
`;

const APPS = `class KitchenConfig(AppConfig):
    name = "kitchen"

    def ready(self):
        from . import signals

    verbose_name = "Kitchen"
`;

type Kitchen = {
  readonly config?: string;
  readonly readyRan?: boolean;
  readonly imports?: readonly string[];
  readonly label?: string;
};

function ask(files: Record<string, string>, kitchen: Kitchen = {}): string[] {
  const {
    config = "kitchen.apps.KitchenConfig",
    readyRan = true,
    imports = [],
    label = "kitchen",
  } = kitchen;
  const builder = new TraceBuilder();
  for (const module of imports) builder.add({ type: "module.imported", module });
  builder.add({ type: "app.loaded", label, config, readyRan });
  builder.phase("main");
  return findNotImported(evidenceOf(builder.trace, files)).map(
    ({ sentence, place, mend }) => `${sentence} | ${place?.line} | ${mend}`,
  );
}

describe("not imported", () => {
  it("finds every function that the text would connect, at its line", () => {
    expect(
      ask({ "kitchen/signals.py": SIGNALS }).map((line) => line.split(" | ", 2).join(" | ")),
    ).toEqual([
      "profile_updated was never connected to post_save: kitchen.signals was not imported, because there is no ready() that imports it. | 5",
      "stamp was never connected to pre_save: kitchen.signals was not imported, because there is no ready() that imports it. | 10",
      "stamp was never connected to toast_ready: kitchen.signals was not imported, because there is no ready() that imports it. | 11",
      "log was never connected to post_save: kitchen.signals was not imported, because there is no ready() that imports it. | 15",
    ]);
  });

  it("says nothing of a module that was imported, of main.py, or before the setup is over", () => {
    expect(
      ask({ "kitchen/signals.py": SIGNALS, "main.py": SIGNALS }, { imports: ["kitchen.signals"] }),
    ).toEqual([]);
    expect(ask({ "kitchen/__init__.py": SIGNALS }, { imports: ["kitchen"] })).toEqual([]);
    expect(ask({ "README.md": SIGNALS })).toEqual([]);
    const builder = new TraceBuilder();
    builder.phase("setup");
    expect(findNotImported(evidenceOf(builder.trace, { "kitchen/signals.py": SIGNALS }))).toEqual(
      [],
    );
  });

  const ONE = "post_save.connect(log)\n";

  it("tells that ready() is missing", () => {
    expect(
      ask({ "kitchen/signals.py": ONE, "kitchen/apps.py": "class KitchenConfig: pass" }),
    ).toEqual([
      'log was never connected to post_save: kitchen.signals was not imported, because there is no ready() that imports it. | 1 | Write ready() in kitchen/apps.py with "from . import signals".',
    ]);
  });

  it("looks for the innermost package that is an app", () => {
    const nested = {
      "blog/apps/posts/models.py": "",
      "blog/apps/posts/signals/handlers.py": ONE,
      "blog/apps/posts/apps.py":
        "class PostsConfig(AppConfig):\n    def ready(self):\n        pass\n",
    };
    const kitchen = { label: "posts", config: "blog.apps.posts.apps.PostsConfig" };
    expect(ask(nested, kitchen)).toEqual([
      'log was never connected to post_save: blog.apps.posts.signals.handlers was not imported, because ready() of blog/apps/posts/apps.py does not import it. | 1 | Add "from .signals import handlers" to ready().',
    ]);
  });

  it("tells that the AppConfig with the ready() was not used", () => {
    const config = "django.apps.config.AppConfig";
    expect(
      ask({ "kitchen/signals.py": ONE, "kitchen/apps.py": APPS }, { config, readyRan: false }),
    ).toEqual([
      "log was never connected to post_save: kitchen.signals was not imported, because kitchen/apps.py has a ready(), but Django used django.apps.config.AppConfig for the app. | 1 | Name the class of kitchen/apps.py in INSTALLED_APPS, or give it default = True.",
    ]);
  });

  it("tells that ready() imports something else", () => {
    const apps = APPS.replace("from . import signals", "pass");
    expect(ask({ "kitchen/signals.py": ONE, "kitchen/apps.py": apps })).toEqual([
      'log was never connected to post_save: kitchen.signals was not imported, because ready() of kitchen/apps.py does not import it. | 1 | Add "from . import signals" to ready().',
    ]);
  });

  it("tells that the app is not installed", () => {
    const other = { label: "auth", config: "django.contrib.auth.apps.AuthConfig" };
    expect(ask({ "kitchen/signals.py": ONE, "kitchen/apps.py": APPS }, other)).toEqual([
      'log was never connected to post_save: kitchen.signals was not imported, because the app kitchen is not installed (only auth). | 1 | Add "kitchen" to INSTALLED_APPS.',
    ]);
  });
});
