import { describe, expect, it } from "vitest";
import { runInNode } from "../../node/kitchen-in-node.ts";

const MODELS = `from django.db import models


class Profile(models.Model):
    name = models.CharField(max_length=50)
`;
const APPS = `from django.apps import AppConfig


class KitchenConfig(AppConfig):
    name = "kitchen"

    def ready(self):
        from . import signals
`;
const SIGNALS = `from .models import Profile
from django.db.models.signals import post_save


def profileUpdated(sender, instance, created, **kwargs):
    print('Profile Saved! Method triggered by signal event.')
    print('Sender:', sender)
    print('Intense:', instance)
    print('Is :', created)

post_save.connect(profileUpdated, sender=Profile)
`;
const MAIN = `from kitchen.models import Profile

profile = Profile.objects.create(name="Ada")
profile.save()
`;
const SAID = `Profile Saved! Method triggered by signal event.
Sender: <class 'kitchen.models.Profile'>
Intense: Profile object (1)
`;

async function printed(main: string, more: Record<string, string> = {}): Promise<string> {
  const run = await runInNode({ ...more, "main.py": main });
  const raised = run.events.find((each) => each.type === "error.raised");
  return run.output + (raised === undefined ? "" : `${raised.error.type}: ${raised.error.message}`);
}

describe("a project", () => {
  it("runs a pasted post_save example and prints what Django prints", async () => {
    const files = {
      "kitchen/models.py": MODELS,
      "kitchen/signals.py": SIGNALS,
      "kitchen/apps.py": APPS,
    };
    expect(await printed(MAIN, files)).toBe(`${SAID}Is : True\n${SAID}Is : False\n`);
  });

  it("calls nobody while ready() does not import the signals", async () => {
    const files = { "kitchen/models.py": MODELS, "kitchen/signals.py": SIGNALS };
    expect(await printed(MAIN, files)).toBe("");
  });

  it("replays clicks on top of main.py, with the models at hand", async () => {
    const files = { "kitchen/models.py": MODELS, "main.py": "" };
    const run = await runInNode(files, [
      "Profile.objects.create(name='Ada')",
      "Profile.objects.get(pk=1).save()",
      "Profile.objects.count()",
    ]);
    const finished = run.events.flatMap((each) => (each.type === "line.finished" ? [each] : []));
    expect(finished.map((each) => each.value?.text ?? null)).toEqual([
      "<Profile: Profile object (1)>",
      null,
      "1",
    ]);
  });

  it("installs its apps in the order of their files, after contenttypes and auth", async () => {
    const main = "from django.conf import settings\nprint(settings.INSTALLED_APPS, settings.DEBUG)";
    expect(await printed(main, { "b/models.py": "", "a/apps.py": "", "c/views.py": "" })).toBe(
      "['django.contrib.contenttypes', 'django.contrib.auth', 'b', 'a'] True\n",
    );
  });

  it("takes from settings.py what it sets", async () => {
    const main = `from django.conf import settings
print(settings.DEBUG, settings.PAGE_SIZE, settings.INSTALLED_APPS[-1], settings)
print(hasattr(settings, 'MISSING'))`;
    const files = { "shop/models.py": "", "settings.py": "DEBUG = False\nPAGE_SIZE = 3\n" };
    expect(await printed(main, files)).toBe('False 3 shop <LazySettings "settings">\nFalse\n');
  });

  it("says with Django's words why an app cannot be loaded", async () => {
    const wrong = {
      "settings.py": "INSTALLED_APPS = ['shop.apps.ShopConfg']\n",
      "shop/apps.py": APPS,
    };
    expect(await printed("", wrong)).toBe(
      "ImportError: Module 'shop.apps' does not contain a 'ShopConfg' class. Choices are: 'KitchenConfig'.",
    );
    const early = { "shop/models.py": MODELS, "shop/__init__.py": "from . import models\n" };
    expect(await printed("", early)).toBe(
      "django.core.exceptions.AppRegistryNotReady: Apps aren't loaded yet.",
    );
  });

  it("tells which apps were loaded, and whether ready() ran", async () => {
    const run = await runInNode({
      "kitchen/apps.py": APPS,
      "kitchen/signals.py": "",
      "shop/models.py": "",
    });
    const loaded = run.events.flatMap((each) => (each.type === "app.loaded" ? [each] : []));
    expect(loaded.map(({ label, config, readyRan }) => [label, config, readyRan])).toEqual([
      ["contenttypes", "django.contrib.contenttypes.apps.ContentTypesConfig", true],
      ["auth", "django.contrib.auth.apps.AuthConfig", true],
      ["kitchen", "kitchen.apps.KitchenConfig", true],
      ["shop", "django.apps.config.AppConfig", false],
    ]);
  });

  it("names what is not part of the playground", async () => {
    expect(await printed("import django.template")).toBe(
      "ModuleNotFoundError: No module named 'django.template' (not part of this playground; see the list of supported modules)",
    );
    expect(await printed("from django.utils.text import wrap")).toBe(
      "ImportError: cannot import name 'wrap' from 'django.utils.text' (not supported by this playground)",
    );
  });
});

describe("logging", () => {
  it("prints as Django's default configuration does, and notes all from INFO", async () => {
    const main = `import logging
logging.getLogger('shop').info('quiet')
logging.getLogger('shop').warning('loud %s', 1)
logging.getLogger('django.x').info('told')
logging.getLogger('shop').debug('never')`;
    const run = await runInNode({ "main.py": main });
    const notes = run.events.flatMap((each) => (each.type === "note.logged" ? [each.message] : []));
    expect(run.output).toBe("loud 1\ntold\n");
    expect(notes).toEqual(["quiet", "loud 1", "told"]);
    const silent = await runInNode({ "main.py": main, "settings.py": "DEBUG = False\n" });
    expect(silent.output).toBe("loud 1\n");
  });
});

describe("django.contrib.auth", () => {
  it("sends the signals of logging in, failing and out, with an operation around each", async () => {
    const run = await runInNode({
      "main.py": `from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.contrib.sessions.backends.cache import SessionStore
from django.dispatch import receiver
from django.test import RequestFactory

@receiver([user_logged_in, user_logged_out, user_login_failed])
def seen(sender, signal, **kwargs):
    print(sender, sorted(kwargs), kwargs.get('credentials'), kwargs.get('user'))

User.objects.create_user('ada', password='toast')
request = RequestFactory().post('/login/')
request.session = SessionStore()
print(authenticate(request, username='ada', password='wrong'))
user = authenticate(request, username='ada', password='toast')
login(request, user)
request.user = user
print(User.objects.get().last_login is not None, request.session['_auth_user_id'])
logout(request)
print(request.user, request.session.is_empty())
`,
    });
    expect(
      run.output,
    ).toBe(`django.contrib.auth ['credentials', 'request'] {'username': 'ada', 'password': '********************'} None
None
<class 'django.contrib.auth.models.User'> ['request', 'user'] None ada
True 1
<class 'django.contrib.auth.models.User'> ['request', 'user'] None ada
AnonymousUser True
`);
    const titles = run.events.flatMap((each) =>
      each.type === "operation.started" && each.kind.startsWith("log") ? [each.title] : [],
    );
    expect(titles).toEqual(["login('ada')", "logout()"]);
  });
});
