import type { BrowserContext } from "playwright-core";

/** Everything a page must never do, wherever it happens in the browser. */
export interface Watch {
  /** Breaches of the content security policy, uncaught errors, errors in the console; forgotten once told. */
  take(): string[];
  /** The test itself provokes refusals at addresses with this path: the browser's note of them is no fault. */
  expectRefusal(path: string): void;
}

const ofLoading = "Failed to load resource: the server responded with a status of 4";

/** Looks over the shoulder of every page that the context opens from now on. */
export async function watch(context: BrowserContext): Promise<Watch> {
  let faults: string[] = [];
  const expected = new Set<string>();
  await context.exposeBinding("tellViolation", ({ page }, told: string) => void faults.push(`${page.url()}: policy violated: ${told}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      (window as unknown as { tellViolation(told: string): void }).tellViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on("weberror", (error) => void faults.push(`${error.page()?.url() ?? ""}: uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    if (message.text().startsWith(ofLoading) && URL.canParse(url) && expected.has(new URL(url).pathname)) return;
    faults.push(`${message.page()?.url() ?? ""}: console: ${message.text()} (${url})`);
  });
  return {
    take: () => {
      const told = faults;
      faults = [];
      return told;
    },
    expectRefusal: (path) => void expected.add(path),
  };
}
