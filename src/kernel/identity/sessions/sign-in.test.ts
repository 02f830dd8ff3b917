import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { createServer } from "../../../platform/http/server.ts";
import { systemClock } from "../../../platform/clock.ts";
import { softSigner } from "../../../platform/crypto/signer.ts";
import { quietLog } from "../../../platform/log.ts";
import { systemRandom } from "../../../platform/random.ts";
import { createBrowser } from "../../../../test/support/cookie-browser.ts";
import { freePort } from "../../../../test/support/identity-node.ts";
import { testDatabase } from "../../../../test/support/test-database.ts";
import { createDemoApiKeys, apiKeyFile } from "../people/api-keys.ts";
import { registerGuard } from "../people/guard.ts";
import { seedApplicants } from "../people/applicants.ts";
import { seedPeople } from "../people/people.ts";
import { createRecognition } from "../recognition/service.ts";
import { createProvider } from "./provider.ts";
import { createRelyingParty } from "./relying-party.ts";
import { sessionCookieOf, sessionRoutes } from "./routes.ts";
import { createSessions } from "./service.ts";
import { readFileSync } from "node:fs";

async function signInNode(node: "sc" | "cq") {
  const database = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), `twincity-signin-${node}-`));
  const people = [
    { id: `${node}-clerk`, name: "演示员", party: `${node}:hall`, roles: ["clerk"], titleZh: "窗口", titleEn: "Clerk", demo: true },
    { id: `${node}-auditor`, name: "演示审计", party: `${node}:hall`, roles: ["auditor"], titleZh: "审计", titleEn: "Auditor", demo: true },
    { id: `${node}-real`, name: "在编", party: `${node}:hall`, roles: ["clerk"], titleZh: "窗口", titleEn: "Clerk", demo: false },
  ];
  writeFileSync(join(dataDir, "people.json"), JSON.stringify(people));
  createDemoApiKeys(dataDir, [`${node}-clerk`]);
  const citizen = { id: `${node}-citizen`, name: "演示民", idNumber: "509900199605129066", phone: "13900000001", demo: true };
  writeFileSync(join(dataDir, "applicants.json"), JSON.stringify([citizen]));
  await seedPeople(database.db, dataDir);
  await seedApplicants(database.db, dataDir);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const clock = systemClock();
  const random = systemRandom();
  const { app } = await createServer({ log: quietLog() });
  const recognition = createRecognition({
    db: database.db, clock, random, log: quietLog(), self: node, url, ownName: { zh: "演示办", en: "Demo" }, signer: softSigner(`${node}#sign-1`, random.bytes(32)),
    findKey: () => undefined, ledger: { append: async () => { throw new Error("no peers, no entries"); } }, channel: { get: async () => { throw new Error("no peers"); } },
    peers: () => [], ruleFor: async () => undefined,
  });
  const embedded = await createProvider({ db: database.db, clock, random, url, node, issuing: recognition.issuer });
  const relyingParty = createRelyingParty({ issuer: embedded.issuer, clientSecret: embedded.clientSecret, url });
  const sessions = createSessions({ db: database.db, clock, random, self: node, relyingParty, recognition, partyOfPath: () => `${node}:hall` });
  registerGuard(app, { url, sessionCookie: sessionCookieOf(node), findBySession: sessions.findBySession, findByKey: sessions.findByKey });
  await app.register(sessionRoutes({ db: database.db, sessions, embedded, recognition, node, url, demo: true, doorPath: () => "", partyName: () => ({ zh: "大厅", en: "Hall" }), accountsName: () => ({ zh: "演示办", en: "Demo" }) }));
  app.post("/api/clerk-only", { config: { allow: ["clerk"] } }, async ({ caller }) => caller);
  app.get("/api/mine", { config: { allow: ["applicant"] } }, async () => ({}));
  app.post("/api/auditor-only", { config: { allow: ["auditor"] } }, async () => ({}));
  app.get("/sign-in/:uid", { config: { allow: "public" } }, async () => "page");
  await app.listen({ port, host: "localhost" });
  return {
    url,
    dataDir,
    async [Symbol.asyncDispose]() {
      await app.close();
      await database.close();
    },
  };
}

async function signIn(browser: ReturnType<typeof createBrowser>, url: string, person: string): Promise<Response> {
  const begun = await browser.follow(`${url}/api/session/start?returnTo=/desk`, { headers: { accept: "text/html" } });
  const uid = new URL(begun.url).pathname.split("/").at(-1)!;
  const answer = await browser.visit(`${url}/api/sign-in/${uid}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ person }),
  });
  if (answer.status !== 200) return answer;
  const { redirectTo } = (await answer.json()) as { redirectTo: string };
  return browser.follow(redirectTo, { headers: { accept: "text/html" } });
}

test("one browser can be signed in at two nodes that share a host name", async () => {
  await using sc = await signInNode("sc");
  await using cq = await signInNode("cq");
  const browser = createBrowser();
  await signIn(browser, sc.url, "sc-clerk");
  await signIn(browser, cq.url, "cq-clerk");
  for (const [node, { url }] of [["sc", sc], ["cq", cq]] as const) {
    const session = (await (await browser.visit(`${url}/api/session`)).json()) as { signedIn: boolean; person: { id: string } };
    assert.equal(session.signedIn, true);
    assert.equal(session.person.id, `${node}-clerk`);
  }
});

test("the chooser shows invented people only, and only they can be chosen", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  const begun = await browser.follow(`${sc.url}/api/session/start`, { headers: { accept: "text/html" } });
  const uid = new URL(begun.url).pathname.split("/").at(-1)!;
  const choice = (await (await browser.visit(`${sc.url}/api/sign-in/${uid}`)).json()) as { personas: { id: string }[] };
  assert.deepEqual(choice.personas.map(({ id }) => id).sort(), ["sc-auditor", "sc-clerk"]);
  assert.equal((await signIn(browser, sc.url, "sc-real")).status, 404);
});

test("a sign-in can't be finished in another browser, nor twice", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  const begun = await browser.follow(`${sc.url}/api/session/start`, { headers: { accept: "text/html" } });
  const uid = new URL(begun.url).pathname.split("/").at(-1)!;
  const stranger = createBrowser();
  assert.equal((await stranger.visit(`${sc.url}/api/sign-in/${uid}`)).status, 400);
  assert.equal((await stranger.visit(`${sc.url}/api/session/callback?code=x&state=y`)).status, 400);
  const answer = await browser.visit(`${sc.url}/api/sign-in/${uid}`, {
    method: "POST", headers: { "content-type": "application/json", origin: sc.url }, body: JSON.stringify({ person: "sc-clerk" }),
  });
  const { redirectTo } = (await answer.json()) as { redirectTo: string };
  let response = await browser.visit(redirectTo);
  const callback = response.headers.get("location")!;
  response = await browser.visit(callback);
  assert.equal(response.status, 303);
  assert.equal((await browser.visit(callback)).status, 400);
});

test("who is signed in can sign in as somebody else: the provider's own form ends the first session", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  await signIn(browser, sc.url, "sc-clerk");
  const form = await (await signIn(browser, sc.url, "sc-auditor")).text();
  const fields = new URLSearchParams([...form.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]));
  const action = /action="([^"]+)"/.exec(form)?.[1] ?? "";
  await browser.follow(action, { method: "POST", body: fields, headers: { origin: sc.url } });
  const session = (await (await browser.visit(`${sc.url}/api/session`)).json()) as { person?: { id: string } };
  assert.equal(session.person?.id, "sc-auditor");
});

test("a page of another site can't act in a signed-in person's name", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  await signIn(browser, sc.url, "sc-clerk");
  const act = (headers: Record<string, string>) => browser.visit(`${sc.url}/api/clerk-only`, { method: "POST", headers, body: "{}" });
  assert.equal((await act({ "content-type": "application/json", origin: sc.url })).status, 200);
  assert.equal((await act({ "content-type": "application/json", origin: "http://evil.example" })).status, 403);
  assert.equal((await act({ "content-type": "application/json" })).status, 403);
  assert.equal((await act({ "content-type": "text/plain", origin: sc.url })).status, 403);
});

test("signing out ends the session at once", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  await signIn(browser, sc.url, "sc-clerk");
  const out = await browser.visit(`${sc.url}/api/session`, { method: "DELETE", headers: { "content-type": "application/json", origin: sc.url } });
  assert.equal(out.status, 204);
  assert.ok(!browser.cookies().includes("tc_session_sc"));
  assert.equal((await (await browser.visit(`${sc.url}/api/session`)).json() as { signedIn: boolean }).signedIn, false);
});

test("a program acts with its person's key; an unknown key is refused, another role is refused, nobody is asked to sign in", async () => {
  await using sc = await signInNode("sc");
  const key = readFileSync(apiKeyFile(sc.dataDir, "sc-clerk"), "utf8").trim();
  const act = (path: string, authorization?: string) =>
    fetch(`${sc.url}${path}`, { method: "POST", headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) }, body: "{}" });
  const allowed = await act("/api/clerk-only", `Bearer ${key}`);
  assert.equal(allowed.status, 200);
  assert.equal(((await allowed.json()) as { via: string }).via, "key");
  assert.equal((await act("/api/auditor-only", `Bearer ${key}`)).status, 403);
  assert.equal((await act("/api/clerk-only", "Bearer twk_wrong")).status, 401);
  assert.equal((await act("/api/clerk-only")).status, 401);
});

test("a citizen signs in with an account of the front door, is told who that is in masked words, and may stay longer", async () => {
  await using sc = await signInNode("sc");
  const browser = createBrowser();
  await signIn(browser, sc.url, "sc-citizen");
  const text = await (await browser.visit(`${sc.url}/api/session`)).text();
  assert.ok(!text.includes("509900199605129066"));
  const { person, applicant } = JSON.parse(text) as { person?: object; applicant: Record<string, unknown> };
  assert.equal(person, undefined);
  assert.deepEqual(
    { ...applicant, expiresAt: undefined },
    { accountId: "sc-citizen", issuer: "sc", issuerName: { zh: "演示办", en: "Demo" }, foreign: false, name: "演示民", masked: "演*民", idNumberMasked: "5099**********9066", recognition: null, expiresAt: undefined },
  );
  assert.equal((await browser.visit(`${sc.url}/api/mine`)).status, 200);
  const longer = await browser.visit(`${sc.url}/api/session/extension`, { method: "POST", headers: { "content-type": "application/json", origin: sc.url } });
  assert.equal(longer.status, 200);
  assert.ok(((await longer.json()) as { expiresAt: string }).expiresAt > String(applicant["expiresAt"]));
});

test("an applicant has no way to an officer's route, an officer none to an applicant's, and signing out ends both", async () => {
  await using sc = await signInNode("sc");
  const headers = { "content-type": "application/json", origin: sc.url };
  const citizen = createBrowser();
  await signIn(citizen, sc.url, "sc-citizen");
  assert.equal((await citizen.visit(`${sc.url}/api/clerk-only`, { method: "POST", headers, body: "{}" })).status, 403);
  assert.equal((await citizen.visit(`${sc.url}/api/session`, { method: "DELETE", headers })).status, 204);
  assert.equal((await citizen.visit(`${sc.url}/api/mine`)).status, 401);
  const clerk = createBrowser();
  await signIn(clerk, sc.url, "sc-clerk");
  assert.equal((await clerk.visit(`${sc.url}/api/mine`)).status, 403);
  assert.equal((await clerk.visit(`${sc.url}/api/session/extension`, { method: "POST", headers })).status, 403);
});
