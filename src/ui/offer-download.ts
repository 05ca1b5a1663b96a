/** The words of a title as the name of a file or a folder. */
export function wordsOf(title: string): string {
  return (title.toLowerCase().match(/[\w-]+/g) ?? ["playground"]).join("-");
}

/** Offers data as a file for the person to keep; the name is made of the words of the title. */
export function offerDownload(data: Blob, title: string, ending: string): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = url;
  link.download = `${wordsOf(title)}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
