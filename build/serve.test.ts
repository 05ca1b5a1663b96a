import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { serveFolder } from "./serve.mjs";

const outside = mkdtempSync(join(tmpdir(), "kitchen-serve-"));
const folder = join(outside, "dist");
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  mkdirSync(join(folder, "python"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<p>home</p>");
  writeFileSync(join(folder, "python/pyodide.wasm"), "wasm");
  writeFileSync(join(folder, "python/worker.bin"), "packed");
  writeFileSync(join(outside, "secret.txt"), "secret");
  mkdirSync(join(outside, "dist-secret"));
  writeFileSync(join(outside, "dist-secret/secret.txt"), "secret");
  server = await serveFolder(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

it.each([
  ["/", "200 text/html; charset=utf-8 <p>home</p>"],
  ["/?x=1", "200 text/html; charset=utf-8 <p>home</p>"],
  ["/python/pyodide.wasm", "200 application/wasm wasm"],
  ["/python/worker.bin", "200 application/octet-stream packed"],
])("sends %s with the type of its content", async (path, answer) => {
  expect(await ask(path)).toBe(answer);
});

it.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/python/..%2f..%2fsecret.txt",
  "/../dist-secret/secret.txt",
  "/%00",
  "/%zz",
])("sends nothing from outside its folder: %s", async (path) => {
  expect(await ask(path)).toBe("400 text/plain; charset=utf-8 400\n");
});

it("sends the folder's own headers where it is asked to, and never their file", async () => {
  writeFileSync(join(folder, "_headers"), "/python/*\n  X-Test: yes\n");
  const withHeaders = await serveFolder(folder, 0, { headers: true });
  const sent = await fetch(`${withHeaders.address}python/worker.bin`);
  const file = await fetch(`${withHeaders.address}_headers`);
  await withHeaders.close();
  expect([sent.headers.get("x-test"), file.status]).toEqual(["yes", 404]);
});

it("says 404 for a folder and for what is not there", async () => {
  expect([await ask("/python"), await ask("/nothing")].map((answer) => answer.slice(0, 3))).toEqual(
    ["404", "404"],
  );
});

it("refuses a port that is taken, so that npm start can say so", async () => {
  const port = Number(new URL(server.address).port);
  await expect(serveFolder(folder, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});

/** Status, type and body; the path is sent as it is, which `fetch` would not do. */
function ask(path: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      response.setEncoding("utf8");
      let body = "";
      response.on("data", (part: string) => {
        body += part;
      });
      response.on("end", () =>
        resolve(`${response.statusCode} ${response.headers["content-type"]} ${body}`),
      );
    })
      .on("error", reject)
      .end();
  });
}
