import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { test } from "node:test";
import type { ConsentArtefactV2 } from "../schema.ts";
import { challengeOf, passkeyFault } from "./assertion.ts";

const device = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
const consent = {
  v: 2, kind: "consent", id: "6f1c8f0e-5a1b-4a62-9a75-0c7f6a3d7a01", fields: ["name"], resource: "cq:household-register", givenAt: "2026-11-25T02:00:00.000Z", passkey: null,
} as unknown as ConsentArtefactV2;

/** What a device would answer, with what a test wants otherwise. */
function signedBy({ key = device, challenge = challengeOf(consent), origin = "http://localhost:7051", rpId = "localhost", flags = 0x05, type = "webauthn.get" } = {}): ConsentArtefactV2 {
  const clientData = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const data = Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([flags, 0, 0, 0, 7])]);
  const signature = sign("sha256", Buffer.concat([data, createHash("sha256").update(clientData).digest()]), key.privateKey);
  return {
    ...consent,
    passkey: {
      rpId, origin, credential: "Y3JlZA", publicKey: device.publicKey.export({ format: "der", type: "spki" }).toString("base64url"),
      clientDataJSON: clientData.toString("base64url"), authenticatorData: data.toString("base64url"), signature: signature.toString("base64url"),
    },
  };
}

test("a consent that the person's device signed holds, on this node and on any other that has only the artefact", () => {
  assert.equal(passkeyFault(JSON.parse(JSON.stringify(signedBy())) as ConsentArtefactV2), undefined);
  assert.equal(passkeyFault(consent), undefined, "without a passkey there is nothing to check");
});

const faults: readonly (readonly [what: string, artefact: ConsentArtefactV2, fault: string])[] = [
  ["one field more than the person saw", { ...signedBy(), fields: ["name", "address"] }, "signs-something-else"],
  ["another device's signature", signedBy({ key: generateKeyPairSync("ec", { namedCurve: "prime256v1" }) }), "signature-does-not-match"],
  ["a signature for another site", signedBy({ origin: "https://elsewhere.example" }), "another-site"],
  ["a signature without fingerprint, face or PIN", signedBy({ flags: 0x01 }), "person-not-verified"],
  ["a registration instead of a signature", signedBy({ type: "webauthn.create" }), "not-an-assertion"],
  ["an old signature", signedBy({ challenge: Buffer.alloc(32, 1).toString("base64url") }), "signs-something-else"],
];
for (const [what, artefact, fault] of faults)
  test(`${what} is not the person's signature of this consent`, () => {
    assert.equal(passkeyFault(artefact), fault);
  });
