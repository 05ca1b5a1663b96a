import { expect, it } from "vitest";
import { runInNode } from "../node/kitchen-in-node.ts";
import { loadPython } from "../node/python.ts";

const PROJECT = {
  "shop/models.py": `from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver

class Order(models.Model):
    name = models.CharField(max_length=20)

@receiver(post_save, sender=Order)
def note(sender, instance, **kwargs):
    print(instance.name)
`,
  "main.py": `from shop.models import Order
Order.objects.create(name="toast")
`,
};

it("keeps nothing of the runs before, however many there were", async () => {
  const { pyodide } = await loadPython();
  const bytes = () => Object(Reflect.get(pyodide, "_module")).HEAP8.length;
  const runs = async (count: number) => {
    for (let run = 0; run < count; run += 1)
      expect(await runInNode(PROJECT)).toMatchObject({ ok: true, output: "toast\n" });
  };
  await runs(5);
  const before = bytes();
  await runs(40);
  expect(bytes()).toBe(before);
});

it("ends what the run before left in a circle before the next one begins", async () => {
  const left = `class Burnt:
    def __del__(self):
        print("collected")

one = Burnt()
one.itself = one
`;
  await runInNode({ "main.py": left });
  const next = await runInNode({ "main.py": "import gc\ngc.collect()\nprint('next')\n" });
  expect(next.output).toBe("next\n");
});
