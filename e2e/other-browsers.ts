import { existsSync } from "node:fs";
import { devices, firefox, type Project, webkit } from "@playwright/test";

const OTHERS = [
  { name: "firefox", browser: firefox, device: devices["Desktop Firefox"] },
  { name: "webkit", browser: webkit, device: devices["Desktop Safari"] },
] as const;

/** The hostile programs once more in each browser Playwright has installed (`npx playwright install firefox webkit`). */
export function otherBrowsers(): Project[] {
  return OTHERS.filter(({ browser }) => existsSync(browser.executablePath())).map(
    ({ name, device }) => ({
      name,
      testMatch: "hostile/*.spec.ts",
      use: { ...device, launchOptions: {} },
    }),
  );
}

/** One line for each that is missing: what did not run is said. */
export function sayMissing(found: readonly Project[]): void {
  for (const { name } of OTHERS) {
    if (found.every((project) => project.name !== name))
      process.stdout.write(`Not run in ${name}: Playwright has no ${name} installed here.\n`);
  }
}
