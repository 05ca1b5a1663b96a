/** Loaded when something from outside is to be read. */
export async function projectReader() {
  const [link, schema] = await Promise.all([
    import("#features/share/share-link.ts"),
    import("#features/share/project-schema.ts"),
  ]);
  return { ...link, ...schema };
}
