import { expect, test } from "vitest";
import { perform } from "../../testing/perform.ts";

test("a receiver is called with the signal, the sender and the arguments in order", async () => {
  const { output } = await perform(`
from django.dispatch import Signal
ping = Signal()
def hear(**kwargs):
    print(list(kwargs), kwargs["signal"] is ping)
    return 7
ping.connect(hear)
print(ping.send(sender=None, b=1, a=2) == [(hear, 7)])
`);
  expect(output).toBe("['signal', 'sender', 'b', 'a'] True\nTrue\n");
});
