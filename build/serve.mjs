/**
 * A static server for the built site: what `npm start` and the end-to-end tests use. It sends
 * files below one folder and nothing else; no cache, so a new build is seen at once.
 */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { headersFor, readHeaderRules } from "./header-rules.mjs";

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".zip": "application/zip",
};

const HEADERS = "_headers";

/**
 * Serves `folder` and resolves with the address once it listens. Port 0 takes a free port;
 * a port in use rejects. With `headers` it sends those of the folder's file `_headers`, as such hosts do.
 *
 * @param {string} folder
 * @param {number} port
 * @param {{ headers?: boolean }} [options]
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serveFolder(folder, port, { headers = false } = {}) {
  const text = headers ? await readFile(join(folder, HEADERS), "utf8").catch(() => "") : "";
  const rules = readHeaderRules(text);
  const server = createServer((request, response) => {
    void answer(folder, rules, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      const bound = server.address();
      const chosen = typeof bound === "object" && bound !== null ? bound.port : port;
      resolve({ address: `http://localhost:${chosen}/`, close: () => closeServer(server) });
    });
  });
}

/**
 * @param {string} folder
 * @param {readonly import("./header-rules.mjs").HeaderRule[]} rules
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(folder, rules, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
  const path = fileFor(folder, request.url ?? "/");
  if (path === undefined) return refuse(response, 400);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || path === join(folder, HEADERS)) return refuse(response, 404);
  response.writeHead(200, {
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "content-length": found.size,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...headersFor(rules, new URL(request.url ?? "/", "http://localhost").pathname),
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(path)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * The file a request means, or `undefined` when it points outside the folder.
 *
 * @param {string} folder
 * @param {string} url
 */
function fileFor(folder, url) {
  try {
    const asked = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "/");
    if (asked.includes("\0")) return undefined;
    const root = normalize(folder + sep);
    const path = normalize(join(root, asked.endsWith("/") ? `${asked}index.html` : asked));
    return path.startsWith(root) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${status}\n`);
}

/**
 * @param {import("node:http").Server} server
 * @returns {Promise<void>}
 */
function closeServer(server) {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
