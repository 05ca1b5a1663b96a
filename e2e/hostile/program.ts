import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";

const FOLDER = new URL("programs/", import.meta.url);
const SHARED = readFileSync(new URL("attack.py", import.meta.url), "utf8");

/** One file of `programs/`. */
export type Program = {
  /** What it attacks: the folder. */
  readonly target: string;
  readonly name: string;
  readonly source: string;
  /** Where its texts must be seen as texts, from its line `# Shown in: …`. */
  readonly shownIn: readonly string[];
  /** It spoils the Python it runs in, from its line `# Spoils its Python`: the page may have to say that this ended. */
  readonly spoils: boolean;
};

/** By target and name. */
export function readPrograms(): readonly Program[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".py"))
    .sort()
    .map((path) => {
      const source = readFileSync(new URL(path, FOLDER), "utf8");
      return {
        target: dirname(path),
        name: basename(path, ".py").replaceAll("_", " "),
        source,
        shownIn: /^# Shown in: (.*)$/m.exec(source)?.[1]?.split(", ") ?? [],
        spoils: /^# Spoils its Python/m.test(source),
      };
    });
}

/** What every program does at the end; nothing else prints it. */
export const END = "The end of the program.";

/** A stranger's link with the program, as anybody can make one by hand. */
export function linkTo(source: string, witness: string, title = "From a stranger"): string {
  const files = {
    "main.py": `${source}\nprint("The end", "of the program.")\n`,
    "attack.py": SHARED.replaceAll("WITNESS", witness),
    "settings.py": "INSTALLED_APPS = []\n",
  };
  const json = JSON.stringify({ v: 1, title, files });
  return `#json=${Buffer.from(json).toString("base64url")}`;
}
