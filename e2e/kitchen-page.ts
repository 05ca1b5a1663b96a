/** The page in a person's words, found by roles and names only. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures.ts";

const MOD = process.platform === "darwin" ? "Meta" : "Control";

export class KitchenPage {
  readonly page: Page;
  readonly graph: Locator;
  readonly console: Locator;
  readonly models: Locator;
  readonly playhead: Locator;

  constructor(page: Page) {
    this.page = page;
    this.graph = page.getByRole("region", { name: "Graph" });
    this.console = page.getByRole("log", { name: "Console" });
    this.models = page.getByRole("region", { name: "Models" });
    this.playhead = page.getByRole("slider", { name: "Playhead" });
  }

  async open(address = "./"): Promise<void> {
    await this.page.goto(address);
  }

  /** Follows a link to another playground without loading the page again. */
  async follow(fragment: string): Promise<void> {
    await this.page.evaluate(async (hash) => {
      history.replaceState(null, "", location.pathname);
      const heard = new Promise((resolve) =>
        addEventListener("hashchange", resolve, { once: true }),
      );
      location.hash = hash;
      await heard;
    }, fragment);
  }

  async pythonIsReady(): Promise<void> {
    await expect(this.page.getByRole("status", { name: "Python" })).toHaveText(/ready$/, {
      timeout: 90_000,
    });
  }

  /** Opens and waits until handlers can run and nothing is under way. */
  async openReady(address = "./"): Promise<void> {
    await this.open(address);
    await this.pythonIsReady();
    await this.isQuiet();
  }

  /** No run is under way: not even one so young that its Stop is not yet shown. */
  async isQuiet(options?: { readonly timeout: number }): Promise<void> {
    const stop = this.page.getByRole("button", { name: "Stop", exact: true, includeHidden: true });
    await expect(stop).toHaveCount(0, options);
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** An entry of the menu that is open. */
  menuItem(name: string): Locator {
    return this.page.getByRole("menuitem", { name, exact: true });
  }

  /** A node of the graph whose name begins so: `Receiver profile_updated`. */
  node(name: string): Locator {
    return this.graph.getByRole("group", { name: new RegExp(`^${name}\\b`) });
  }

  table(label: string): Locator {
    return this.models.getByRole("table", { name: label });
  }

  /** Replaces the text of a file, as typing would. */
  async write(path: string, text: string): Promise<void> {
    await this.page.getByRole("tab", { name: path }).click();
    const editor = this.page.getByRole("textbox", { name: `Code of ${path}` });
    await editor.click();
    await this.page.keyboard.press(`${MOD}+a`);
    await this.page.keyboard.insertText(text);
  }

  /** Types a line at the prompt and runs it. */
  async type(line: string): Promise<void> {
    const prompt = this.page.getByRole("textbox", { name: "Python prompt" });
    await prompt.fill(line);
    await prompt.press("Enter");
  }

  async playheadAt(): Promise<number> {
    return Number(await this.playhead.inputValue());
  }

  /** Lets what is under way end, then jumps to where the picture does not move, if it is not there already. */
  async toEnd(): Promise<void> {
    await this.isQuiet();
    await expect(async () => {
      await this.playhead.press("End");
      await expect(this.button("To end")).toBeDisabled({ timeout: 1_000 });
    }).toPass();
  }
}
