/**
 * Must be imported before Pyodide: it refuses to start where `importScripts` works, which it takes for a worker that
 * cannot import modules. Ours has nothing to import, and must not be able to.
 */
for (let scope: object | null = globalThis; scope !== null; scope = Object.getPrototypeOf(scope)) {
  Reflect.deleteProperty(scope, "importScripts");
}
