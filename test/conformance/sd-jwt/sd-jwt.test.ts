import assert from "node:assert/strict";
import test from "node:test";
import { SDJwtInstance } from "@sd-jwt/core";
import { sha256 } from "../../../src/platform/crypto/digest.ts";
import { digestOfText, FormatError, fromBase64Url, fromUtf8, openClaims, parseSdJwt, toBase64Url, utf8, verifyWithJwk } from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface Published {
  readonly section: string;
  readonly value: string;
  readonly header: object;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly disclosures: readonly { readonly encoded: string; readonly json: readonly unknown[]; readonly digest: string }[];
  readonly keyBindingJwt?: { readonly header: object; readonly payload: object };
  readonly issuerKey: object;
}

withShared("conformance/sd-jwt/ietf-examples.json", (text) => {
  const { vectors } = JSON.parse(text) as { vectors: Published[] };
  // One example is the issuer's JWT alone, before the disclosures are put behind it.
  const read = (value: string) => parseSdJwt(value.includes("~") ? value : `${value}~`);

  test("every SD-JWT printed in the IETF's texts is read as printed, and its issuer's signature holds", async () => {
    assert.ok(vectors.length >= 10);
    for (const { section, value, header, payload, disclosures, issuerKey } of vectors) {
      const found = read(value);
      assert.deepEqual(found.issued.header, header, section);
      assert.deepEqual(found.issued.payload, payload, section);
      assert.deepEqual(found.disclosures, disclosures.map(({ encoded }) => encoded), section);
      for (const { encoded, digest, json } of disclosures) {
        assert.equal(await digestOfText(encoded), digest, section);
        assert.deepEqual(JSON.parse(fromUtf8(fromBase64Url(encoded))), json, section);
      }
      assert.ok(await verifyWithJwk(issuerKey, found.issued), section);
      assert.ok(!(await verifyWithJwk(issuerKey, { ...found.issued, signed: utf8("another text") })), section);
    }
  });

  test("every one opens to claims that hold each of its disclosed values, and nothing of how they were hidden", async () => {
    for (const { section, value, disclosures } of vectors) {
      const { claims } = await openClaims(read(value));
      const opened = JSON.stringify(claims);
      assert.ok(!/"_sd"|"_sd_alg"|"\.\.\."/.test(opened), section);
      for (const { json } of disclosures) {
        const plain = json.at(-1);
        if (typeof plain !== "object") assert.ok(opened.includes(JSON.stringify(plain)), `${section}: ${String(plain)}`);
      }
    }
  });

  test("every key binding printed there is made over what is shown, by the key the issuer named for the holder", async () => {
    const bound = vectors.filter(({ keyBindingJwt }) => keyBindingJwt !== undefined);
    assert.ok(bound.length >= 3);
    for (const { section, value, keyBindingJwt } of bound) {
      const found = read(value);
      assert.deepEqual(found.keyBinding?.payload, keyBindingJwt?.payload, section);
      assert.equal(await digestOfText(found.presented), found.keyBinding?.payload.sd_hash, section);
      const { claims } = await openClaims(found);
      const { jwk } = claims.cnf as { jwk: object };
      assert.ok(await verifyWithJwk(jwk, found.keyBinding!), section);
      const shortened = value.replace(/~[^~]+(?=~[^~]*$)/, "");
      assert.notEqual(await digestOfText(read(shortened).presented), found.keyBinding?.payload.sd_hash, section);
    }
  });
});

interface IssueCase {
  readonly name: string;
  readonly claims: Record<string, unknown>;
  readonly disclosureFrame: never;
  readonly presentationFrames: object;
  readonly presentedClaims: Readonly<Record<string, unknown>>;
}

const hasher = (data: string | ArrayBuffer) => sha256(typeof data === "string" ? utf8(data) : new Uint8Array(data));
let salts = 0;
const instance = new SDJwtInstance<Record<string, unknown>>({
  hasher, signer: async () => "AA", signAlg: "EdDSA", saltGenerator: () => toBase64Url(utf8(`salt-of-case-${(salts += 1)}`)),
});

withShared("conformance/sd-jwt/owf-testcases.json", (text) => {
  const { cases } = JSON.parse(text) as { cases: IssueCase[] };
  test("what is issued by the published frames and shown by the published frames opens to the published claims", async () => {
    assert.ok(cases.length >= 12);
    for (const { name, claims, disclosureFrame, presentationFrames, presentedClaims } of cases) {
      const shown = await instance.present(await instance.issue(claims, disclosureFrame), presentationFrames);
      const { claims: opened } = await openClaims(parseSdJwt(shown));
      // The published lists leave out a member of which nothing is shown; RFC 9901 §7.1 removes its digests only, and the member stays, empty.
      assert.deepEqual(opened, name === "array_none_disclosed" ? { is_over: {}, ...presentedClaims } : presentedClaims, name);
      assert.deepEqual(await instance.getClaims(shown), opened, name);
    }
  });
});

/* Vectors of our own: what a verifier must reject, whoever signed it. @source RFC 9901 §7.1 */

const encode = (value: unknown) => toBase64Url(utf8(JSON.stringify(value)));
const digest = (encoded: string) => toBase64Url(sha256(utf8(encoded)));
const open = (payload: object, ...disclosures: readonly string[]) => openClaims(parseSdJwt([`${encode({ alg: "EdDSA" })}.${encode(payload)}.AA`, ...disclosures, ""].join("~")));
const name = encode(["salt-1", "name", "欧阳晓雨"]);
const element = encode(["salt-2", "渝"]);

test("a disclosure opens in its place and nowhere else", async () => {
  assert.deepEqual(await open({ _sd: [digest(name)], sides: [{ "...": digest(element) }] }, name, element), {
    claims: { name: "欧阳晓雨", sides: ["渝"] }, chosen: ["name"],
  });
  assert.deepEqual((await open({ _sd: [digest(name)], sides: ["川", { "...": digest(element) }] })).claims, { sides: ["川"] });
});

const rejected: readonly (readonly [why: string, payload: object, ...disclosures: string[]])[] = [
  ["a disclosure that no digest names", { a: 1 }, name],
  ["the same disclosure twice", { _sd: [digest(name)] }, name, name],
  ["the same digest twice", { _sd: [digest(name)], inner: { _sd: [digest(name)] } }, name],
  ["the same digest twice, undisclosed", { _sd: [digest(name), digest(name)] }],
  ["a member over one that the issuer shows to all", { name: "another", _sd: [digest(name)] }, name],
  ["a list element in the place of a member", { _sd: [digest(element)] }, element],
  ["a member in the place of a list element", { sides: [{ "...": digest(name) }] }, name],
  ["a member named _sd", { _sd: [digest(encode(["s", "_sd", ["x"]]))] }, encode(["s", "_sd", ["x"]])],
  ["a member named ...", { _sd: [digest(encode(["s", "...", "x"]))] }, encode(["s", "...", "x"])],
  ["a list element with more than its digest", { sides: [{ "...": digest(element), more: 1 }] }, element],
  ["digests that are no list", { _sd: digest(name) }, name],
  ["a hash that isn't known", { _sd_alg: "sha-1", _sd: [digest(name)] }, name],
  ["a disclosure of one part", { _sd: [digest(encode(["s"]))] }, encode(["s"])],
  ["a disclosure that isn't JSON", { _sd: [digest(toBase64Url(utf8("[")))] }, toBase64Url(utf8("["))],
];
for (const [why, payload, ...disclosures] of rejected)
  test(`rejected: ${why}`, async () => {
    await assert.rejects(open(payload, ...disclosures), FormatError);
  });

test("neither depth nor number nor length of what a stranger sends costs more than a refusal", async () => {
  let deep: unknown = 1;
  for (let i = 0; i < 60; i += 1) deep = { deeper: deep };
  await assert.rejects(open({ deep }), FormatError);
  assert.throws(() => parseSdJwt(`a.b.c${"~x".repeat(300)}~`), FormatError);
  assert.throws(() => parseSdJwt(`a.b.${"c".repeat(70_000)}~`), FormatError);
});
