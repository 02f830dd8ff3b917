import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Receipt } from "../../src/kernel/exchange/index.ts";
import { parseTrustPolicy, verifyReceipt } from "../../src/verify/index.ts";
import { createBrowser, type CookieBrowser } from "../support/cookie-browser.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const nodes = await twoNodes();
after(() => nodes[Symbol.asyncDispose]());
const { sc, cq } = nodes;
const html = { headers: { accept: "text/html" } };
const idNumber = "519900198903139083";

interface Page {
  uid: string;
  step: string;
  personas: unknown[];
  applicants: { id: string }[];
  recipient: { node: string; party: string; clause: { agreement: string; id: string; text: string } } | null;
  told: { name: string; idNumberMasked: string; level: string; sentences: { zh: string }; digests: { zh: string; en: string } } | null;
}
interface Session {
  signedIn: boolean;
  applicant?: { accountId: string; issuer: string; foreign: boolean; name: string; recognition: string; issuerName: { zh: string } };
}

const session = async (browser: CookieBrowser, url = sc.url) => (await (await browser.visit(`${url}/api/session`)).json()) as Session;
const uidOf = (response: Response) => new URL(response.url).pathname.split("/").at(-1)!;
const page = async (browser: CookieBrowser, uid: string) => (await (await browser.visit(`${cq.url}/api/sign-in/${uid}`)).json()) as Page;
const post = (browser: CookieBrowser, path: string, body: object) =>
  browser.visit(`${cq.url}${path}`, { method: "POST", headers: { "content-type": "application/json", origin: cq.url }, body: JSON.stringify(body) });

/** From Sichuan's door to the question at Chongqing's provider. */
async function untilQuestion(browser: CookieBrowser, { returnTo = "/my", person = "cq-citizen-1" } = {}): Promise<Page> {
  const who = uidOf(await browser.follow(`${sc.url}/api/session/start?provider=cq&returnTo=${encodeURIComponent(returnTo)}`, html));
  const chosen = (await (await post(browser, `/api/sign-in/${who}`, { person })).json()) as { redirectTo: string };
  return page(browser, uidOf(await browser.follow(chosen.redirectTo, html)));
}

async function decide(browser: CookieBrowser, { uid, told }: Page, agree: boolean): Promise<string> {
  const answer = await post(browser, `/api/sign-in/${uid}/decision`, agree ? { agree, textDigest: told?.digests.zh } : { agree });
  return ((await answer.json()) as { redirectTo: string }).redirectTo;
}

/** Where the browser is sent, without going there, once the other side's provider has answered. */
async function callbackOf(browser: CookieBrowser, redirectTo: string): Promise<string> {
  let address = redirectTo;
  while (!address.includes("/api/session/callback")) address = new URL((await browser.visit(address, html)).headers.get("location")!, address).href;
  return address;
}

async function signMemorandum(): Promise<void> {
  await sc.as("sc-agreement").ask("POST", "/api/agreements/M0/proposal", {});
  const signer = cq.as("cq-agreement");
  const proposed = await eventually("the proposal has arrived", async () => {
    const view = await signer.ask<{ state: string; textDigest: string }>("GET", "/api/agreements/M0");
    return view.state === "proposed" ? view : undefined;
  });
  await signer.ask("POST", "/api/agreements/M0/signature", { textDigest: proposed.textDigest });
  await eventually("the signature has come back", async () => (await sc.as().ask<{ state: string }>("GET", "/api/agreements/M0")).state === "active");
}

test("without an agreement in force the other side's accounts are refused, in words, and nobody is sent away", async () => {
  const browser = createBrowser();
  const refused = await sc.as().send("GET", "/api/session/start?provider=cq");
  assert.deepEqual([refused.status, refused.type], [403, "recognition-not-agreed"]);
  const shown = await browser.visit(`${sc.url}/api/session/start?provider=cq&returnTo=/rong/my`, html);
  assert.equal(shown.headers.get("location"), "/rong/sign-in?refused=recognition-not-agreed&returnTo=%2Frong%2Fmy");
  const { ways } = await sc.as().ask<{ ways: { node: string; refusal: { type: string } | null }[] }>("GET", "/api/sign-in");
  assert.deepEqual(ways.map(({ node, refusal }) => [node, refusal?.type ?? null]), [["sc", null], ["cq", "urn:twincity:problem:recognition-not-agreed"]]);
  // The provider asks by itself, too: a client that begins all the same is unknown to it.
  const stranger = await fetch(`${cq.url}/oidc/auth?client_id=node:sc&response_type=code&scope=openid&redirect_uri=${encodeURIComponent(`${sc.url}/api/session/callback`)}`, { redirect: "manual" });
  assert.equal(((await stranger.json()) as { error: string }).error, "invalid_client");
});

test("with the clause in force a Chongqing account signs in at a Sichuan door, and the receipt of it verifies on both sides", async () => {
  await signMemorandum();
  const browser = createBrowser();
  const question = await untilQuestion(browser, { returnTo: "/rong/my" });
  assert.deepEqual([question.step, question.personas, question.recipient?.party], ["consent", [], "sc:chengdu-services"]);
  assert.match(question.recipient?.clause.text ?? "", /只告知姓名、公民身份号码和账号认证级别/);
  assert.match(question.told?.sentences.zh ?? "", /我同意.*姓名、公民身份号码.*不同意也能办事/);
  const landed = await browser.visit(await callbackOf(browser, await decide(browser, question, true)), html);
  assert.equal(landed.headers.get("location"), "/rong/my");
  const text = await (await browser.visit(`${sc.url}/api/session`)).text();
  assert.ok(!text.includes(idNumber));
  const { applicant } = JSON.parse(text) as Session;
  assert.deepEqual([applicant?.accountId, applicant?.issuer, applicant?.foreign, applicant?.issuerName.zh], ["cq-citizen-1", "cq", true, "渝快办"]);
  const trust = await parseTrustPolicy((await sc.as().send("GET", "/api/trust-policy")).text);
  for (const node of [sc, cq]) {
    const receipt = await node.as().ask<Receipt>("GET", `/api/receipts/${applicant!.recognition}?waitMs=15000`);
    const verdict = await verifyReceipt(receipt, trust);
    assert.deepEqual(verdict.problems, []);
    assert.deepEqual(receipt.sides.map(({ node: of, role }) => [of, role]).sort(), [["cq", "issuer"], ["sc", "recipient"]]);
    assert.equal(receipt.sides[0]?.details["recipientParty"], "sc:chengdu-services");
    assert.ok(!JSON.stringify(receipt).includes(idNumber));
  }
  for (const node of [sc, cq]) assert.equal((await node.node.ledger.listAbout(idNumber, { limit: 10 })).length, 1);
});

test("who says no is brought back in words, and neither ledger has a line of it", async () => {
  const before = await Promise.all([sc, cq].map(({ node }) => node.ledger.listAbout(idNumber, { limit: 10 })));
  const browser = createBrowser();
  const back = await browser.visit(await callbackOf(browser, await decide(browser, await untilQuestion(browser), false)), html);
  assert.equal(back.headers.get("location"), "/sign-in?refused=recognition-declined&returnTo=%2Fmy");
  assert.equal((await session(browser)).signedIn, false);
  assert.deepEqual(await Promise.all([sc, cq].map(({ node }) => node.ledger.listAbout(idNumber, { limit: 10 }))), before);
});

test("the question can't be skipped: another text, no text, or a member of staff is refused", async () => {
  const browser = createBrowser();
  const question = await untilQuestion(browser);
  for (const body of [{ agree: true }, { agree: true, textDigest: "sha256:other" }])
    assert.equal((await post(browser, `/api/sign-in/${question.uid}/decision`, body)).status, 409);
  const other = createBrowser();
  const who = uidOf(await other.follow(`${sc.url}/api/session/start?provider=cq`, html));
  assert.equal((await post(other, `/api/sign-in/${who}`, { person: "cq-officer" })).status, 404);
  assert.equal((await post(other, `/api/sign-in/${who}/decision`, { agree: true })).status, 400);
  assert.deepEqual((await page(other, who)).applicants.map(({ id }) => id).includes("cq-officer"), false);
});

test("a yes given before stands for nothing: the next sign-in asks again", async () => {
  const browser = createBrowser();
  await browser.visit(await callbackOf(browser, await decide(browser, await untilQuestion(browser), true)), html);
  assert.equal((await session(browser)).signedIn, true);
  assert.equal((await untilQuestion(browser)).step, "consent");
});

test("an answer of the provider opens one session, in the browser that asked, once", async () => {
  const browser = createBrowser();
  const callback = await callbackOf(browser, await decide(browser, await untilQuestion(browser), true));
  assert.equal((await createBrowser().visit(callback)).status, 400);
  assert.equal((await browser.visit(callback)).status, 303);
  assert.equal((await browser.visit(callback)).status, 400);
});

test("an office that is not Sichuan's can't be named as the one to be told", async () => {
  const begun = await createBrowser().visit(`${sc.url}/api/session/start?provider=cq`, html);
  const address = new URL(begun.headers.get("location")!);
  address.searchParams.set("recipient_party", "sc:nobody");
  assert.equal(new URL((await fetch(address, { redirect: "manual" })).headers.get("location")!).searchParams.get("error"), "invalid_request");
});

test("the token endpoint believes nobody without the peer's own signature", async () => {
  const browser = createBrowser();
  const callback = new URL(await callbackOf(browser, await decide(browser, await untilQuestion(browser), true)));
  const body = new URLSearchParams({
    grant_type: "authorization_code", code: callback.searchParams.get("code")!, redirect_uri: `${sc.url}/api/session/callback`, client_id: "node:sc", code_verifier: "x".repeat(43),
  });
  const answer = await fetch(`${cq.url}/oidc/token`, { method: "POST", body });
  assert.equal(((await answer.json()) as { error: string }).error, "invalid_client");
});

test("a suspended peer's accounts are refused with the clause, on whichever side it was suspended, and a session of theirs can't be extended", async () => {
  const browser = createBrowser();
  await browser.visit(await callbackOf(browser, await decide(browser, await untilQuestion(browser), true)), html);
  const waiting = createBrowser();
  const callback = await callbackOf(waiting, await decide(waiting, await untilQuestion(waiting), true));
  const operator = sc.as("sc-operator");
  await operator.ask("POST", "/api/peers/cq/suspension", {});
  const refused = await sc.as().send("GET", "/api/session/start?provider=cq");
  assert.equal(refused.type, "recognition-suspended");
  assert.match((JSON.parse(refused.text) as { basis: { text: string } }).basis.text, /暂停往来.*停止互认/);
  assert.equal((await waiting.visit(callback, html)).headers.get("location"), "/sign-in?refused=recognition-suspended&returnTo=%2Fmy");
  const extension = await browser.visit(`${sc.url}/api/session/extension`, { method: "POST", headers: { "content-type": "application/json", origin: sc.url } });
  assert.equal(extension.status, 403);
  await operator.ask("DELETE", "/api/peers/cq/suspension");
  await cq.as("cq-operator").ask("POST", "/api/peers/sc/suspension", {});
  assert.equal((await sc.as().send("GET", "/api/session/start?provider=cq")).type, "recognition-suspended");
  await cq.as("cq-operator").ask("DELETE", "/api/peers/sc/suspension");
});
