import type { Browser, BrowserContext, Page, Worker } from "@playwright/test";
import { expect } from "../fixtures.ts";
import { KitchenPage } from "../kitchen-page.ts";
import { layKeepsakes, readKeepsakes } from "./keepsakes.ts";
import { END, linkTo } from "./program.ts";
import { startWitness, type Witness } from "./witness.ts";

const WELL = "from django.dispatch import Signal\nprint('all is well:', len([Signal()]) + 41)";
const PREFERENCES = { v: 1, speed: "instant", runAsYouType: false };

type Outcome = {
  /** What the console shows. */
  readonly said: string;
  /** What the page tells the person about the end, if it was none of the program's own. */
  readonly notice: string;
};

/** A person's page that opens one stranger's link after another, in one visit. */
export class Victim {
  readonly kitchen: KitchenPage;
  readonly witness: Witness;
  /** Dialogs, windows and uncaught errors: there must be none. */
  readonly incidents: string[] = [];
  readonly #context: BrowserContext;
  #keepsakes: object = {};

  private constructor(page: Page, context: BrowserContext, witness: Witness) {
    this.kitchen = new KitchenPage(page);
    this.#context = context;
    this.witness = witness;
    page.on("dialog", (dialog) => {
      this.incidents.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("page", (opened) => this.incidents.push(`window: ${opened.url()}`));
    context.on("weberror", (error) => this.incidents.push(`uncaught: ${error.error().message}`));
    page.on("worker", giveWorld);
  }

  static async visit(browser: Browser, site: string): Promise<Victim> {
    const context = await browser.newContext({ baseURL: site });
    await context.addInitScript((preferences) => {
      if (location.protocol === "http:")
        localStorage.setItem("signal-kitchen/preferences", JSON.stringify(preferences));
    }, PREFERENCES);
    const victim = new Victim(await context.newPage(), context, await startWitness());
    await victim.#arrive();
    return victim;
  }

  async #arrive(): Promise<void> {
    const { page } = this.kitchen;
    await this.kitchen.openReady();
    await layKeepsakes(page);
    await this.runsWell();
    this.#keepsakes = await readKeepsakes(page);
  }

  /** Opens the link, presses Run and waits for the end: the program's own, or that of its Python, which the page tells. */
  async run(source: string, mayDie = false): Promise<Outcome> {
    const { page, graph, console } = this.kitchen;
    const alert = page.getByRole("alert");
    const dismiss = alert.getByRole("button", { name: "Dismiss" });
    if (await dismiss.isVisible()) await dismiss.click();
    await page.evaluate(
      (link) => {
        location.hash = link;
      },
      linkTo(source, this.witness.host),
    );
    await graph.getByRole("button", { name: "Run" }).click();
    await expect(async () => {
      if (mayDie && (await alert.isVisible())) return;
      await this.kitchen.playhead.press("End");
      await expect(console).toContainText(END, { timeout: 1_000 });
    }).toPass();
    await this.kitchen.isQuiet();
    return { said: await console.innerText(), notice: (await alert.allInnerTexts()).join() };
  }

  /** A project of nobody evil runs as ever. */
  async runsWell(): Promise<void> {
    const { said, notice } = await this.run(WELL);
    expect(notice).toBe("");
    expect(said).toContain("all is well: 42");
  }

  /** What a stranger did to his Python is gone when one goes back to one's own. */
  async goesHome(): Promise<void> {
    await this.kitchen.page.evaluate(() => {
      location.hash = "#scenario=profile-saved";
    });
    await this.kitchen.pythonIsReady();
    await this.kitchen.isQuiet();
    await expect(async () => {
      await this.kitchen.playhead.press("End");
      await expect(this.kitchen.console).toContainText("Profile Saved!", { timeout: 1_000 });
    }).toPass();
    await this.kitchen.isQuiet();
  }

  async isUntouched(): Promise<void> {
    expect(this.witness.seen, "nothing reached the witness").toEqual([]);
    expect(this.incidents).toEqual([]);
    expect(await readKeepsakes(this.kitchen.page)).toEqual(this.#keepsakes);
  }

  async leave(): Promise<void> {
    await this.#context.close();
    await this.witness.close();
  }
}

/** The programs find the global scope of their worker, of whichever runs them. One that ends meanwhile runs none. */
function giveWorld(worker: Worker): void {
  worker.evaluate(() => Object.assign(Object, { world: globalThis }) && null).catch(() => null);
}
