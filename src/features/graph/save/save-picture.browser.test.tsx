import { expect, it, onTestFinished } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { orderTrace } from "../testing/order-trace.ts";
import { graph, node, showGraph } from "../testing/show-graph.tsx";

/** Takes the files that the page offers, instead of the disk. */
function catchDownloads() {
  const files: { name: string; data: Promise<Blob> }[] = [];
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function catchIt(this: HTMLAnchorElement) {
    files.push({ name: this.download, data: fetch(this.href).then((answer) => answer.blob()) });
  };
  onTestFinished(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  return files;
}

async function save(label: string) {
  await graph().getByRole("button", { name: "Save picture" }).click();
  await graph().getByRole("menuitem", { name: label }).click();
}

it("saves the picture as an SVG in which names are words, without foreign HTML", async () => {
  const files = catchDownloads();
  const { goTo } = await showGraph(profileSavedTrace());
  goTo("call.started", 3);
  await expect.element(node("Sender kitchen.Receipt, 1 row")).toHaveTextContent("waiting…depth 2");
  await save("Save as SVG");
  await expect.poll(() => files.map((file) => file.name)).toEqual(["kitchen.svg"]);
  const text = await (await files[0]?.data)?.text();
  const svg = new DOMParser().parseFromString(text ?? "", "image/svg+xml");
  expect(svg.querySelector("parsererror, foreignObject, script, [class]")).toBeNull();
  const words = [...svg.querySelectorAll("text")].map((each) => each.firstChild?.nodeValue);
  for (const name of ["Senders", "Profile", "post_save", "print_receipt", "running", "depth"]) {
    expect(words).toContain(name);
  }
  expect(svg.querySelectorAll("path").length).toBeGreaterThan(5);
});

it("saves the trays beneath the kitchen, at their size whatever the zoom", async () => {
  const files = catchDownloads();
  const { goTo } = await showGraph(orderTrace());
  goTo("row.inserted", 2);
  await expect.element(node("Tray of a savepoint, 1 row write, under way")).toBeVisible();
  await save("Save as SVG");
  await expect.poll(() => files.length).toBe(1);
  const text = await (await files[0]?.data)?.text();
  const svg = new DOMParser().parseFromString(text ?? "", "image/svg+xml");
  const bottomOf = (word: string) => {
    const written = [...svg.querySelectorAll("text")].find((each) => each.textContent === word);
    return Number(written?.getAttribute("y"));
  };
  expect(bottomOf("Order 2")).toBeGreaterThan(bottomOf("Senders") + 100);
  expect(bottomOf("send_mail")).toBeGreaterThan(0);
  const [, top = 0, , height = 0] =
    svg.documentElement.getAttribute("viewBox")?.split(" ").map(Number) ?? [];
  expect(bottomOf("Order 2")).toBeLessThan(top + height);
});

it("saves the picture as a PNG that is not empty", async () => {
  const files = catchDownloads();
  await showGraph(profileSavedTrace());
  await expect.element(node("Sender kitchen.Profile, 1 row")).toBeVisible();
  await save("Save as PNG");
  await expect.poll(() => files.map((file) => file.name)).toEqual(["kitchen.png"]);
  const data = await files[0]?.data;
  if (data === undefined) throw new Error("There is no file.");
  const image = await createImageBitmap(data);
  expect(image.width).toBeGreaterThan(1_000);
  const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
  canvas?.drawImage(image, 0, 0);
  const { data: pixels } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4 * 97) {
    colours.add(`${pixels[at]} ${pixels[at + 1]} ${pixels[at + 2]}`);
  }
  expect(colours.size).toBeGreaterThan(20);
});
