/**
 * The wall: a frame of its own opaque origin that may run scripts and nothing else, with a policy that allows no
 * connection. Its worker talks to the page through one private port; removing the frame ends everything in it at once,
 * however busy it is.
 */
import { frameDocument } from "virtual:python-runtime";

export type SandboxFrame = {
  /** The private line to the worker. */
  readonly port: MessagePort;
  /** Copies compressed bytes into the frame: its worker's script, its interpreter. Any order. */
  readonly give: (parts: { readonly script: ArrayBuffer } | { readonly wasm: ArrayBuffer }) => void;
  /** Interrupts the command of this number, if it is under way. Needs a page that is cross-origin isolated. */
  readonly interrupt: (command: number) => void;
  readonly remove: () => void;
};

/** `onFailure` hears why the worker did not start or broke down. Nothing at all is heard when a policy blocks scripts. */
export function openSandboxFrame(onFailure: (reason: string) => void): SandboxFrame {
  const control = new MessageChannel();
  const session = new MessageChannel();
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  if (self.crossOriginIsolated) frame.allow = "cross-origin-isolated";
  frame.hidden = true;
  frame.title = "Python";
  frame.srcdoc = frameDocument;
  frame.addEventListener(
    "load",
    () => {
      // An opaque origin has no name to address, hence the star; only this frame gets it, and it gets two ports, no data.
      frame.contentWindow?.postMessage(null, "*", [control.port2, session.port2]);
    },
    { once: true },
  );
  control.port1.onmessage = ({ data }) => onFailure(String(data).slice(0, 300));
  document.body.append(frame);
  return {
    port: session.port1,
    give: (parts) => control.port1.postMessage(parts),
    interrupt: (command) => control.port1.postMessage({ stop: command }),
    remove() {
      frame.remove();
      control.port1.close();
      session.port1.close();
    },
  };
}
