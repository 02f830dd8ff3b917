import assert from "node:assert/strict";
import { test } from "node:test";
import { Value } from "typebox/value";
import { isProblem, type ProblemMaker } from "../../platform/http/problem.ts";
import {
  consentDoesNotCover, consentExpired, consentNotSigned, consentOtherId, consentOtherPerson, consentOtherProvince, consentOtherPurpose, consentPaused, consentRevoked, previewNotUse,
} from "./errors.ts";
import { refusalOf, subjectCommitment, type ConsentFacts, type ConsentUse } from "./rules.ts";
import { ConsentArtefact, type ConsentArtefactV2 } from "./schema.ts";

const salt = Buffer.alloc(32, 7);
const subjectId = "110101199003074258";

const artefact: ConsentArtefactV2 = {
  v: 2,
  kind: "consent",
  id: "6f1c8f0e-5a1b-4a62-9a75-0c7f6a3d7a01",
  subject: subjectCommitment(subjectId, salt),
  operator: { person: "sc-clerk", party: "sc:gaoxin-hall" },
  grantee: "sc:gaoxin-hall",
  provider: "cq:public-security",
  resource: "cq:household-register",
  fields: ["name", "address"],
  purpose: "service-evidence",
  matter: "CY-20261125-SC-00001",
  scope: "use",
  agreement: "M0",
  clause: "M0-10",
  givenAt: "2026-11-25T02:00:00.000Z",
  validUntil: "2026-12-25T02:00:00.000Z",
  attested: { node: "sc", person: "sc-clerk", level: "counter", textDigest: "sha256:x" },
  mandate: null,
  range: { records: "own" },
  life: "withMatter",
  frequency: { total: null, per: null },
  provinces: ["sc", "cq"],
  passkey: null,
};
const facts: ConsentFacts = { artefact, signedBy: ["sc"], stop: undefined, now: new Date("2026-11-25T03:00:00Z") };
const use: ConsentUse = {
  ref: artefact.id,
  resource: artefact.resource,
  providingParty: artefact.provider,
  requestingParty: artefact.grantee,
  purpose: artefact.purpose,
  agreement: artefact.agreement,
  clause: artefact.clause,
  fields: ["address"],
  scope: "use",
  matter: artefact.matter,
  subjectId,
  subjectSalt: salt.toString("base64url"),
};

test("a consent covers the very call it was given for", () => {
  assert.equal(refusalOf(facts, use), undefined);
});

test("a consent of the first version still carries the call it was given for", () => {
  const { mandate: _m, range: _r, life: _l, frequency: _f, provinces: _p, passkey: _k, ...rest } = artefact;
  const first: ConsentArtefact = { ...rest, v: 1 };
  assert.ok(Value.Check(ConsentArtefact, first));
  assert.equal(refusalOf({ ...facts, artefact: first }, use), undefined);
  assert.ok(!Value.Check(ConsentArtefact, { ...first, v: 2 }), "the second version says more");
});

test("one artefact is about one resource: several at once are no consent", () => {
  const shaped = { ...artefact, subject: `sha256:${"x".repeat(43)}` };
  assert.ok(Value.Check(ConsentArtefact, shaped));
  for (const resource of ["cq:household-register,cq:enterprise-register", "cq:a cq:b", ["cq:a", "cq:b"]]) assert.ok(!Value.Check(ConsentArtefact, { ...shaped, resource }), String(resource));
});

interface Deviation {
  readonly what: string;
  readonly refusal: ProblemMaker;
  readonly use?: Partial<ConsentUse>;
  readonly artefact?: Partial<ConsentArtefactV2>;
  readonly facts?: Partial<ConsentFacts>;
}

const deviations: readonly Deviation[] = [
  { what: "signed by another node than the counter's", refusal: consentNotSigned, facts: { signedBy: ["cq"] } },
  { what: "signed by the counter's node and a stranger", refusal: consentNotSigned, facts: { signedBy: ["sc", "cq"] } },
  { what: "signed by nobody", refusal: consentNotSigned, facts: { signedBy: [] } },
  { what: "taken for an office that the counter's node doesn't host", refusal: consentNotSigned, artefact: { grantee: "cq:jiangbei-hall" } },
  { what: "named by another id", refusal: consentOtherId, use: { ref: "6f1c8f0e-5a1b-4a62-9a75-0c7f6a3d7a02" } },
  { what: "run out this very instant", refusal: consentExpired, facts: { now: new Date(artefact.validUntil) } },
  { what: "given more than five minutes ahead of our clock", refusal: consentExpired, facts: { now: new Date("2026-11-25T01:54:59Z") } },
  { what: "withdrawn", refusal: consentRevoked, facts: { stop: "revoked" } },
  { what: "paused", refusal: consentPaused, facts: { stop: "paused" } },
  { what: "given for travel within one province only", refusal: consentOtherProvince, artefact: { provinces: ["sc"] } },
  { what: "given for another resource", refusal: consentDoesNotCover, use: { resource: "cq:enterprise-register" } },
  { what: "given for another provider", refusal: consentDoesNotCover, use: { providingParty: "cq:market-regulation" } },
  { what: "given to another office", refusal: consentDoesNotCover, use: { requestingParty: "sc:qingyang-hall" } },
  { what: "given for another purpose", refusal: consentOtherPurpose, use: { purpose: "licence-check" } },
  { what: "given under another clause", refusal: consentDoesNotCover, use: { clause: "M0-11" } },
  { what: "given under another agreement", refusal: consentDoesNotCover, use: { agreement: "A1" } },
  { what: "given for fewer fields", refusal: consentDoesNotCover, use: { fields: ["address", "maritalStatus"] } },
  { what: "given by another person", refusal: consentOtherPerson, use: { subjectId: "110101199003074266" } },
  { what: "opened with another salt", refusal: consentOtherPerson, use: { subjectSalt: Buffer.alloc(32, 8).toString("base64url") } },
  { what: "opened without a salt", refusal: consentOtherPerson, use: { subjectSalt: "" } },
  { what: "only a preview when the call uses", refusal: previewNotUse, artefact: { scope: "preview", validUntil: "2026-11-25T02:10:00.000Z" }, facts: { now: new Date("2026-11-25T02:05:00Z") } },
  { what: "a use when the call previews", refusal: previewNotUse, use: { scope: "preview" } },
  { what: "a preview that claims to last a day", refusal: consentExpired, artefact: { scope: "preview", validUntil: "2026-11-26T02:00:00.000Z" }, use: { scope: "preview" } },
  { what: "given for another case", refusal: consentDoesNotCover, use: { matter: "CY-20261125-SC-00002" } },
  { what: "given for a case when the call names none", refusal: consentDoesNotCover, use: { matter: null } },
];

for (const { what, refusal, ...changed } of deviations)
  test(`a consent ${what} does not carry the call`, () => {
    const found = refusalOf({ ...facts, ...changed.facts, artefact: { ...artefact, ...changed.artefact } }, { ...use, ...changed.use });
    assert.ok(found && isProblem(found, refusal), found?.message ?? "no refusal");
    assert.doesNotMatch(JSON.stringify(found.problem), /1101011990/, "no identity number in a refusal");
    assert.ok(found.problem.basis && found.problem.remedy);
  });
