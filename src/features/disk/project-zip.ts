/** Zip archives of text files. What is unpacked is bounded before it reaches memory. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { MAX_ARCHIVE_ENTRIES, MAX_SOURCE, type Project } from "#stores/project.ts";

const TEXT = /\.(?:py|json|txt|html|md)$/;

export type Unzipped =
  | { readonly type: "files"; readonly files: Project["files"]; readonly leftOut: number }
  /** The sentence continues "cannot be opened:". */
  | { readonly type: "problem"; readonly sentence: string };

/** The files in a folder of that name. */
export function packProject(files: Project["files"], folder: string): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([path, text]) => [`${folder}/${path}`, strToU8(text)]);
  return zipSync(Object.fromEntries(entries));
}

/** The texts of an archive, by path, without the folder that holds them all. Folders of migrations and hidden files stay out. */
export function unpackProject(bytes: Uint8Array): Unzipped {
  let size = 0;
  let count = 0;
  let leftOut = 0;
  const wants = (name: string, originalSize: number): boolean => {
    count += 1;
    // An archive may claim to hold more than it can.
    if (count > MAX_ARCHIVE_ENTRIES) throw new Error("too many files");
    if (name.endsWith("/")) return false;
    const isWanted = TEXT.test(name) && !/(?:^|\/)(?:\.|__|migrations\/)/.test(withoutInit(name));
    if (!isWanted) leftOut += 1;
    else size += originalSize;
    return isWanted && size <= MAX_SOURCE;
  };
  let data: Record<string, Uint8Array>;
  try {
    // Each file gets the room that the archive claims for it, and no more.
    data = unzipSync(bytes, { filter: (file) => wants(file.name, file.originalSize) });
  } catch {
    return problem(
      count > MAX_ARCHIVE_ENTRIES
        ? `it holds more than ${MAX_ARCHIVE_ENTRIES} files`
        : "it is no zip archive, or a damaged one",
    );
  }
  if (size > MAX_SOURCE) return problem(`it holds more than ${MAX_SOURCE / 1024} KiB of text`);
  return { type: "files", files: textsOf(data), leftOut };
}

/** An `__init__.py` is a file like others. */
function withoutInit(name: string): string {
  return name.replace(/(^|\/)__init__\.py$/, "$1init.py");
}

function textsOf(data: Readonly<Record<string, Uint8Array>>): Project["files"] {
  const texts = Object.entries(data).map(([path, bytes]): [string, string] => [
    path,
    strFromU8(bytes),
  ]);
  const [first = ""] = texts[0] ?? [];
  const folder = first.slice(0, first.indexOf("/") + 1);
  const isRoot = folder !== "" && texts.every(([path]) => path.startsWith(folder));
  const holdsProject = ["main.py", "manage.py", "settings.py"].some((file) =>
    texts.some(([path]) => path === folder + file),
  );
  const cut = isRoot && holdsProject ? folder.length : 0;
  return Object.fromEntries(texts.map(([path, text]) => [path.slice(cut), text]));
}

function problem(sentence: string): Unzipped {
  return { type: "problem", sentence };
}
