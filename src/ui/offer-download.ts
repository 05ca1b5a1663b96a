/** Offers data as a file for the person to keep; the name is made of the words of the title. */
export function offerDownload(data: Blob, title: string, ending: string): void {
  const url = URL.createObjectURL(data);
  const link = document.createElement("a");
  link.href = url;
  const words = title.toLowerCase().match(/[\w-]+/g) ?? ["playground"];
  link.download = `${words.join("-")}.${ending}`;
  link.click();
  URL.revokeObjectURL(url);
}
