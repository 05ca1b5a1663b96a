/** Unpacks gzip, which is how the runtime's files travel to the worker. Rejects when it is damaged. */
export async function inflate(gzip: ArrayBuffer): Promise<ArrayBuffer> {
  const { body } = new Response(gzip);
  const plain = body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(plain).arrayBuffer();
}
