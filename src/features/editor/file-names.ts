/** Short names for tabs: the file alone where that is clear, else the whole path. */
export function shownNames(
  paths: readonly string[],
): readonly { readonly path: string; readonly shown: string }[] {
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  return paths.map((path) => {
    const name = nameOf(path);
    const unique =
      name !== "__init__.py" && paths.filter((other) => nameOf(other) === name).length === 1;
    return { path, shown: unique ? name : path };
  });
}
