import { readFile } from "node:fs/promises";
import type { KitchenPage } from "./kitchen-page.ts";
import { json } from "./links.ts";
import { begin, expect, test } from "./visit.ts";

const MODELS = `from django.db import models

class Order(models.Model):
    title = models.CharField(max_length=50)
`;
const APPS = `from django.apps import AppConfig

class KitchenConfig(AppConfig):
    name = 'kitchen'

    def ready(self):
        from . import signals
`;
const SIGNALS = `from django.db import transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from .models import Order

@receiver(post_save, sender=Order)
def send_mail(sender, instance, **kwargs):
    transaction.on_commit(mail)
    if instance.title == 'endless' and len(turns) < 6:
        turns.append(instance.pk)
        instance.save()
    elif instance.title == 'endless':
        raise RecursionError('as deep as this test needs it')

turns = []

def mail():
    print('mail is out')
`;
const MAIN = `from django.db import transaction
from kitchen.models import Order

with transaction.atomic():
    Order.objects.create(title='breakfast')
    try:
        with transaction.atomic():
            Order.objects.create(title='lunch')
            raise ValueError('closed')
    except ValueError:
        pass

Order.objects.create(title='endless')
`;

const LINK = json({
  v: 1,
  title: "Orders",
  files: {
    "kitchen/models.py": MODELS,
    "kitchen/apps.py": APPS,
    "kitchen/signals.py": SIGNALS,
    "main.py": MAIN,
  },
});

test("trays hold what can still slide back, a recursion is one spiral, and the picture can be kept", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await kitchen.follow(LINK);
  await kitchen.button("Run").click();
  await expect(page.getByRole("tab", { name: /^Problems [1-9]/ })).toBeVisible();
  await kitchen.isQuiet();
  await kitchen.toEnd();

  await test.step("the recursion is folded into one, with its depth and its line", async () => {
    await expect(kitchen.node("Receiver send_mail")).toHaveAccessibleName(/raised RecursionError/);
    await expect(kitchen.graph).toContainText(/↻ \d+ deep\s*send_mail: Order.save\(\)/);
    await expect(kitchen.graph).toContainText("until Python gave up");
    await kitchen.graph.getByRole("button", { name: "signals.py:11" }).click();
    await expect(page.getByRole("tab", { name: "kitchen/signals.py" })).toHaveAttribute(
      "aria-selected",
      "true",
    );
  });

  await test.step("the atomic block is a tray, its savepoint slides back, then the callback runs", async () => {
    await kitchen.button("To start").click();
    await stepUntil(kitchen, "Tray of a savepoint, 1 row write, under way");
    const outer = kitchen.graph.getByRole("group", {
      name: "Tray of an atomic block, 1 row write, under way",
    });
    await expect(outer).toContainText("Order 1 inserted");
    await stepUntil(kitchen, "Tray of a savepoint, 1 row write, rolled back");
    await expect(kitchen.graph).toContainText("Rolled back: the rows slide back");
    await stepUntil(kitchen, "Tray of an atomic block, 1 row write, committed");
    await kitchen.button("Step forward").click();
    await expect(kitchen.graph).toContainText("mail runs after the commit");
  });

  await test.step("the picture is a file, also under the page's strict policy", async () => {
    await kitchen.button("Save picture").click();
    const [svg] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Save as SVG" }).click(),
    ]);
    expect(svg.suggestedFilename()).toBe("orders.svg");
    expect(await readFile(await svg.path(), "utf8")).toContain(">send_mail</text>");
    await kitchen.button("Save picture").click();
    const [png] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Save as PNG" }).click(),
    ]);
    expect((await readFile(await png.path())).byteLength).toBeGreaterThan(10_000);
  });
});

async function stepUntil(kitchen: KitchenPage, name: string): Promise<void> {
  const wanted = kitchen.graph.getByRole("group", { name, exact: true });
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.isVisible()) break;
    await kitchen.button("Step forward").click();
  }
  await expect(wanted).toBeVisible();
}
