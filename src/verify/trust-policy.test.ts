import assert from "node:assert/strict";
import test from "node:test";
import { testNode, trustIn, trustText } from "../../test/support/proofs.ts";
import { FormatError } from "./encoding.ts";
import { formatVerifierKey } from "./signed-note.ts";
import { parseTrustPolicy, quorumReached } from "./trust-policy.ts";

const [sc, cq, gz] = [await testNode("sc"), await testNode("cq"), await testNode("gz")];
const log = `log ${formatVerifierKey(sc.logKey)}`;
const witness = (node: typeof sc): string => `witness ${node.id} ${formatVerifierKey(node.witnessKey)}`;

test("a trust file reads back to the keys, the nodes and the quorum it was written from", async () => {
  const trust = await trustIn(sc, cq);
  assert.deepEqual(trust.logs, [sc.logKey, cq.logKey]);
  assert.deepEqual(trust.witnesses.map(({ name, key }) => [name, key]), [["sc", sc.witnessKey], ["cq", cq.witnessKey]]);
  assert.deepEqual(trust.nodes.get("cq"), { origin: "cq.example/ledger", witness: "cq", formerWitnesses: [] });
  assert.deepEqual(trust.signKeys.get("sc#sign-1"), sc.documentKey.publicKey);
  assert.ok(quorumReached(trust, new Set(["cq"])) && !quorumReached(trust, new Set()));
});

test("what is our own stands in comment lines, so that any C2SP tool reads the rest", async () => {
  const foreign = trustText([sc, cq]).split("\n").filter((line) => !line.startsWith("#")).join("\n");
  const trust = await parseTrustPolicy(foreign);
  assert.equal(trust.logs.length, 2);
  assert.equal(trust.nodes.size + trust.signKeys.size, 0);
});

test("the quorum of nested groups is reached exactly as the format's example says", async () => {
  const trust = await parseTrustPolicy([
    log, "# 注释", "", witness(sc), `\t${witness(cq)}  https://cq.example/ `, witness(gz), "group X 2 sc cq", "group both all X gz", "quorum both",
  ].join("\n"));
  const reached = (...names: string[]): boolean => quorumReached(trust, new Set(names));
  assert.deepEqual([reached("sc", "cq", "gz"), reached("sc", "cq"), reached("sc", "gz"), reached("gz"), reached()], [true, false, false, false, false]);
  assert.equal(trust.witnesses[1]?.url, "https://cq.example/");
});

test("what the format forbids is refused, and the line is named", async () => {
  const bad: [string, string[]][] = [
    ["no quorum", [log]],
    ["two quorums", ["quorum none", "quorum none"]],
    ["quorum above its witness", ["quorum sc", witness(sc)]],
    ["group above its member", ["group g any sc", witness(sc), "quorum g"]],
    ["member of two groups", [witness(sc), "group g any sc", "group h any sc", "quorum h"]],
    ["member twice in a group", [witness(sc), "group g any sc sc", "quorum g"]],
    ["none as a member", ["group g any none", "quorum g"]],
    ["none as a name", [witness(sc).replace("witness sc", "witness none"), "quorum none"]],
    ["name taken", [witness(sc), witness(cq).replace("witness cq", "witness sc"), "quorum none"]],
    ["threshold of 0", [witness(sc), "group g 0 sc", "quorum g"]],
    ["threshold over the members", [witness(sc), "group g 2 sc", "quorum g"]],
    ["same log twice", [log, log, "quorum none"]],
    ["same witness key under two names", [witness(sc), witness(sc).replace("witness sc", "witness two"), "quorum none"]],
    ["a witness's key for a log", [`log ${formatVerifierKey(sc.witnessKey)}`, "quorum none"]],
    ["a log's key for a witness", [`witness sc ${formatVerifierKey(sc.logKey)}`, "quorum none"]],
    ["unknown word", ["trust everybody", "quorum none"]],
    ["carriage return", [`${log}\r`, "quorum none"]],
    ["a node without its log", ["quorum none", "# twincity-node sc sc.example/ledger none"]],
    ["a node without its witness", [log, "quorum none", "# twincity-node sc sc.example/ledger sc"]],
    ["a key that is cut short", ["quorum none", "# twincity-key sc#sign-1 AAAA"]],
    ["a key twice", ["quorum none", ...Array<string>(2).fill(`# twincity-key sc#sign-1 ${"A".repeat(43)}=`)]],
  ];
  for (const [name, lines] of bad) await assert.rejects(parseTrustPolicy(`${lines.join("\n")}\n`), FormatError, name);
  await assert.rejects(parseTrustPolicy("quorum none\nnonsense\n"), /line 2 /);
});

test("keys of a kind this program can't check are kept but never count", async () => {
  const trust = await parseTrustPolicy("log rome.ct.filippo.io/2024h1+78f4abae+BTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABAFzPC3fap+uINc1RQ4eRbYMUt84+bKkA8GDLN8KwVdzAgYhYSv4kS8XSheGLAHCWhIJTJbuC3sL88bNMTtrsBM=\nquorum none\n");
  assert.equal(trust.logs[0]?.type, 5);
});
