/** What a worker is made of, as it comes in: from the frame the port and the interpreter, through the port the library. */
import { inflate } from "./inflate.ts";

export type Parts = {
  /** The private line to the page. */
  readonly session: MessagePort;
  /** Holds the number of a command that is to be interrupted, where memory can be shared. */
  readonly stopped: Int32Array | undefined;
  readonly compiled: Promise<WebAssembly.Module>;
  readonly stdlib: Promise<ArrayBuffer>;
  /** The memory of an interpreter that has started. */
  readonly image: Promise<ArrayBuffer>;
};

/** Resolves with the port; the interpreter and the library may still be on their way. */
export function receiveParts(scope: Pick<Window, "onmessage">): Promise<Parts> {
  return new Promise((resolve) => {
    const compiled = Promise.withResolvers<WebAssembly.Module>();
    const stdlib = Promise.withResolvers<ArrayBuffer>();
    const image = Promise.withResolvers<ArrayBuffer>();
    scope.onmessage = ({ data }: MessageEvent<HandedIn>) => {
      if ("compiled" in data) {
        scope.onmessage = null;
        return compiled.resolve(data.compiled);
      }
      const { session, stopped } = data;
      session.onmessage = ({ data: part }: MessageEvent<FromPage>) => {
        if ("stdlib" in part) stdlib.resolve(part.stdlib);
        else image.resolve(inflate(part.image));
      };
      resolve({
        session,
        stopped,
        compiled: compiled.promise,
        stdlib: stdlib.promise,
        image: image.promise,
      });
    };
  });
}

type HandedIn =
  | { readonly session: MessagePort; readonly stopped: Int32Array | undefined }
  | { readonly compiled: WebAssembly.Module };
/** The library is an archive, the image is packed with gzip. */
type FromPage = { readonly stdlib: ArrayBuffer } | { readonly image: ArrayBuffer };
