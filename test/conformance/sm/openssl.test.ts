import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { utf8 } from "../../../src/verify/index.ts";
import { generateKeyPairOf, softSigner } from "../../../src/platform/crypto/signer.ts";
import { verifyingKey } from "../../../src/platform/crypto/verifying-key.ts";
import { fromDer, toDer } from "../../support/der.ts";

/** SPKI of an SM2 key up to the point: id-ecPublicKey on sm2p256v1, a BIT STRING without unused bits. @source RFC 5480 §2, GM/T 0006 */
const spkiPrefix = Buffer.from("3059301306072a8648ce3d020106082a811ccf5501822d034200", "hex");
const standardId = ["-sigopt", "distid:1234567812345678"];
const message = utf8("双城：甲方签字，乙方核对");

function openssl(...args: readonly string[]): { ok: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync("openssl", args, { encoding: "utf8" });
  return { ok: status === 0, said: `${stdout ?? ""}${stderr ?? ""}` };
}

const folder = mkdtempSync(join(tmpdir(), "twincity-openssl-"));
test.after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
writeFileSync(file("message"), message);

const keyMade = openssl("genpkey", "-algorithm", "SM2", "-out", file("theirs.pem"));
const signed = keyMade.ok && openssl("dgst", "-sm3", "-sign", file("theirs.pem"), ...standardId, "-out", file("theirs.sig"), file("message")).ok;
const reason = signed ? undefined : `this machine's openssl signs no SM2 with an id: ${openssl("version").said.trim() || "there is none"}`;

test("what OpenSSL signs by SM2 with the standard id, a node believes; without the id it doesn't", { skip: reason }, () => {
  const der = new Uint8Array(spawnSync("openssl", ["pkey", "-in", file("theirs.pem"), "-pubout", "-outform", "DER"]).stdout);
  assert.deepEqual(Buffer.from(der.subarray(0, spkiPrefix.length)), spkiPrefix);
  const key = verifyingKey(der.subarray(spkiPrefix.length));
  assert.ok(key.verify(message, fromDer(readFileSync(file("theirs.sig")))));
  assert.ok(openssl("dgst", "-sm3", "-sign", file("theirs.pem"), "-out", file("without.sig"), file("message")).ok);
  assert.ok(!key.verify(message, fromDer(readFileSync(file("without.sig")))));
});

test("what a node signs by SM2, OpenSSL believes", { skip: reason }, async () => {
  const { privateKey, publicKey } = generateKeyPairOf("sm2-sm3");
  writeFileSync(file("ours.der"), Buffer.concat([spkiPrefix, publicKey]));
  writeFileSync(file("ours.sig"), toDer(await softSigner("sc#sign-1", privateKey, "sm2-sm3").sign(message)));
  const check = (...options: readonly string[]) => openssl("dgst", "-sm3", "-verify", file("ours.der"), "-keyform", "DER", ...options, "-signature", file("ours.sig"), file("message"));
  assert.match(check(...standardId).said, /Verified OK/);
  assert.match(check().said, /Verification failure/);
});
