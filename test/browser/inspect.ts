import axe from "axe-core";
import type { Page } from "playwright-core";

/** 320 px: 1280 px at 400 % zoom, and the narrowest phone. @source WCAG 2.2, 1.4.10 */
const narrow = { width: 320, height: 720 };

/**
 * All rules of axe, those that are off by default for being young included; nothing is left out of the page and no rule is
 * switched off.
 * @returns one line for each violation of moderate weight or more, with the elements
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof import("axe-core") }).axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }),
  );
  return violations
    .filter(({ impact }) => impact !== "minor")
    .map(({ id, impact, help, nodes }) => `${impact} ${id}: ${help}: ${nodes.map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary?.split("\n").slice(1).join("; ").trim() ?? ""})`).join(" | ")}`);
}

/** Elements that make the page wider than the narrowest screen; the page is as wide as before afterwards. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize(narrow);
  const faults = await page.evaluate((width) => {
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= width) return [];
    const tooWide = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 0.5);
    return [`${root.scrollWidth} px wide: ${tooWide.slice(-5).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${element.textContent.slice(0, 30)}"`).join(" | ")}`];
  }, narrow.width);
  await page.setViewportSize(before);
  return faults;
}

/** Boxes that hide or scroll a part of what stands in them, on the screen as it is; what is there for readers aloud only is meant to be hidden. */
export function cutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *")]
      .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible" && !element.matches(".sr-only, textarea, input, select, pre"))
      .map((element) => `cut at ${innerWidth} px: ${element.tagName.toLowerCase()}.${element.className} "${element.textContent.slice(0, 40)}" is ${element.scrollWidth} px wide, shown ${element.clientWidth}`),
  );
}

/** One heading of the first level, and the language that the page is told to speak. */
export async function headFaults(page: Page, language: string): Promise<string[]> {
  const headings = await page.getByRole("heading", { level: 1 }).allInnerTexts();
  const lang = await page.locator("html").getAttribute("lang");
  return [
    ...(headings.length === 1 && headings[0]?.trim() !== "" ? [] : [`${headings.length} first-level headings: ${headings.join(" | ")}`]),
    ...(lang === language ? [] : [`lang is ${lang}, not ${language}`]),
    ...((await page.title()).trim() === "" ? ["no title"] : []),
  ];
}

export interface Stop {
  readonly what: string;
  /** Whether something around it is drawn differently because it has the focus. */
  readonly visible: boolean;
}

/** Presses Tab and tells where the focus is. */
export async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { what: "", visible: true };
    const ringed = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    // A file's or a radio's own box may be hidden behind the label that carries the ring.
    const around = [at, at.closest("label"), at.parentElement, ...(at instanceof HTMLInputElement ? (at.labels ?? []) : [])];
    return { what: `${at.tagName.toLowerCase()}.${at.getAttribute("class") ?? ""} ${(at.getAttribute("aria-label") ?? at.textContent).slice(0, 40)}`, visible: around.some(ringed) };
  });
}
