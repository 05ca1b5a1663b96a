/** A playground as the folder of a Django project that runs by itself. */
import type { Project } from "#stores/project.ts";

/** What a playground knows and a Django project has no place for. */
export const PLAYGROUND_FILE = "playground.json";

/** What an export adds where the person has no file of that name. */
export const ADDED_FILES: ReadonlySet<string> = new Set([
  "manage.py",
  "playground_settings.py",
  "README.txt",
  PLAYGROUND_FILE,
]);

/** All files of the folder, by path: those of the person unchanged, and what real Django wants besides. */
export function djangoProject({ title, files, session }: Project): Project["files"] {
  const folders = Object.keys(files).flatMap(foldersOf);
  const packages = folders.map((folder): [string, string] => [`${folder}/__init__.py`, ""]);
  return {
    "README.txt": README,
    "manage.py": MANAGE,
    "playground_settings.py": settingsFor(files),
    [PLAYGROUND_FILE]: `${JSON.stringify({ v: 1, title, order: Object.keys(files), session }, null, 2)}\n`,
    ...Object.fromEntries(packages),
    ...files,
  };
}

/** Packages that hold models or an app's configuration, in the order of these files, as the playground installs them. */
export function appsOf(files: Project["files"]): readonly string[] {
  const folders = Object.keys(files).flatMap(
    (path) => /^(.+)\/(?:models\.py|models\/__init__\.py|apps\.py)$/.exec(path)?.slice(1) ?? [],
  );
  return [...new Set(folders.map((folder) => folder.replaceAll("/", ".")))];
}

/** `a` and `a/b` for `a/b/models.py`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return path.endsWith(".py") ? parts.map((_, at) => parts.slice(0, at + 1).join("/")) : [];
}

function settingsFor(files: Project["files"]): string {
  const apps = ["django.contrib.contenttypes", "django.contrib.auth", ...appsOf(files)];
  const installed = apps.map((app) => `    "${app}",\n`).join("");
  return `${SETTINGS}INSTALLED_APPS = [\n${installed}]\n${"settings.py" in files ? OWN_SETTINGS : ""}`;
}

const README = `This playground of Signal Kitchen is a Django project. It runs with real Django:

    python -m pip install "django>=6.1,<6.2"
    python manage.py migrate --run-syncdb
    python manage.py shell < main.py

To start over with empty tables, delete db.sqlite3 and migrate again.
The playground opens again in Signal Kitchen: Menu, Import, and this archive.
`;

const MANAGE = `import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "playground_settings")
    execute_from_command_line(sys.argv)
`;

const SETTINGS = `"""What the playground takes for granted."""

from pathlib import Path

DEBUG = True
SECRET_KEY = "only for playing"
TIME_ZONE = "UTC"
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": Path(__file__).resolve().parent / "db.sqlite3",
    }
}
`;

const OWN_SETTINGS = `
# The project's own settings have the last word.
from settings import *  # noqa: E402, F403
`;
