import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { trace } from "./trace.ts";

const folders: string[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "kitchen-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function run(...given: string[]) {
  const out = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const err = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const code = await trace(given);
  return { code, out: out.mock.calls.join(""), err: err.mock.calls.join("") };
}

const MAIN = `from django.dispatch import Signal

done = Signal()


def react(value, **kwargs):
    print("got", value)
    return value * 2


done.connect(react)
done.send(sender=None, value=2)
`;

describe("npm run trace", () => {
  it("tells in text what was sent and who was called", async () => {
    const { code, out } = await run(
      folderWith({ "main.py": MAIN, "scenario.json": '{"title": "T"}' }),
    );
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "T",
      "— setup —",
      "— main —",
      "done.send(None, value=2)",
      "  → __main__.react",
      "    | got 2",
      "  ← 4",
      "·",
      "",
    ]);
  });

  it("writes the recordings' JSON with --json", async () => {
    const { out } = await run(folderWith({ "main.py": MAIN }), "--json");
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      error: null,
      stdout: ["got 2"],
      tables: {},
    });
  });

  it("ends well when the project ends in an exception", async () => {
    const { code, out } = await run(folderWith({ "main.py": "raise ValueError('no')\n" }));
    expect(code).toBe(0);
    expect(out).toContain("✗ main ended: ValueError: no");
  });

  it("runs a project as it stands", async () => {
    const { out } = await run(
      folderWith({
        "shop/models.py":
          "from django.db import models\nclass Item(models.Model):\n    name = models.TextField()\n",
        "settings.py": "DEBUG = False\n",
        "main.py": "from shop.models import Item\nItem.objects.create(name='a')\n",
      }),
    );
    expect(out).toContain("post_save.send(shop.Item, instance=Item#1, created=true");
    expect(out).toContain("shop.Item: 1 row");
  });

  it("refuses what it cannot read with one line and exit code 2", async () => {
    const nowhere = await run("/nowhere/at/all");
    expect(nowhere.code).toBe(2);
    expect(nowhere.err).toMatch(/^\/nowhere\/at\/all cannot be read: .*\n$/);
    expect((await run(folderWith({ "scenario.json": "{" }))).code).toBe(2);
    expect((await run()).code).toBe(2);
  });

  it("passes over what is no text, and refuses what holds no Python", async () => {
    const folder = folderWith({ "main.py": "print('ran')\n", "shop/data.txt": "é" });
    writeFileSync(join(folder, "picture.png"), new Uint8Array([0xff, 0xd8, 0xff, 0]));
    expect((await run(folder)).out).toContain("| ran");
    const empty = await run(folderWith({ "readme.txt": "nothing" }));
    expect(empty.code).toBe(2);
    expect(empty.err).toMatch(/^.* cannot be read: it holds no Python file\n$/);
    expect((await run(join(folder, "main.py"))).code).toBe(2);
  });

  it("refuses a folder that is too large", async () => {
    const folder = folderWith({ "main.py": "" });
    writeFileSync(join(folder, "dump.txt"), "x".repeat(20_000_001));
    const { code, err } = await run(folder);
    expect(code).toBe(2);
    expect(err).toContain("it is too large");
    expect(err.split("\n")).toHaveLength(2);
  });

  it("runs packages inside packages, and a folder without main.py", async () => {
    const { code, out } = await run(
      folderWith({
        "apps/__init__.py": "",
        "apps/shop/__init__.py": "print('shop')\n",
        "apps/shop/apps.py": "print('apps')\n",
        "apps/shop/models.py": "print('models')\n",
      }),
    );
    expect(code).toBe(0);
    expect(out).toContain("| models");
  });

  it("meets a syntax error where Django does: when the file is imported", async () => {
    const files = { "signals.py": "x = (\n", "scenario.json": "{}", "main.py": "print('ran')\n" };
    expect((await run(folderWith(files))).out).toContain("| ran");
    const { code, out } = await run(folderWith({ ...files, "main.py": "import app.signals" }));
    expect(code).toBe(0);
    expect(out).toContain("✗ main ended: SyntaxError: '(' was never closed (signals.py, line 1)");
  });
});
