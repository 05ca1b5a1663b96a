import { begin, expect, test } from "./visit.ts";

const SIGNALS = `from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import Profile


@receiver(post_save, sender=Profile)
def first(sender, instance, **kwargs):
    print("first", instance)


@receiver(post_save, sender=Profile)
def second(sender, instance, **kwargs):
    print("second", instance)
`;

test("an edit runs by itself and changes the picture", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.write("kitchen/signals.py", SIGNALS);
  await expect(kitchen.node("Receiver second")).toBeVisible();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveCount(0);
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("second Ada");
});

test("code that does not parse shows the problem and keeps the last good trace", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await kitchen.toEnd();
  const steps = await kitchen.playhead.getAttribute("max");
  await kitchen.write("kitchen/signals.py", "def broken(:\n    pass\n");
  const problems = page.getByRole("region", { name: "Problems" });
  await expect(problems.getByRole("listitem")).toContainText("SyntaxError");
  await expect(problems.getByRole("button", { name: /kitchen\/signals\.py:1/ })).toBeVisible();
  expect(await kitchen.playhead.getAttribute("max")).toBe(steps);
  await expect(kitchen.node("Receiver profileUpdated")).toBeVisible();
});

test("an exception in a receiver is shown at its file and line, with the person's frames only", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await kitchen.write(
    "kitchen/signals.py",
    SIGNALS.replace('print("first", instance)', 'raise RuntimeError("burnt")'),
  );
  await expect(kitchen.node("Receiver second")).toBeVisible();
  await kitchen.toEnd();
  await expect(kitchen.node("Receiver first")).toHaveAccessibleName(/raised RuntimeError/);
  await expect(kitchen.node("Receiver second")).toHaveAccessibleName(/not reached/);
  await expect(kitchen.console).toContainText("RuntimeError: burnt");
  await expect(kitchen.console).toContainText("kitchen/signals.py");
  await expect(kitchen.console).not.toContainText("dispatcher.py");
});

test("files can be added, renamed and deleted, and a deletion undone", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.button("Add file").click();
  await page.getByRole("textbox", { name: "Path" }).fill("kitchen/extra.py");
  await kitchen.button("Add").click();
  await expect(page.getByRole("tab", { name: "kitchen/extra.py" })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await kitchen.button("File actions").click();
  await kitchen.menuItem("Rename extra.py…").click();
  await page.getByRole("textbox", { name: "Path" }).fill("kitchen/more.py");
  await kitchen.button("Rename").click();
  await expect(page.getByRole("tab", { name: "kitchen/more.py" })).toBeVisible();
  await kitchen.button("File actions").click();
  await kitchen.menuItem("Delete more.py").click();
  await expect(page.getByRole("tab", { name: "kitchen/more.py" })).toHaveCount(0);
  await kitchen.button("Undo").click();
  await expect(page.getByRole("tab", { name: "kitchen/more.py" })).toBeVisible();
});

test("an endless loop is stopped; text, picture and page stay", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.write("main.py", "while True:\n    pass\n");
  await kitchen.button("Stop").click();
  await expect(page.getByRole("alert")).toContainText("stopped");
  await kitchen.pythonIsReady();
  await expect(page.getByRole("textbox", { name: "Code of main.py" })).toContainText("while True");
  await kitchen.write("main.py", "print('alive')\n");
  await expect(kitchen.console).toContainText("alive");
});
