/** Links as a person may make them by hand. */
import { deflateRawSync } from "node:zlib";

export const code = (project: unknown) =>
  `#code=${deflateRawSync(JSON.stringify(project)).toString("base64url")}`;
export const json = (project: unknown) =>
  `#json=${Buffer.from(JSON.stringify(project)).toString("base64url")}`;
export const PROJECT = {
  v: 1,
  title: "Sent by a friend",
  files: { "main.py": "print('hello from a link')\n" },
};
