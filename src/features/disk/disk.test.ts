import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { EMPTY_PROJECT, MAX_ARCHIVE_ENTRIES, MAX_SOURCE, type Project } from "#stores/project.ts";
import { appsOf, djangoProject } from "./django-project.ts";
import { looseFiles, projectFolder } from "./opened-files.ts";
import { packProject, unpackProject } from "./project-zip.ts";

const PROJECT: Project = {
  ...EMPTY_PROJECT,
  title: "Toast & jam",
  files: {
    "kitchen/models.py": "# models",
    "kitchen/apps.py": "# apps",
    "shops/corner/models/__init__.py": "# more",
    "shops/corner/tools.py": "",
    "main.py": "print('é')",
    // Files of the person's own that an export would add, and an app that comes later than its package.
    "README.txt": "mine",
    "later/__init__.py": "",
    "early/models.py": "",
    "later/models.py": "",
  },
  session: ["ada.save()"],
};
const bytes = (text: string) => new TextEncoder().encode(text);

function unpacked(files: Record<string, Uint8Array>) {
  return unpackProject(zipSync(files));
}

describe("an exported project", () => {
  it("has the files of the person unchanged, packages and what Django wants besides", () => {
    const folder = djangoProject(PROJECT);
    expect(folder).toMatchObject(PROJECT.files);
    expect(Object.keys(folder).filter((path) => !(path in PROJECT.files))).toEqual([
      "manage.py",
      "playground_settings.py",
      "playground.json",
      "kitchen/__init__.py",
      "shops/__init__.py",
      "shops/corner/__init__.py",
      "early/__init__.py",
    ]);
  });

  it("installs the apps that the playground installs, in their order", () => {
    expect(appsOf(PROJECT.files)).toEqual([...["kitchen", "shops.corner", "early", "later"]]);
    expect(djangoProject(PROJECT)["playground_settings.py"]).toContain(
      '    "django.contrib.auth",\n    "kitchen",\n    "shops.corner",\n    "early",\n    "later",\n]',
    );
  });

  it("gives its own settings the last word", () => {
    const files = { ...PROJECT.files, "settings.py": "DEBUG = False" };
    expect(djangoProject({ ...PROJECT, files })["playground_settings.py"]).toMatch(
      /from settings import \* .*\n$/,
    );
  });

  it("is the same project when it is opened again", () => {
    const unzipped = unpackProject(packProject(djangoProject(PROJECT), "toast-jam"));
    if (unzipped.type === "problem") throw new Error(unzipped.sentence);
    const { title, files, session } = projectFolder(unzipped.files);
    expect({ title, session }).toEqual({ title: PROJECT.title, session: PROJECT.session });
    expect(Object.entries(files ?? {})).toEqual(Object.entries(PROJECT.files));
  });
});

describe("an archive from elsewhere", () => {
  it("gives its texts, without the folder around them, migrations, caches and hidden files", () => {
    const found = unpacked({
      "shop-main/manage.py": bytes(""),
      "shop-main/shop/models.py": bytes("# models"),
      "shop-main/shop/__init__.py": bytes("# package"),
      "shop-main/shop/migrations/0001_initial.py": bytes("# no"),
      "shop-main/shop/__pycache__/models.py": bytes("# no"),
      "shop-main/.git/config.txt": bytes("no"),
      "shop-main/logo.png": bytes("no"),
    });
    expect(found).toEqual({
      type: "files",
      leftOut: 4,
      files: { "manage.py": "", "shop/models.py": "# models", "shop/__init__.py": "# package" },
    });
    expect(projectFolder(found.type === "files" ? found.files : {}).files).toEqual({
      "manage.py": "",
      "shop/models.py": "# models",
      "shop/__init__.py": "# package",
      "main.py": "",
    });
  });

  it("is refused with a sentence when it is damaged or too large", () => {
    const many = Array.from({ length: MAX_ARCHIVE_ENTRIES + 1 }, (_, at) => [
      `${at}.png`,
      bytes(""),
    ]);
    expect([
      unpackProject(bytes("no archive at all, whatever its name may say")),
      unpackProject(packProject({ "main.py": "x" }, "a").subarray(0, 40)),
      unpacked({ "a.py": bytes("x".repeat(MAX_SOURCE)), "b.py": bytes("y") }),
      unpacked(Object.fromEntries(many)),
    ]).toEqual(
      [
        "it is no zip archive, or a damaged one",
        "it is no zip archive, or a damaged one",
        "it holds more than 256 KiB of text",
        "it holds more than 1280 files",
      ].map((sentence) => ({ type: "problem", sentence })),
    );
  });

  it("gets no more room than it claims, and no more turns than a project could need", () => {
    const bomb = zipSync({ "a.py": bytes("x".repeat(5_000_000)) });
    const view = new DataView(bomb.buffer);
    const end = bomb.length - 22;
    const entry = view.getUint32(end + 16, true);
    view.setUint32(entry + 24, 10, true);
    const found = unpackProject(bomb);
    expect(found.type === "files" ? found.files["a.py"]?.length : 0).toBeLessThanOrEqual(10);
    view.setUint16(end + 8, 0xffff, true);
    expect(unpackProject(bomb)).toMatchObject({ type: "problem" });
  });
});

describe("files chosen one by one", () => {
  it.each([
    [{ "experiment.py": "1" }, { "main.py": "1" }],
    [{ "models.py": "1" }, { "kitchen/models.py": "1", "main.py": "" }],
    [
      {
        "apps.py": 'class Shop(AppConfig):\n    name = "web.shop"',
        "signals.py": "2",
        "main.py": "3",
      },
      {
        "web/shop/apps.py": 'class Shop(AppConfig):\n    name = "web.shop"',
        "web/shop/signals.py": "2",
        "main.py": "3",
      },
    ],
  ])("stand where Django looks for them: %j", (chosen, files) => {
    expect(looseFiles(chosen as Project["files"]).files).toEqual(files);
  });
});
