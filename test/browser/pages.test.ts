import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { deskPages } from "../../web/src/app/desk-pages.ts";
import { publicPages } from "../../web/src/app/public-pages.ts";
import { applicant, caseOf, driveCase, itemId, photo, type Desks } from "../support/case-driver.ts";
import { accessibilityFaults, cutFaults, headFaults, sidewaysFaults, tab } from "./inspect.ts";
import { keepPictures } from "./pictures.ts";
import { ticksAfterVerifying } from "./screens.ts";
import { heardOf, nameOf, openStage, signIn, type Stage } from "./support.ts";

/** Who opens the desks' pages: for each role the office that has something to see there. */
const people = ["sc-clerk", "cq-officer", "cq-steward", "sc-steward", "cq-share", "sc-agreement", "cq-auditor", "sc-operator"] as const;

test("every page can be used by everybody: axe, keyboard, both languages, 320 px, a strict policy", { timeout: 900_000 }, async (t) => {
  await using stage = await openStage({ prepared: true });
  const { sc, cq } = stage;
  const addresses = await prepareThings(stage);
  const page = await stage.tab();
  const seen = new Set<string>();
  const missed = new Set<string>();

  await t.test("every page of the router has an address to be looked at", () => {
    const paths = [...publicPages, ...deskPages].map(({ path }) => path);
    assert.deepEqual(paths.filter((path) => path.includes(":") && !(path in addresses)), []);
  });

  await t.test("the look itself sees a picture without words, a second h1, a wide block, an inline style and an error", async () => {
    await page.goto(`${sc.url}/status`);
    await settle(page);
    await page.evaluate(() => {
      const main = document.querySelector("main");
      const block = document.createElement("div");
      block.setAttribute("style", "color: red");
      block.style.width = "400px";
      block.append(Object.assign(document.createElement("p"), { textContent: "too_long_to_be_seen_".repeat(9), style: "overflow: hidden; white-space: nowrap" }));
      block.append(Object.assign(document.createElement("img"), { src: "/icon.svg" }), Object.assign(document.createElement("h1"), { textContent: "again" }));
      main?.append(block);
      setTimeout(() => {
        throw new Error("thrown on purpose");
      });
    });
    const faults = [...(await headFaults(page, "en")), ...(await accessibilityFaults(page)), ...(await cutFaults(page)), ...(await sidewaysFaults(page)), ...stage.faults.take()].join("\n");
    for (const words of [/2 first-level headings/, /lang is zh-CN/, /critical image-alt/, /px wide/, /cut at \d+ px: p/, /policy violated: style-src-attr/, /thrown on purpose/]) assert.match(faults, words);
  });

  for (const { path } of [...publicPages, ...deskPages.filter(({ open }) => open)]) {
    await t.test(`${path} for anybody, in Chinese and English`, async () => {
      if (path === "/sign-in/:uid") await page.goto(`${sc.url}/api/session/start?returnTo=/`);
      else await page.goto(sc.url + (addresses[path] ?? path));
      await lookAtBoth(page);
    });
  }

  await t.test("an address of something that isn't there says so under a heading", () => missAll(sc.url, [...publicPages, ...deskPages.filter(({ open }) => open)]));

  await t.test("谁看过我的数据 of somebody who is signed in, in Chinese and English, with a slip that verifies and the words for the hotline", async () => {
    const name = nameOf("sc-citizen-1");
    await page.goto(`${sc.url}/api/session/start?returnTo=/my/looked`);
    await page.getByRole("button", { name: `以${name}登录` }).click();
    await page.waitForURL(`${sc.url}/my/looked`);
    const crossing = page.getByRole("article").filter({ hasText: /取了您的/ }).first();
    await crossing.waitFor();
    await lookAtBoth(page);
    await crossing.getByRole("button", { name: /^看回执/ }).click();
    assert.deepEqual(await ticksAfterVerifying(page.getByRole("dialog"), /在这台设备上验证|再验一次/), ["两边都签了字", "两本账都记了", "记下后没改过"]);
    await look(page, "zh-CN");
    await page.getByRole("button", { name: "关闭" }).click();
    await crossing.getByRole("button", { name: /^这次不对/ }).click();
    const words = await page.getByRole("dialog").getByRole("blockquote").innerText();
    assert.match(words, /回执编号 [0-9a-f-]{36}/);
    assert.ok(!words.includes(name));
    await look(page, "zh-CN");
  });

  await t.test("what is one's own: consents, credentials, mandates, objections, in Chinese and English", async () => {
    const consents = (await (await page.request.get(`${sc.url}/api/my/consents`)).json()) as { consents: { id: string }[] };
    assert.ok(consents.consents[0], "a consent was given in the finished case");
    for (const path of ["/my/consents", `/my/consents/${consents.consents[0].id}`, "/my/credentials", "/my/mandates/new", "/my/objections"]) {
      await page.goto(sc.url + path);
      await lookAtBoth(page);
    }
    await page.context().clearCookies();
  });

  await t.test("an address that leads nowhere, in Chinese and English", async () => {
    await page.goto(`${cq.url}/there-is-no-such-page`);
    await lookAtBoth(page);
  });

  for (const path of ["/", "/status", "/verify", "/items"]) {
    await t.test(`${path} by keyboard: the skip link is first, it leads past the menu, and every stop shows the focus`, async () => {
      await page.goto(sc.url + path);
      await settle(page);
      await walkByKeyboard(page);
    });
  }

  for (const person of people) {
    const node = person.startsWith("sc-") ? sc : cq;
    const { roles } = await personOf(stage, person);
    const pages = deskPages.filter((one) => one.roles.some((role) => roles.includes(role)));
    await t.test(`the desk of ${person}: ${pages.length} pages`, async (desk) => {
      await signIn(page, node, person, "/start");
      for (const { path } of pages) {
        const first = !seen.has(path);
        seen.add(path);
        await desk.test(`${path}${first ? ", in Chinese and English" : ""}`, async () => {
          await page.goto(node.url + (addresses[path] ?? path));
          if (first) await lookAtBoth(page);
          else await glance(page);
        });
      }
      await desk.test("an address of something that isn't there says so under a heading", () => missAll(node.url, pages));
      if (person === "sc-clerk" || person === "cq-officer") await desk.test("by keyboard: the skip link is first, it leads past the menu, and every stop shows the focus", async () => {
        await page.goto(node.url + (pages.find((one) => one.menu)?.path ?? "/desk"));
        await settle(page);
        await walkByKeyboard(page);
      });
    });
  }

  await t.test("a desk's page tells those without its role, and those not signed in, who may see it", async () => {
    await page.goto(`${sc.url}/desk/intake`);
    await page.getByRole("heading", { level: 1, name: "您的岗位看不到这一页" }).waitFor();
    await lookAtBoth(page);
    await page.context().clearCookies();
    await page.goto(`${sc.url}/desk/intake`);
    await page.getByRole("heading", { level: 1, name: "这一页要登录以后才能看" }).waitFor();
    await lookAtBoth(page);
  });

  await t.test("every page of the desks was looked at", () => {
    assert.deepEqual(deskPages.map(({ path }) => path).filter((path) => !seen.has(path)), []);
  });

  /** The whole look in Chinese, then the other language chosen by its button, then back. */
  async function lookAtBoth(at: Page): Promise<void> {
    await look(at, "zh-CN");
    await at.getByRole("button", { name: "English", exact: true }).click();
    await look(at, "en");
    await at.getByRole("button", { name: "中文", exact: true }).click();
  }

  /** Goes to each address with a part in it, with a part that names nothing. The refusals that the browser notes are meant. */
  async function missAll(url: string, pages: readonly { readonly path: string }[]): Promise<void> {
    for (const { path } of pages.filter((one) => one.path.includes(":") && !missed.has(one.path))) {
      missed.add(path);
      await page.goto(url + path.replaceAll(/:\w+/g, "none"));
      await settle(page);
      assert.deepEqual(await headFaults(page, "zh-CN"), [], path);
      assert.deepEqual(stage.faults.take().filter((fault) => !fault.includes("Failed to load resource")), [], path);
    }
  }

  /** Another role's view of a page that was looked at: it comes up without a fault and nothing of it is cut. */
  async function glance(at: Page): Promise<void> {
    await settle(at);
    assert.deepEqual([...(await headFaults(at, "zh-CN")), ...(await cutFaults(at)), ...stage.faults.take()], [], new URL(at.url()).pathname);
  }

  async function look(at: Page, language: "zh-CN" | "en"): Promise<void> {
    await settle(at);
    // Roles, labels and contrast are the same in both languages; the length of words is not.
    const access = language === "zh-CN" ? await accessibilityFaults(at) : [];
    const faults = [...(await headFaults(at, language)), ...access, ...(await cutFaults(at)), ...(await sidewaysFaults(at)), ...stage.faults.take()];
    await keepPictures(at, language);
    assert.deepEqual(faults, [], new URL(at.url()).pathname);
  }
});

/** Nothing is still being fetched or drawn. */
async function settle(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
}

async function walkByKeyboard(page: Page): Promise<void> {
  const skip = await tab(page);
  assert.match(skip.what, /skip-link/);
  assert.ok(skip.visible);
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  const hidden: string[] = [];
  for (let stops = 0; stops < 40; stops++) {
    const stop = await tab(page);
    if (stop.what === "" || /skip-link/.test(stop.what)) break;
    if (!stop.visible) hidden.push(stop.what);
  }
  assert.deepEqual(hidden, [], "stops without a visible focus");
}

async function personOf({ sc, cq }: Stage, persona: string): Promise<{ roles: readonly string[] }> {
  const node = persona.startsWith("sc-") ? sc : cq;
  return (await node.as(persona).ask<{ person: { roles: string[] } }>("GET", "/api/session")).person;
}

/** Something on every page: a finished case, one that waits for papers, one handed over, a draft, a request to be answered. */
async function prepareThings({ sc, cq }: Stage): Promise<Readonly<Record<string, string>>> {
  const desks: Desks = { clerk: sc.as("sc-clerk"), officer: cq.as("cq-officer") };
  const done = await driveCase(desks, "granted");
  const draft = (await desks.clerk.ask<{ case: { caseNo: string } }>("POST", "/api/cases", { itemId, applicant })).case.caseNo;
  const waiting = (await desks.clerk.ask<{ case: { caseNo: string } }>("POST", "/api/cases", { itemId, applicant })).case.caseNo;
  for (const slot of ["HUKOU", "PHOTO", "FACE", "FORM"]) await desks.clerk.ask("PUT", `/api/cases/${waiting}/materials/${slot}`, { kind: "file", fileName: "page.png", contentBase64: photo });
  await desks.clerk.ask("POST", `/api/cases/${waiting}/receipt`, {});
  await heardOf(cq, "cq-officer", "/api/desk/queue", waiting);
  const request = await sc.as("sc-steward").ask<{ id: string; validUntil: string }>("POST", "/api/requests", {
    resource: "cq:household-register", purpose: "service-evidence", fields: ["idNumber", "name"], legalBasis: "合作备忘录（示意）", scenario: "核对户籍信息", scope: "收件窗口", method: "api", basisKind: "consent",
    validUntil: new Date(Date.parse((await sc.as().ask<{ now: string }>("GET", "/api/door")).now) + 200 * 86_400_000).toISOString().slice(0, 10),
  });
  await heardOf(cq, "cq-share", "/api/requests", request.id);
  const { grants } = await sc.as("sc-steward").ask<{ grants: { id: string; resource: string }[] }>("GET", "/api/grants");
  return {
    "/items/:id": `/items/${itemId}`,
    "/figures/:id": "/figures/cases.taken-in",
    "/apply/:itemId": "/apply/cy-ga-006",
    "/apply/cases/:no": `/apply/cases/${draft}`,
    "/my/cases/:no": `/my/cases/${waiting}`,
    "/my/consents/:id": "/my/consents/00000000-0000-4000-8000-000000000000",
    "/my/credentials/:id": "/my/credentials/00000000-0000-4000-8000-000000000000",
    "/cases/:no": `/cases/${done.caseNo}#code=${done.code}`,
    "/agreements/:id": "/agreements/M0",
    "/ledger/lines/:number": "/ledger/lines/1",
    "/ledger/:ref": `/ledger/${(await caseOf(desks.clerk, done.caseNo)).timeline[0]?.receipt ?? ""}`,
    "/sign-in/:uid": "/api/session/start",
    "/desk/intake/:no": `/desk/intake/${draft}`,
    "/desk/intake/:no/receipt": `/desk/intake/${waiting}/receipt`,
    "/desk/cases/:no": `/desk/cases/${waiting}`,
    "/requests/new": "/requests/new?resource=cq:household-register",
    "/requests/:id": `/requests/${request.id}`,
    "/grants/:id": `/grants/${grants.find(({ resource }) => resource === "cq:household-register")?.id ?? ""}`,
    "/catalogue/:id": "/catalogue/cq:household-register",
    "/catalogue/:id/import": "/catalogue/cq:household-register/import",
  };
}
