/** What a worker is made of, as it comes in: from the frame the port and the interpreter, through the port the library. */

export type Parts = {
  /** The private line to the page. */
  readonly session: MessagePort;
  /** Holds the number of a command that is to be interrupted, where memory can be shared. */
  readonly stopped: Int32Array | undefined;
  readonly compiled: Promise<WebAssembly.Module>;
  readonly stdlib: Promise<ArrayBuffer>;
  /** Our own Python, compiled. */
  readonly code: Promise<ArrayBuffer>;
};

/** Resolves with the port; the interpreter and the library may still be on their way. */
export function receiveParts(scope: Pick<Window, "onmessage">): Promise<Parts> {
  return new Promise((resolve) => {
    const compiled = Promise.withResolvers<WebAssembly.Module>();
    const stdlib = Promise.withResolvers<ArrayBuffer>();
    const code = Promise.withResolvers<ArrayBuffer>();
    scope.onmessage = ({ data }: MessageEvent<HandedIn>) => {
      if ("compiled" in data) {
        scope.onmessage = null;
        return compiled.resolve(data.compiled);
      }
      const { session, stopped } = data;
      session.onmessage = ({ data: part }: MessageEvent<FromPage>) => {
        if ("stdlib" in part) stdlib.resolve(part.stdlib);
        else code.resolve(part.code);
      };
      resolve({
        session,
        stopped,
        compiled: compiled.promise,
        stdlib: stdlib.promise,
        code: code.promise,
      });
    };
  });
}

type HandedIn =
  | { readonly session: MessagePort; readonly stopped: Int32Array | undefined }
  | { readonly compiled: WebAssembly.Module };
type FromPage = { readonly stdlib: ArrayBuffer } | { readonly code: ArrayBuffer };
