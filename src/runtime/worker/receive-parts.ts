/** What a worker is made of, as it comes in: from the frame the port and the interpreter, through the port the library. */

export type Parts = {
  /** The private line to the page. */
  readonly session: MessagePort;
  readonly compiled: Promise<WebAssembly.Module>;
  readonly stdlib: Promise<ArrayBuffer>;
};

/** Resolves with the port; the interpreter and the library may still be on their way. */
export function receiveParts(scope: Pick<Window, "onmessage">): Promise<Parts> {
  return new Promise((resolve) => {
    const compiled = Promise.withResolvers<WebAssembly.Module>();
    const stdlib = Promise.withResolvers<ArrayBuffer>();
    scope.onmessage = ({ data }: MessageEvent<HandedIn>) => {
      if ("compiled" in data) {
        scope.onmessage = null;
        return compiled.resolve(data.compiled);
      }
      const { session } = data;
      session.onmessage = ({ data: library }: MessageEvent<ArrayBuffer>) => stdlib.resolve(library);
      resolve({ session, compiled: compiled.promise, stdlib: stdlib.promise });
    };
  });
}

type HandedIn = { readonly session: MessagePort } | { readonly compiled: WebAssembly.Module };
