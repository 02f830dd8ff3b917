import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { isProblem } from "../../src/platform/http/problem.ts";
import { notOfferedToYou } from "../../src/kernel/matters/index.ts";
import { inTransaction } from "../../src/storage/database.ts";
import { verifyFile, verifyReceipt, type CustodyFile, type Receipt } from "../../src/verify/index.ts";
import { applicant, caseOf, driveCase, itemId, photo, type CaseView, type Desks, type DrivenCase } from "../support/case-driver.ts";
import { assertCaseIsWhole, assertOk, openBoth, trustOf, verifyWholeLedger } from "../support/case-proof.ts";
import { assertMadeOfRecords, figuresOver } from "../support/figure-proof.ts";
import { assertResultInWallet } from "../support/credential-proof.ts";
import { recordedOnBoth, signedIn } from "../support/looked-proof.ts";
import { tamperedCopies } from "../support/tampered-custody.ts";
import { eventually, twoNodes } from "../support/two-nodes.ts";

const program = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

test("a case that one side takes in and the other decides", { timeout: 300_000 }, async (t) => {
  await using nodes = await twoNodes({ prepared: true });
  const { sc, cq } = nodes;
  await using databases = openBoth(sc, cq);
  const desks: Desks = { clerk: sc.as("sc-clerk"), officer: cq.as("cq-officer") };
  const nobody = sc.as();
  let driven: DrivenCase;

  /** A case up to the hand-over, for tests of what must not happen to it then. */
  async function offeredCase(person = applicant): Promise<string> {
    const { caseNo } = (await desks.clerk.ask<{ case: CaseView }>("POST", "/api/cases", { itemId, applicant: person })).case;
    const path = `/api/cases/${caseNo}`;
    await desks.clerk.ask("POST", `${path}/materials/HUKOU/consent`, { decision: "agree" });
    await desks.clerk.ask("PUT", `${path}/materials/PHOTO`, { kind: "file", fileName: "p.png", contentBase64: photo });
    for (const slot of ["FACE", "FORM"]) await desks.clerk.ask("PUT", `${path}/materials/${slot}`, { kind: "checked" });
    await desks.clerk.ask("POST", `${path}/receipt`, {});
    await eventually("the other side has the case", async () => (await caseOf(desks.officer, caseNo)).state === "offered");
    return caseNo;
  }

  await t.test("reaches its end, and both sides hold the same signed chain and one ledger line for each step", async () => {
    driven = await driveCase(desks, "granted");
    await assertCaseIsWhole(driven, databases, [sc, cq]);
  });

  await t.test("has a receipt for each step and each crossing, which both ledgers prove", async () => {
    const { timeline } = await caseOf(desks.clerk, driven.caseNo);
    const refs = timeline.flatMap(({ receipt, crossingReceipt }) => [receipt, ...(crossingReceipt === undefined ? [] : [crossingReceipt])]);
    assert.equal(refs.length, timeline.length + 1);
    const trust = await trustOf(sc);
    for (const ref of refs) {
      const receipt = await nobody.ask<Receipt & Record<string, unknown>>("GET", `/api/receipts/${ref}?waitMs=20000`);
      assertOk(await verifyReceipt(receipt, trust));
    }
    assertOk(await verifyWholeLedger(cq, sc));
  });

  await t.test("goes back to the counter with the reason, and can be handed over again with better papers", async () => {
    const caseNo = await offeredCase();
    const at = async (who: typeof desks.clerk, state: string) => eventually(`the case is ${state}`, async () => (await caseOf(who, caseNo)).state === state);
    await desks.officer.ask("POST", `/api/desk/cases/${caseNo}/custody-refusal`, { reason: "照片看不清", clause: "示意" });
    await at(desks.clerk, "received");
    await desks.clerk.ask("PUT", `/api/cases/${caseNo}/materials/PHOTO`, { kind: "file", fileName: "better.png", contentBase64: photo });
    await desks.clerk.ask("POST", `/api/cases/${caseNo}/handover`);
    await at(desks.officer, "offered");
    const { materials } = await desks.officer.ask<{ materials: { slot: string; fileName?: string }[] }>("GET", `/api/desk/cases/${caseNo}`);
    assert.equal(materials.find(({ slot }) => slot === "PHOTO")?.fileName, "better.png");
    await desks.officer.ask("POST", `/api/desk/cases/${caseNo}/custody-acceptance`);
    assert.equal((await desks.clerk.send("POST", `/api/cases/${caseNo}/handover`)).status, 409);
  });

  await t.test("is seen by its applicant on either node by number and code, rated, without the full name or the number of the card", async () => {
    for (const node of [sc, cq]) {
      const { status, text } = await node.as().send("POST", "/api/status", { caseNo: driven.caseNo, code: driven.code });
      assert.equal(status, 200);
      const view = JSON.parse(text) as { state: string; rating: number; outcome: string; materialsSpared: string[] };
      assert.deepEqual([view.state, view.rating, view.outcome, view.materialsSpared.length], ["completed", 1, "granted", 3]);
      for (const secret of [applicant.name, applicant.idNumber, applicant.phone]) assert.ok(!text.includes(secret));
    }
  });

  await t.test("stays shut to a wrong code, in the same words as to an unknown number, and locks after five", async () => {
    const wrong = driven.code === "000000" ? "000001" : "000000";
    const unknown = await cq.as().send("POST", "/api/status", { caseNo: "CY-20200101-SC-00001", code: wrong });
    for (let tries = 0; tries < 5; tries++) {
      const answer = await cq.as().send("POST", "/api/status", { caseNo: driven.caseNo, code: wrong });
      assert.deepEqual([answer.status, answer.text], [unknown.status, unknown.text]);
    }
    assert.equal((await cq.as().send("POST", "/api/status", { caseNo: driven.caseNo, code: driven.code })).type, "status-locked");
  });

  await t.test("has a custody file that `twincity verify` accepts by the trust file, and every tampered copy of it is refused", async () => {
    const file = await desks.officer.ask<CustodyFile & Record<string, unknown>>("GET", `/api/desk/cases/${driven.caseNo}/custody`);
    const other = await desks.officer.ask<CustodyFile & Record<string, unknown>>("GET", `/api/desk/cases/${await offeredCase()}/custody`);
    const trustFile = join(sc.folder, "trust.txt");
    writeFileSync(trustFile, (await nobody.send("GET", "/api/trust-policy")).text);
    const verifyByCommand = (name: string, content: unknown) => {
      const path = join(sc.folder, name);
      writeFileSync(path, JSON.stringify(content));
      const { status, stdout } = spawnSync(process.execPath, [program, "verify", path, "--trust", trustFile, "--json"], { encoding: "utf8" });
      return { status, verdict: JSON.parse(stdout) as { ok: boolean; kind: string } };
    };
    assert.deepEqual(((answer) => [answer.status, answer.verdict.ok, answer.verdict.kind])(verifyByCommand("custody.json", file)), [0, true, "custody"]);

    const copies = await tamperedCopies(file, other);
    assert.ok(copies.length >= 10);
    const trust = await trustOf(sc);
    for (const { what, copy } of copies) {
      const verdict = await verifyFile(Buffer.from(JSON.stringify(copy)), trust);
      assert.equal(verdict.ok, false, what);
      assert.ok(verdict.problems[0]?.zh, what);
    }
    const refused = verifyByCommand("tampered.json", copies[0]!.copy);
    assert.deepEqual([refused.status, refused.verdict.ok], [1, false]);
  });

  await t.test("is not seen, opened or taken over by another office", async () => {
    const caseNo = await offeredCase();
    const queueOf = async (persona: string) => (await cq.as(persona).ask<{ items: { caseNo: string }[] }>("GET", "/api/desk/queue")).items.map((one) => one.caseNo);
    assert.ok((await queueOf("cq-officer")).includes(caseNo));
    assert.deepEqual(await queueOf("cq-officer-2"), []);
    assert.deepEqual((await sc.as("sc-clerk-2").ask<{ items: unknown[] }>("GET", "/api/counter/cases")).items, []);
    for (const stranger of [cq.as("cq-officer-2"), sc.as("sc-clerk-2")]) assert.equal((await stranger.send("GET", `/api/desk/cases/${caseNo}`)).type, "case-not-found");
    assert.equal((await cq.as("cq-officer-2").send("POST", `/api/desk/cases/${caseNo}/custody-acceptance`, {})).type, "case-not-found");
    await assert.rejects(
      inTransaction(cq.node.db, (tx) => cq.node.matters.accept(tx, { matter: caseNo, party: "cq:jiangbei-hall" })),
      (error) => isProblem(error, notOfferedToYou),
      "not even past the desk",
    );
    assert.equal((await caseOf(desks.officer, caseNo)).state, "offered");
  });

  await t.test("takes no step that its state does not have, not even one that the node itself would add", async () => {
    const caseNo = await offeredCase();
    const act = (name: string, body: object = {}) => desks.officer.send("POST", `/api/desk/cases/${caseNo}/${name}`, body);
    assert.equal((await act("acceptance")).type, "wrong-step");
    await act("custody-acceptance");
    for (const name of ["custody-acceptance", "result"]) assert.equal((await act(name, { delivery: "mail" })).type, "wrong-step");
    assert.equal((await act("decision", { outcome: "granted" })).type, "wrong-step");
    const before = await desks.officer.send("GET", `/api/desk/cases/${caseNo}/custody`);
    await assert.rejects(
      inTransaction(cq.node.db, (tx) => cq.node.matters.append(tx, { matter: caseNo, party: "cq:public-security", type: "case.completed" })),
      /wrong-step/,
    );
    assert.equal((await desks.officer.send("GET", `/api/desk/cases/${caseNo}/custody`)).text, before.text, "nothing of it stays");
  });

  await t.test("is refused with reason and clause, never without", async () => {
    const caseNo = await offeredCase();
    await desks.officer.ask("POST", `/api/desk/cases/${caseNo}/custody-acceptance`, {});
    assert.equal((await desks.officer.send("POST", `/api/desk/cases/${caseNo}/non-acceptance`, { reason: " ", clause: "示意" })).type, "reason-missing");
    await desks.officer.ask("POST", `/api/desk/cases/${caseNo}/non-acceptance`, { reason: "不符合条件", clause: "示意" });
    assert.equal((await caseOf(desks.officer, caseNo)).state, "notAccepted");
  });

  await t.test("can be taken in without consent: the person brings the paper, and all that is missing is told at once", async () => {
    const { caseNo } = (await desks.clerk.ask<{ case: CaseView }>("POST", "/api/cases", { itemId, applicant })).case;
    const path = `/api/cases/${caseNo}`;
    await desks.clerk.ask("POST", `${path}/materials/HUKOU/consent`, { decision: "decline" });
    const refusal = await desks.clerk.send("POST", `${path}/receipt`, {});
    assert.equal(refusal.type, "materials-missing");
    assert.equal((JSON.parse(refusal.text) as { errors: unknown[] }).errors.length, 4);
    for (const slot of ["HUKOU", "PHOTO"]) await desks.clerk.ask("PUT", `${path}/materials/${slot}`, { kind: "file", fileName: "p.png", contentBase64: photo });
    for (const slot of ["FACE", "FORM"]) await desks.clerk.ask("PUT", `${path}/materials/${slot}`, { kind: "checked" });
    await desks.clerk.ask("POST", `${path}/receipt`, {});
    assert.deepEqual((await caseOf(desks.clerk, caseNo)).timeline.map(({ type }) => type), ["case.received", "handover.offered"], "nothing crossed");
  });

  await t.test("shows in the figures of its nodes, each of which anybody can open down to the lines of the ledger", async () => {
    for (const { node, as } of [sc, cq]) {
      const reader = figuresOver(as());
      for (const { id } of await reader.list())
        await eventually(`${node.config.id} ${id} is made of its records`, async () => {
          const records = await assertMadeOfRecords(reader, id, { limit: 100 });
          return records.every(({ label }) => !Object.values(applicant).some((secret) => label.zh.includes(secret)));
        });
    }
    const figures = figuresOver(cq.as());
    const decided = await figures.get("cases.decided");
    assert.deepEqual([decided.value, (await figures.get("cases.on-time")).withheld], [1, true], "one decision makes no share");
    const [record] = (await figures.records("cases.decided", { limit: 5 })).records;
    assert.deepEqual((await cq.as().ask<{ kind: string }>("GET", `/api${record!.path}`)).kind, "custody.case.decided", "the record leads to its line in the ledger");
    for (const id of ["cases.taken-in", "crossings.received"]) assert.ok((await figuresOver(nobody).get(id)).value! > 0, id);
    assert.match((await nobody.send("GET", "/api/figures/cases.taken-in/export")).text, /高新/);
  });

  await t.test("gives its applicant the result as a credential of the deciding side, shown at any counter, once, and verified offline", async () => {
    const { file } = await assertResultInWallet({ caseNo: driven.caseNo, applicantAt: sc, decidedAt: cq, officer: "cq-officer" });
    const path = join(sc.folder, "result.json");
    writeFileSync(path, JSON.stringify(file));
    const { status, stdout } = spawnSync(process.execPath, [program, "verify", path, "--trust", join(sc.folder, "trust.txt"), "--json"], { encoding: "utf8" });
    const { ok, kind } = JSON.parse(stdout) as { ok: boolean; kind: string };
    assert.deepEqual([status, ok, kind], [0, true, "credential"]);
  });

  await t.test("stands in its applicant's 谁看过我的数据 line for line, and nothing of anybody else does", async () => {
    await eventually("no call is still open", async () => (await databases.sc.selectFrom("crossing").select("crossing_id").where("outcome", "=", "asked").execute()).length === 0);
    const mine = await recordedOnBoth(databases);
    const stranger = { ...applicant, name: "杜秋兰", idNumber: "509900196802179042" };
    await offeredCase(stranger);
    const everything = await recordedOnBoth(databases);
    assert.ok(everything.sc.length >= mine.sc.length + 5, "the stranger has lines of their own");
    for (const id of ["sc", "cq"] as const) {
      const { ledger } = nodes[id].node;
      const refsOf = async (person: string) => (await ledger.listAbout(person, { limit: 10_000 })).map(({ ref }) => ref).sort();
      assert.deepEqual(await refsOf(applicant.idNumber), mine[id], id);
      assert.deepEqual(await refsOf(stranger.idNumber), everything[id].filter((ref) => !mine[id].includes(ref)), id);
    }

    const person = await signedIn(sc, "sc-citizen-1");
    const lines = await person.everyLine(7);
    assert.deepEqual(lines.map(({ ref }) => ref).sort(), mine.sc);
    for (const line of lines.filter(({ family }) => family === "crossing"))
      assert.deepEqual([line.resource?.title?.zh, line.basis?.kind, line.by.party, line.from?.party, line.clause === null], ["户籍登记信息", "consent", "sc:gaoxin-hall", "cq:public-security", false]);
    assert.ok(lines.some(({ kind, basis, clause }) => kind === "custody.handover.offered" && basis?.kind === "statutoryDuty" && clause !== null));
    const { status, text } = await person.get("/api/my/looked/export");
    assert.deepEqual([status, (JSON.parse(text) as { lines: unknown[] }).lines.length], [200, lines.length]);
    assert.equal((await person.get("/api/my/looked/table")).text.trimEnd().split("\r\n").length, lines.length + 1);
    for (const secret of [applicant, stranger].flatMap(({ name, idNumber }) => [name, idNumber])) assert.ok(!text.includes(secret));
    assert.equal((await nobody.send("GET", "/api/my/looked")).type, "not-signed-in");
    assert.equal((await desks.clerk.send("GET", "/api/my/looked")).type, "not-your-role");
  });

  await t.test("leaves nothing personal in the ledgers, the chains or the books of crossings", async () => {
    for (const db of [databases.sc, databases.cq]) {
      const details = await db.selectFrom("ledger_detail").select("details").execute();
      const links = (await db.selectFrom("matter_link").select("document").execute()).map(({ document }) => Buffer.from((JSON.parse(document) as { payload: string }).payload, "base64url").toString("utf8"));
      const crossings = JSON.stringify(await db.selectFrom("crossing").selectAll().execute());
      const all = [...details.map((row) => row.details), ...links, crossings].join("\n");
      assert.ok(all.length > 1000);
      for (const secret of Object.values(applicant)) assert.ok(!all.includes(secret), secret.slice(0, 3));
    }
  });
});
