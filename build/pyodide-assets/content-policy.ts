/** The Content-Security-Policy of the page and of the frame Python lives in. Both pin the frame's one script by its hash. */
import { createHash } from "node:crypto";

const SCRIPT = /<script>([\s\S]*?)<\/script>/;
const POLICY_SLOT = "POLICY";

/** The frame's document with its policy filled in, and the hash of its script. */
export function prepareFrame(template: string): { readonly html: string; readonly hash: string } {
  const script = SCRIPT.exec(template)?.[1];
  if (script === undefined || template.split(POLICY_SLOT).length !== 2) {
    throw new Error(`The frame needs one inline script and one ${POLICY_SLOT} to fill in.`);
  }
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return { html: template.replace(POLICY_SLOT, framePolicy(hash)), hash };
}

/** No connection, no storage, no frame, no form, no second script: only the worker made of bytes handed in. */
function framePolicy(bootstrapHash: string): string {
  return policy({
    "default-src": "'none'",
    "script-src": `${bootstrapHash} 'wasm-unsafe-eval'`,
    "worker-src": "blob:",
    "connect-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}

/**
 * A `srcdoc` frame inherits the page's policy, so what the frame needs stands here too. `frame-src 'none'` still lets
 * `srcdoc` load and forbids the frame to navigate anywhere. Inline styles are CodeMirror's.
 */
export function pagePolicy(bootstrapHash: string): string {
  return policy({
    "default-src": "'none'",
    "script-src": `'self' ${bootstrapHash} 'wasm-unsafe-eval'`,
    "style-src": "'self' 'unsafe-inline'",
    // CodeMirror draws its marks from `data:`.
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "blob:",
    "frame-src": "'none'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'none'",
  });
}

function policy(directives: { readonly [name: string]: string }): string {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}
