/** Bytes as text that survives in a URL (RFC 4648, section 5, without padding). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** `null` when the text is no base64url. Padding and the two characters of plain base64 are accepted, as mailers add them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  const plain = text.trim().replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) return null;
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}
