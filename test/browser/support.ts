import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { prepareDemo } from "../../src/cli/demo/prepare.ts";
import { startNodeProcess } from "../support/node-process.ts";
import { eventually, introduce, nodeFolder, type NodeFolder } from "../support/two-nodes.ts";
import { watch, type Watch } from "./watch.ts";

/** How long one look, click or answer may take on a busy machine. */
export const patienceMs = 60_000;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Two nodes in processes of their own and one browser that has been to neither. */
export interface Stage extends AsyncDisposable {
  readonly sc: NodeFolder;
  readonly cq: NodeFolder;
  /** What went wrong in any page of the browser since it was last asked. */
  readonly faults: Watch;
  /** A further tab of the one browser: cookies are shared by all of them, also between the nodes. */
  tab(): Promise<Page>;
  /** A picture of every tab, in the folder that TWINCITY_TEST_PICTURES names; without it, none. */
  keepPictures(): Promise<void>;
}

/** @param prepared  memorandum signed, resources published and granted, before the browser opens */
export async function openStage({ prepared = false }: { prepared?: boolean } = {}): Promise<Stage> {
  if (!existsSync(new URL("../../web/dist/index.html", import.meta.url))) throw new Error("the screens are not built: npm run build:web, or let npm test do it");
  await using opened = new AsyncDisposableStack();
  const sc = opened.use(await nodeFolder("sc"));
  const cq = opened.use(await nodeFolder("cq"));
  // Each is closed once it has come up, also when another one of them doesn't.
  const starting = [startNodeProcess(sc), startNodeProcess(cq)].map(async (node) => opened.use(await node));
  const launching = chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: flags, timeout: patienceMs });
  const [launched] = await Promise.allSettled([launching, ...starting]);
  if (launched.status === "fulfilled") opened.defer(() => launched.value.close());
  const [browser] = await Promise.all([launching, ...starting]);
  await introduce(sc, cq);
  if (prepared) await prepareDemo(sc, cq, () => undefined);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "zh-CN", timezoneId: "Asia/Shanghai", acceptDownloads: true, reducedMotion: "reduce" });
  context.setDefaultTimeout(patienceMs);
  const faults = await watch(context);
  const kept = opened.move();
  return {
    sc, cq, faults,
    tab: () => context.newPage(),
    keepPictures: async () => {
      const folder = process.env["TWINCITY_TEST_PICTURES"];
      if (folder === undefined) return;
      for (const [index, page] of context.pages().entries()) await page.screenshot({ path: join(folder, `${process.pid}-${index}.png`), fullPage: true });
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** Name of a person of the demo as it stands on the sign-in page. */
export function nameOf(persona: string): string {
  const file = new URL(`../../data/demo/${persona.slice(0, 2)}.json`, import.meta.url);
  const { people, applicants } = JSON.parse(readFileSync(file, "utf8")) as Record<"people" | "applicants", { id: string; name: string }[]>;
  const name = [...people, ...applicants].find(({ id }) => id === persona)?.name;
  if (name === undefined) throw new Error(`nobody is called ${persona}`);
  return name;
}

/** Signs in through the provider's page as one of the demo's people, and arrives at a page of that node. */
export async function signIn(page: Page, node: NodeFolder, persona: string, path: string): Promise<void> {
  await page.goto(`${node.url}/api/session/start?returnTo=${encodeURIComponent(path)}`);
  await page.getByRole("button", { name: new RegExp(`^(以${nameOf(persona)}登录|Sign in as ${nameOf(persona)})$`) }).click();
  await page.waitForURL(node.url + path);
  await page.getByRole("button", { name: nameOf(persona) }).waitFor();
}

/** Waits until the other node has heard of something, by asking it as a person of its own. */
export async function heardOf(node: NodeFolder, persona: string | undefined, path: string, words: string): Promise<void> {
  await eventually(`${node.id} has ${words} at ${path}`, async () => (await node.as(persona).send("GET", path)).text.includes(words), patienceMs);
}
