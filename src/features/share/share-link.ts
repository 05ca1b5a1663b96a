/** A project as the fragment of a URL, and back. `#code=` is deflated JSON, `#json=` the JSON itself, so that anybody can make a link by hand. */
import type { Project } from "#stores/project.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { deflate, inflate } from "./deflate.ts";
import { writeProjectJson } from "./project-json.ts";
import { type ReadProject, readProjectJson } from "./project-schema.ts";

/** Characters of a fragment that are looked at at all. */
export const MAX_LINK_LENGTH = 1_000_000;
/** Bytes of JSON a link may unpack to: the text of a project, escaped. */
export const MAX_JSON_BYTES = 2 * 1024 * 1024;

export async function toShareFragment(project: Project): Promise<string> {
  return `#code=${toBase64url(await deflate(new TextEncoder().encode(writeProjectJson(project))))}`;
}

/** Reads a `#code=` or `#json=` fragment under limits. Never throws. */
export async function readShareFragment(fragment: string): Promise<ReadProject> {
  if (fragment.length > MAX_LINK_LENGTH)
    return problem(
      `it is ${fragment.length.toLocaleString("en")} characters long; at most ${MAX_LINK_LENGTH.toLocaleString("en")} can be read`,
    );
  const bytes = fromBase64url(decoded(fragment.slice(fragment.indexOf("=") + 1)));
  if (bytes === null || bytes.length === 0)
    return problem("it is damaged: part of it is missing or was changed on the way");
  if (fragment.startsWith("#json="))
    return bytes.length > MAX_JSON_BYTES
      ? tooLarge()
      : readProjectJson(new TextDecoder().decode(bytes));
  const inflated = await inflate(bytes, MAX_JSON_BYTES);
  if (inflated.type === "too large") return tooLarge();
  if (inflated.type === "damaged")
    return problem("it is damaged: part of it is missing or was changed on the way");
  return readProjectJson(new TextDecoder().decode(inflated.bytes));
}

/** Some mailers escape the fragment. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function tooLarge(): ReadProject {
  return problem(`it unpacks to more than ${MAX_JSON_BYTES / 1024 / 1024} MiB`);
}

function problem(sentence: string): ReadProject {
  return { type: "problem", sentence };
}
