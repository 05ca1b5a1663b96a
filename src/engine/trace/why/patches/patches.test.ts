import { describe, expect, it } from "vitest";
import { modelFixture } from "../../../testing/topology-fixtures.ts";
import { acceptKwargs } from "./accept-kwargs.ts";
import { importInReady, installApp, installConfig } from "./import-in-ready.ts";
import { addSender, replaceSender } from "./listen-to.ts";
import { CONNECTION, type Patch, patchCall, patchConnection } from "./patch.ts";
import { callAt, isStatement, withKeyword, withoutArgument } from "./python-call.ts";
import { removeCall } from "./remove-call.ts";
import { stopRecursion } from "./stop-recursion.ts";
import { waitForCommit } from "./wait-for-commit.ts";
import { withImport } from "./with-import.ts";

const FILE = "kitchen/signals.py";
const at = (line: number, file = FILE) => ({ file, line });
/** The text after the patch, `null` without one. */
const text = (patch: Patch | null, file = FILE) => patch?.files[file] ?? null;

describe("calls in Python text", () => {
  const code =
    'connect(f, {"a": [1, 2]}, x=(3, ")"), # a, b)\n  last = """)""", other=="a\\")",\n) # done\n';
  const call = callAt(code, 1, /connect\(/);
  it("are read over strings, brackets and comments", () => {
    expect(call?.args.map(({ name, value }) => [name, value])).toEqual([
      [null, "f"],
      [null, '{"a": [1, 2]}'],
      ["x", '(3, ")")'],
      [null, '# a, b)\n  last = """)"""'],
      [null, 'other=="a\\")"'],
    ]);
    expect(call && isStatement(code, call)).toBe(true);
  });
  it("are not there when they do not close, or when a line has two", () => {
    expect(callAt("f(1, 'open", 1, /f\(/)).toBeNull();
    expect(callAt("f(1); f(2)", 1, /f\(/)).toBeNull();
    expect(callAt("f(1)", 3, /f\(/)).toBeNull();
  });
  it("get, change and lose arguments", () => {
    const empty = callAt("f()", 1, /f\(/);
    expect(empty && withKeyword("f()", empty, "a", "1")).toBe("f(a=1)");
    const two = callAt("f(a=1, b=2)", 1, /f\(/);
    const [first, second] = two?.args ?? [];
    if (two === null || first === undefined || second === undefined) throw new Error("not read");
    expect(withKeyword("f(a=1, b=2)", two, "a", "3")).toBe("f(a=3, b=2)");
    expect(withoutArgument("f(a=1, b=2)", two, first)).toBe("f(b=2)");
    expect(withoutArgument("f(a=1, b=2)", two, second)).toBe("f(a=1)");
    const one = callAt("f(a=1)", 1, /f\(/);
    expect(one?.args[0] && withoutArgument("f(a=1)", one, one.args[0])).toBe("f()");
  });
});

describe("withImport", () => {
  const add = (code: string) => withImport(code, [".models", "kitchen.models"], "Pizza");
  it("joins the line of the same module, else follows the imports", () => {
    expect(add("from .models import Oven\n")).toBe("from .models import Oven, Pizza\n");
    expect(add("from kitchen.models import Oven\n")).toBe(
      "from kitchen.models import Oven, Pizza\n",
    );
    expect(add("import os\nx = 1\n")).toBe("import os\nfrom .models import Pizza\nx = 1\n");
    expect(add("x = 1\n")).toBe("from .models import Pizza\nx = 1\n");
    expect(add("from .models import Oven as O\n")).toBe(
      "from .models import Oven as O\nfrom .models import Pizza\n",
    );
  });
  it("leaves a text alone that has it, and one that leaves doubts", () => {
    expect(add("from .models import Oven, Pizza\n")).toBe("from .models import Oven, Pizza\n");
    expect(add("from .models import (\n  Oven,\n)\n")).toBeNull();
    expect(add('"""Signals."""\nx = 1\n')).toBeNull();
  });
});

describe("importInReady", () => {
  const APPS =
    "from django.apps import AppConfig\n\n\nclass KitchenConfig(AppConfig):\n    name = 'kitchen'\n";
  const ready = (apps: string, module = "kitchen.signals") =>
    text(importInReady({ "kitchen/apps.py": apps }, module, "kitchen"), "kitchen/apps.py");
  it("writes apps.py, ready() or the line", () => {
    expect(text(importInReady({}, "my_shop.handlers", "my_shop"), "my_shop/apps.py")).toContain(
      'class MyShopConfig(AppConfig):\n    default_auto_field = "django.db.models.BigAutoField"\n    name = "my_shop"\n\n    def ready(self):\n        from . import handlers\n',
    );
    expect(ready(APPS)).toBe(`${APPS}\n    def ready(self):\n        from . import signals\n`);
    expect(ready(`${APPS}\n    def ready(self):\n        pass\n`)).toContain(
      "ready(self):\n        from . import signals\n",
    );
    expect(
      ready(`${APPS}\n    def ready(self):\n        print(1)\n`, "kitchen.deep.handlers"),
    ).toContain("ready(self):\n        from .deep import handlers\n        print(1)\n");
  });
  it("has doubts about two classes, none and a ready() in one line", () => {
    expect(ready(APPS + APPS)).toBeNull();
    expect(ready("x = 1\n")).toBeNull();
    expect(ready(`${APPS}\n    def ready(self): pass\n`)).toBeNull();
  });
  const two = `${APPS}\n    def ready(self):\n        pass\n\n\nclass Plain(AppConfig):\n    name = 'kitchen'\n`;
  it("makes Django use the class with the ready(), by the settings or as the default", () => {
    const files = { "kitchen/apps.py": two };
    expect(
      text(installConfig(files, "kitchen", "kitchen.apps.Plain"), "kitchen/apps.py"),
    ).toContain("class KitchenConfig(AppConfig):\n    default = True\n");
    const settings = { ...files, "settings.py": "INSTALLED_APPS = ['kitchen.apps.Plain']" };
    expect(text(installConfig(settings, "kitchen", "kitchen.apps.Plain"), "settings.py")).toBe(
      'INSTALLED_APPS = ["kitchen.apps.KitchenConfig"]',
    );
    expect(installConfig({ "kitchen/apps.py": APPS }, "kitchen", "x")).toBeNull();
    expect(installConfig({}, "kitchen", "x")).toBeNull();
    const alone = { "kitchen/apps.py": `${APPS}\n    def ready(self):\n        pass\n` };
    expect(installConfig(alone, "kitchen", "x")).toBeNull();
  });
  it("adds an app to the settings as they are written", () => {
    const install = (settings: string) =>
      text(installApp({ "settings.py": settings }, "shop"), "settings.py");
    expect(install("INSTALLED_APPS = ['a', 'b']\n")).toBe(
      "INSTALLED_APPS = ['a', 'b', \"shop\"]\n",
    );
    expect(install("INSTALLED_APPS = []\n")).toBe('INSTALLED_APPS = ["shop"]\n');
    expect(install("INSTALLED_APPS = [\n    'a',\n]\n")).toBe(
      "INSTALLED_APPS = [\n    'a',\n    \"shop\",\n]\n",
    );
    expect(install("DEBUG = True\n")).toBeNull();
    expect(installApp({}, "shop")).toBeNull();
  });
});

describe("acceptKwargs", () => {
  const accept = (code: string, line = 1) => text(acceptKwargs({ [FILE]: code }, at(line)));
  it("adds them behind the other parameters, also below a decorator", () => {
    expect(accept("def f(sender):\n    pass\n")).toBe("def f(sender, **kwargs):\n    pass\n");
    expect(accept("@receiver(x)\nasync def f():\n    pass\n")).toBe(
      "@receiver(x)\nasync def f(**kwargs):\n    pass\n",
    );
  });
  it("has nothing to add where they are, or where there is no function", () => {
    expect(accept("def f(sender, **rest):\n    pass\n")).toBeNull();
    expect(accept("x = 1\n")).toBeNull();
    expect(acceptKwargs({}, null)).toBeNull();
    expect(acceptKwargs({}, at(1))).toBeNull();
  });
});

describe("senders", () => {
  const special = modelFixture("kitchen.Special");
  const head = "from .models import Pizza\n";
  const files = (code: string) => ({ [FILE]: head + code });
  it("are added beside, and imported", () => {
    expect(
      text(addSender(files("@receiver(post_save, sender=Pizza)\ndef f(): ...\n"), at(2), special)),
    ).toBe(
      "from .models import Pizza, Special\n@receiver(post_save, sender=Special)\n@receiver(post_save, sender=Pizza)\ndef f(): ...\n",
    );
    expect(
      text(addSender(files("post_save.connect(f, sender=Pizza)\n"), at(2), special)),
    ).toContain("post_save.connect(f, sender=Special)\npost_save.connect(f, sender=Pizza)\n");
  });
  it("are replaced", () => {
    const user = modelFixture("auth.User", [], { module: "django.contrib.auth.models" });
    expect(text(replaceSender(files("post_save.connect(f, sender=Pizza)\n"), at(2), user))).toBe(
      "from .models import Pizza\nfrom django.contrib.auth.models import User\npost_save.connect(f, sender=User)\n",
    );
  });
  it("of the same module must be defined above", () => {
    const own = (code: string, line: number) =>
      replaceSender({ "kitchen/models.py": code }, at(line, "kitchen/models.py"), special);
    const connect = "post_save.connect(f, sender=Pizza)\n";
    expect(own(`class Special(Pizza):\n    pass\n${connect}`, 3)).not.toBeNull();
    expect(own(`${connect}class Special(Pizza):\n    pass\n`, 1)).toBeNull();
    expect(own(connect, 1)).toBeNull();
  });
  it("leave lines alone that are no plain connection", () => {
    expect(addSender(files("x = post_save.connect(f, sender=Pizza)\n"), at(2), special)).toBeNull();
    expect(addSender(files("post_save.connect(f)\n"), at(2), special)).toBeNull();
    expect(addSender({}, at(2), special)).toBeNull();
    expect(addSender({}, null, special)).toBeNull();
    const listed = { [FILE]: "from x import (\n a)\npost_save.connect(f, sender=Pizza)\n" };
    expect(replaceSender(listed, at(3), special)).toBeNull();
    expect(
      replaceSender(
        { "signals.py": "post_save.connect(f, sender=P)\n" },
        at(1, "signals.py"),
        special,
      ),
    ).not.toBeNull();
  });
});

describe("stopRecursion", () => {
  const stop = (code: string, line: number, signal = "post_save") =>
    text(stopRecursion({ [FILE]: code }, at(line), at(1), signal));
  const def = "def f(sender, instance, created, **kwargs):\n";
  it("writes what was assigned with update(), or returns early, or leaves pre_save to its save", () => {
    expect(
      stop(
        `${def}    instance.a = 1\n    print(instance)\n    instance.b += 1\n    instance.save()\n`,
        5,
      ),
    ).toContain(
      "    type(instance).objects.filter(pk=instance.pk).update(a=instance.a, b=instance.b)\n",
    );
    expect(stop(`${def}    instance.save()\n`, 2)).toBe(
      `${def}    if not created:\n        return\n    instance.save()\n`,
    );
    expect(stop(`${def}    instance.a = 1\n    instance.save()\n`, 3, "pre_save")).toBe(
      `${def}    instance.a = 1\n`,
    );
    expect(stop(`${def}    instance.save()\n`, 2, "pre_save")).toBe(`${def}    pass\n`);
  });
  it("has doubts about other objects, other lines and other parameters", () => {
    expect(stop(`${def}    other.save()\n`, 2)).toBeNull();
    expect(stop(`${def}    instance.save(force_update=True)\n`, 2)).toBeNull();
    expect(stop("def f(sender, instance, **kwargs):\n    instance.save()\n", 2)).toBeNull();
    expect(stop("f = 1\n    instance.save()\n", 2)).toBeNull();
    expect(stop("def f(\n    instance):\n    instance.save()\n", 3)).toBeNull();
    expect(stopRecursion({}, null, null, "post_save")).toBeNull();
    expect(stopRecursion({}, at(1), at(1), "post_save")).toBeNull();
    expect(stopRecursion({}, at(1), at(1, "other.py"), "post_save")).toBeNull();
  });
});

describe("waitForCommit, removeCall, patchConnection", () => {
  it("lets a statement that is one call wait with its arguments, over several lines too", () => {
    const code =
      "import x\ndef f(**kwargs):\n    send_mail(\n        'a',\n    )\n    mail.send()\n";
    expect(text(waitForCommit({ [FILE]: code }, at(3)))).toBe(
      "import x\nfrom django.db import transaction\nfrom functools import partial\ndef f(**kwargs):\n    transaction.on_commit(partial(send_mail, 'a',\n    ))\n    mail.send()\n",
    );
    expect(text(waitForCommit({ [FILE]: code }, at(6)))).toContain(
      "    transaction.on_commit(mail.send)\n",
    );
    expect(waitForCommit({ [FILE]: "def f():\n    send(x for x in y)\n" }, at(2))).toBeNull();
    expect(waitForCommit({ [FILE]: "def f():\n    x = send()\n" }, at(2))).toBeNull();
    expect(waitForCommit({ [FILE]: '"""Doc."""\ndef f():\n    send()\n' }, at(3))).toBeNull();
    expect(waitForCommit({ [FILE]: "def f():\n    send() or 1\n" }, at(2))).toBeNull();
    expect(waitForCommit({}, at(2))).toBeNull();
    expect(waitForCommit({}, null)).toBeNull();
  });
  it("removes a statement of its own at the left margin only", () => {
    const remove = (code: string, line: number) =>
      text(removeCall({ [FILE]: code }, at(line), CONNECTION, "Remove it"));
    expect(remove("a = 1\npost_save.connect(f)\nb = 2\n", 2)).toBe("a = 1\nb = 2\n");
    expect(remove("if a:\n    post_save.connect(f)\n", 2)).toBeNull();
    expect(remove("x = post_save.connect(f)\n", 1)).toBeNull();
  });
  it("changes nothing that is so already", () => {
    const files = { [FILE]: "post_save.connect(f, weak=False)\n" };
    expect(patchConnection(files, at(1), "Keep it", ["weak", "False"])).toBeNull();
    expect(patchConnection(files, null, "Keep it", ["weak", "False"])).toBeNull();
    expect(patchConnection(files, at(1, "x.py"), "Keep it", ["weak", "False"])).toBeNull();
    expect(patchCall(files, at(1), { head: /nothing\(/, label: "" }, () => "x")).toBeNull();
  });
});
