import { expect, it } from "vitest";
import { embedCode } from "./embed-code.ts";

it("keeps what a title says inside its attribute", () => {
  expect(embedCode("https://kitchen.example/?embed#code=abc", '"Toast" & <jam>')).toBe(
    '<iframe src="https://kitchen.example/?embed#code=abc" title="&quot;Toast&quot; &amp; &lt;jam>" width="100%" height="520" loading="lazy" style="border: 0"></iframe>',
  );
});
