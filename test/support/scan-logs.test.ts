import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { createDemoApiKeys, createKeys } from "../../src/kernel/identity/index.ts";
import { makeDemoIdNumber } from "../../src/platform/china-ids.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { describeLeak, scanLogs, scanText } from "./scan-logs.ts";

const idNumber = makeDemoIdNumber("51", "1990-03-07", 901);
const kindsIn = (text: string) => scanText(text).map(({ kind }) => kind);

test("an identity number is found in every dress a log line may put on it", () => {
  const full = [...idNumber].map((digit) => (/\d/.test(digit) ? String.fromCodePoint(digit.codePointAt(0)! + 0xfee0) : digit)).join("");
  for (const line of [idNumber, `{"key":"${idNumber}"}`, `id${idNumber}`, `/x?id=${idNumber}&a=1`, `身份证${idNumber}号`, `"a\\n${idNumber}"`, `\\"${idNumber.toLowerCase()}\\"`, full])
    assert.deepEqual(kindsIn(line), ["identity number"], line);
});

test("18 digits that are nobody's number are no leak", () => {
  const wrongDigit = idNumber.slice(0, 17) + (idNumber.endsWith("1") ? "2" : "1");
  for (const line of [wrongDigit, `${idNumber}0`, "202611250252551234", "5199**********901X"]) assert.deepEqual(kindsIn(line), [], line);
});

test("a mobile number is found, and a time, a port or a piece of an id is not taken for one", () => {
  for (const line of ["13800138000", '{"phone":"+8613800138000"}', "tel:13800138000", "86-19912345678", "x\\n13800138000"]) assert.deepEqual(kindsIn(line), ["phone number"], line);
  for (const line of ['{"time":1795575175123}', "0.13800138000", "f47ac10b-58cc-4372-a567-a13800138000", "sha256:b13800138000c", "138001380001"]) assert.deepEqual(kindsIn(line), [], line);
});

test("private keys are found in each form in which this program or its libraries write them", async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  assert.ok(kindsIn(String(pem)).includes("private key"));
  assert.ok(kindsIn(JSON.stringify({ pem })).includes("private key"), "escaped once more");
  assert.deepEqual(kindsIn(JSON.stringify(privateKey.export({ format: "jwk" }))), ["private key"]);
  assert.deepEqual(kindsIn(JSON.stringify({ text: JSON.stringify(privateKey.export({ format: "jwk" })) })), ["private key"]);
  await inFolder(async (folder) => {
    await createKeys(folder, "sc");
    for (const file of filesBelow(folder)) assert.deepEqual(kindsIn(file.replaceAll("\n", "")), ["private key"]);
  });
});

test("keys of programs, tokens, session cookies, invitations and status codes are found", async () => {
  await inFolder((folder) => {
    createDemoApiKeys(folder, ["sc-clerk"], systemRandom());
    for (const file of filesBelow(folder)) assert.deepEqual(kindsIn(file), ["API key"]);
  });
  const token = `${Buffer.from('{"alg":"EdDSA"}').toString("base64url")}.${Buffer.from('{"sub":"sc-clerk"}').toString("base64url")}.${"s".repeat(86)}`;
  assert.deepEqual(kindsIn(`id_token ${token}`), ["token"]);
  assert.deepEqual(kindsIn(`Authorization: Bearer ${"a".repeat(43)}`), ["token"]);
  assert.deepEqual(kindsIn(`tc_session_sc=${"a".repeat(43)}; Path=/`), ["token"]);
  assert.deepEqual(kindsIn(`twc1.${"a".repeat(200)}`), ["invitation code"]);
  assert.deepEqual(kindsIn("/cases/CY-20261125-SC-00001#code=123456"), ["status code"]);
});

test("what a node is meant to log passes", () => {
  const lines = [
    '{"level":30,"time":1795575175123,"node":"sc","pid":41381,"url":"http://localhost:7051","msg":"node serves"}',
    '{"level":40,"node":"cq","peer":"sc","reason":"message-stale","crossing":"0b8c0f9e-54c5-4f1c-9d53-2f1f5c1f7a11","digest":"sha256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"}',
    "2026-11-25T02:52:55.000Z CY-20261125-SC-00001 custody.handover.accepted size 1234567",
  ];
  assert.deepEqual(scanText(lines.join("\n")), []);
});

test("log files of a folder and below are read, others are not, and a report does not repeat what leaked", async () => {
  await inFolder((folder) => {
    mkdirSync(join(folder, "sc"));
    writeFileSync(join(folder, "sc", "node.log"), `fine\n{"x":"${idNumber}"}\n`);
    writeFileSync(join(folder, "sc", "node.log.old"), "fine\n");
    writeFileSync(join(folder, "people.json"), idNumber);
    const { files, leaks } = scanLogs([folder, join(folder, "absent")]);
    assert.equal(files, 2);
    assert.deepEqual(leaks.map(({ kind, line }) => [kind, line]), [["identity number", 2]]);
    assert.ok(!describeLeak(leaks[0]!).includes(idNumber));
  });
});

async function inFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "twincity-scan-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of every file below a folder; at least one. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(entries.length > 0);
  return entries.map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
