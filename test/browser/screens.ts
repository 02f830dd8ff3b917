import type { Locator, Page } from "playwright-core";
import { patienceMs } from "./support.ts";

/** A section of a page by its heading. */
export function region(within: Page | Locator, name: string | RegExp): Locator {
  return within.getByRole("region", { name });
}

/** The ticks of a verification that the page itself made, once it says that all is genuine; a witness that is late is asked again. */
export async function ticksAfterVerifying(section: Locator, button: RegExp): Promise<string[]> {
  const verdict = section.locator("[data-verdict]");
  for (let tries = 0; tries < 20; tries++) {
    await section.getByRole("button", { name: button }).click();
    await verdict.waitFor();
    await section.locator("button[aria-disabled=true], button[aria-busy=true]").waitFor({ state: "detached" });
    if ((await verdict.getAttribute("data-verdict")) !== "waiting") break;
  }
  return settledTicks(verdict);
}

/** What stands behind the ticks of a verdict, or the words of its faults. */
export async function settledTicks(verdict: Locator): Promise<string[]> {
  await verdict.waitFor({ timeout: patienceMs });
  const ok = (await verdict.getAttribute("data-verdict")) === "ok";
  return verdict.locator(ok ? "li.tick-ok" : "li.tick").allInnerTexts();
}
