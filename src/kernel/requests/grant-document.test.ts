import assert from "node:assert/strict";
import { test } from "node:test";
import { signDocument, payloadOf, type JwsGeneral } from "../../platform/crypto/jws.ts";
import { testSigner } from "../../../test/support/ledger.ts";
import { faultOfGrant, signGrant, termsOf } from "./grant-document.ts";
import type { RequestContent } from "./schema.ts";

const cq = testSigner("cq#sign-1");
const sc = testSigner("sc#sign-1");
const findKey = (kid: string) => [cq, sc].find((signer) => signer.kid === kid)?.publicKey;
const grantId = "0b4cf4a3-53a4-4d15-8d4f-9c3b6f0c1a01";

const content: RequestContent = {
  v: 1,
  id: "7c1c2a52-1b0e-4d6a-8f53-2f6d1d1e9b02",
  number: "SC-2026-0001",
  resource: "cq:household-register",
  requestingParty: "sc:gaoxin-hall",
  providingParty: "cq:public-security",
  agreement: "M0",
  clause: "M0-10",
  purpose: "service-evidence",
  fields: ["name", "address"],
  legalBasis: "依据",
  scenario: "场景",
  scope: "范围",
  method: "api",
  basisKind: "consent",
  validUntil: "2027-11-24",
  submittedAt: "2026-11-25T02:00:00.000Z",
  submittedBy: "sc-steward",
};
const officer = { kind: "person", personId: "cq-share", name: "演示", party: "cq:public-security", roles: ["share-officer"], via: "session" } as const;
const same = (text: string) => ({ zh: text, en: text });
const { document } = await signGrant({
  id: grantId, request: content.id, terms: termsOf(content, { fields: ["name"], lastDay: "2027-11-24", ratePerMinute: 60 }), at: "2026-11-26T02:00:00.000Z",
  words: { provider: same("公安"), requester: same("大厅"), resource: same("户籍"), fields: [same("姓名")], purpose: same("办件"), bases: [same("同意")], recipients: [] },
  officer: { ...officer, roles: [...officer.roles] }, signer: cq,
});

const resigned = (change: object, signer = cq, party = "cq:public-security"): Promise<JwsGeneral> => signDocument({ ...payloadOf(document), ...change }, [{ signer, party }]);
const fault = (changed: JwsGeneral) => faultOfGrant(changed, content, grantId, findKey);

test("the provider's own grant of no more than was asked for is taken", () => {
  assert.equal(fault(document), undefined);
});

test("a grant of more fields, a longer time, another basis, purpose, office or resource than asked for is not", async () => {
  assert.equal(fault(await resigned({ fields: ["name", "maritalStatus"] })), "it has fields that were not asked for");
  assert.equal(fault(await resigned({ validUntil: "2027-11-25T16:00:00.000Z" })), "it ends later than asked for");
  assert.equal(fault(await resigned({ basisKinds: ["publicRecord"] })), "it has a basis that was not asked for");
  assert.equal(fault(await resigned({ purpose: "licence-check" })), "purpose differs from the request");
  assert.equal(fault(await resigned({ requestingParty: "sc:qingyang-hall" })), "requestingParty differs from the request");
  assert.equal(fault(await resigned({ resource: "cq:enterprise-register" })), "resource differs from the request");
  assert.equal(fault(await resigned({ request: grantId })), "it is another request's");
});

test("a grant is signed by the provider's node, for the provider", async () => {
  assert.equal(fault(await resigned({}, sc)), "sc#sign-1 does not host cq:public-security");
  assert.equal(fault(await resigned({}, cq, "cq:market-regulation")), "not signed by the provider");
  assert.equal(fault(await resigned({}, testSigner("cq#sign-1"))), "signature by cq#sign-1 does not match");
  assert.equal(fault({ ...document, payload: (await resigned({ ratePerMinute: 1000 })).payload }), "signature by cq#sign-1 does not match");
});
