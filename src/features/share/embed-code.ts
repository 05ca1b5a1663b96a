/** HTML that shows a playground in a page. */
export function embedCode(link: string, title: string): string {
  const attributes = { src: link, title, width: "100%", height: "520", loading: "lazy" };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${written.join(" ")} style="border: 0"></iframe>`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
