import "#app/page.css";
import { expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Menu } from "./Menu.tsx";

async function showMenu() {
  const chosen: string[] = [];
  const items = ["New", "Export", "Empty"].map((label) => ({
    label,
    onChoose: () => void chosen.push(label),
    disabled: label === "Empty",
  }));
  await render(<Menu label="Menu" icon="…" items={items} />);
  const entry = (name: string) => page.getByRole("menuitem", { name });
  return { chosen, entry, button: page.getByRole("button", { name: "Menu" }) };
}

it("is opened, walked and left by keys alone; the focus comes back to its button", async () => {
  const { chosen, entry, button } = await showMenu();
  button.element().focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(entry("New")).toHaveFocus();
  await expect.element(button).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("{ArrowUp}");
  await expect.element(entry("Empty")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("menu")).toBeVisible();
  await userEvent.keyboard("{Home}{ArrowDown}{Enter}");
  await expect.element(button).toHaveFocus();
  expect(chosen).toEqual(["Export"]);
  await userEvent.keyboard("{Enter}");
  await expect.element(entry("New")).toHaveFocus();
  await userEvent.keyboard("e");
  await expect.element(entry("Export")).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await expect.element(button).toHaveFocus();
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
});

it("is left by Tab, from the place of its button", async () => {
  const { button } = await showMenu();
  button.element().focus();
  await userEvent.keyboard("{ArrowDown}{Tab}");
  await expect.element(page.getByRole("menu")).not.toBeInTheDocument();
  await expect.element(button).toHaveAttribute("aria-expanded", "false");
});
