import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

/** Where pictures of every page that was looked at are kept, for somebody to look at them; none are when it isn't set. */
const folder = process.env["TWINCITY_TEST_PICTURES"] ?? "";
const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

let taken = 0;

/** The whole page as it is now, on a wide screen and on a phone, numbered in the order of the run: `012-zh-CN-wide-desk_queue.png`. */
export async function keepPictures(page: Page, language: string): Promise<void> {
  if (folder === "") return;
  mkdirSync(folder, { recursive: true });
  const number = String(++taken).padStart(3, "0");
  const name = new URL(page.url()).pathname.slice(1, 60).replaceAll(/[^\w.-]+/g, "_") || "home";
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: join(folder, `${number}-${language}-${size}-${name}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}
