import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { applicant, caseOf, itemId, photo } from "../test/support/case-driver.ts";
import { eventually } from "../test/support/two-nodes.ts";
import { openStage, signIn, type Stage } from "../test/browser/support.ts";

/**
 * The README's pictures, from two nodes that run: `node scripts/take-screenshots.ts`. One case is accepted, one waits for the
 * applicant's papers, one was handed over a moment ago; a fourth is a draft with the preview open.
 */
const folder = fileURLToPath(new URL("../docs/images/", import.meta.url));
const mostBytes = 250_000;
/** What is left above the first thing of a picture that doesn't start with the page. */
const margin = 20;

mkdirSync(folder, { recursive: true });
await using stage = await openStage({ prepared: true });
const page = await stage.tab();
const cases = await prepareCases(stage);

await page.goto(`${stage.sc.url}/`);
await picture(page, "front-door.png", { width: 1280, height: 900 });

await page.goto(`${stage.sc.url}/cases/${cases.accepted.caseNo}#code=${cases.accepted.code}`);
const now = page.locator(".case-now");
await picture(page, "timeline.png", { width: 1280, height: 1080 }, now);
await picture(page, "timeline-phone.png", { width: 390, height: 1240 }, now);

await signIn(page, stage.sc, "sc-clerk", `/desk/intake/${cases.draft}`);
await page.getByRole("button", { name: "给申请人看" }).click();
await page.getByRole("region", { name: /请申请人看/ }).getByRole("table").waitFor();
await picture(page, "preview.png", { width: 1280, height: 1060 });

await signIn(page, stage.cq, "cq-officer", "/desk/queue");
await page.getByRole("link", { name: "居民身份证补领" }).first().waitFor();
await page.goto(`${stage.cq.url}/desk/cases/${cases.accepted.caseNo}`);
await picture(page, "desk.png", { width: 1280, height: 900 });

/**
 * Fonts are there, nothing is being fetched, no pointer or focus is in the picture.
 * @param from  what stands at the upper edge; the page's beginning when left out
 */
async function picture(of: Page, name: string, size: { width: number; height: number }, from?: Locator): Promise<void> {
  await of.setViewportSize(size);
  await of.getByRole("heading", { level: 1 }).first().waitFor();
  await of.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await of.waitForLoadState("networkidle");
  await of.evaluate(() => document.fonts.ready);
  await of.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined));
  await of.mouse.move(0, 0);
  const path = join(folder, name);
  const top = from === undefined ? 0 : ((await from.boundingBox())?.y ?? 0) + (await of.evaluate(() => scrollY)) - margin;
  await of.screenshot({ path, fullPage: true, clip: { x: 0, y: top, ...size } });
  const { size: bytes } = statSync(path);
  console.log(`${name}: ${Math.round(bytes / 1024)} KB`);
  if (bytes > mostBytes) throw new Error(`${name} is larger than ${mostBytes} bytes: show less of the page`);
}

async function prepareCases({ sc, cq }: Stage) {
  const clerk = sc.as("sc-clerk");
  const officer = cq.as("cq-officer");
  const act = (caseNo: string, name: string, body: object = {}) => officer.ask("POST", `/api/desk/cases/${caseNo}/${name}`, body);

  const begin = async (): Promise<string> => (await clerk.ask<{ case: { caseNo: string } }>("POST", "/api/cases", { itemId, applicant })).case.caseNo;
  const takeIn = async (): Promise<{ caseNo: string; code: string }> => {
    const caseNo = await begin();
    const path = `/api/cases/${caseNo}`;
    await clerk.ask("POST", `${path}/materials/HUKOU/consent`, { decision: "agree" });
    await clerk.ask("PUT", `${path}/materials/PHOTO`, { kind: "file", fileName: "photo.png", contentBase64: photo });
    for (const slot of ["FACE", "FORM"]) await clerk.ask("PUT", `${path}/materials/${slot}`, { kind: "checked" });
    const { code } = await clerk.ask<{ code: string }>("POST", `${path}/receipt`, {});
    await eventually("the other side has the case", async () => (await caseOf(officer, caseNo)).state === "offered", 60_000);
    return { caseNo, code };
  };
  const until = (caseNo: string, state: string) => eventually(`${caseNo} is ${state}`, async () => (await caseOf(clerk, caseNo)).state === state, 60_000);

  const accepted = await takeIn();
  await act(accepted.caseNo, "custody-acceptance");
  await act(accepted.caseNo, "acceptance");
  const waiting = await takeIn();
  await act(waiting.caseNo, "custody-acceptance");
  await act(waiting.caseNo, "supplement-request", { slots: ["PHOTO"] });
  await takeIn();
  await until(accepted.caseNo, "accepted");
  await until(waiting.caseNo, "supplementing");
  return { accepted, waiting, draft: await begin() };
}
