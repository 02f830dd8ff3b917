import assert from "node:assert/strict";
import test from "node:test";
import { signJws, testNode, trustIn } from "../../test/support/proofs.ts";
import { grantText, grantTextDigest, readGrantPolicy, verifyFile, type ProblemCode, type Verdict } from "./index.ts";

const [sc, cq, stranger] = [await testNode("sc"), await testNode("cq"), await testNode("cq", "stranger")];
const trust = await trustIn(sc, cq);
const words = {
  provider: { zh: "重庆市公安局", en: "Public Security Bureau of Chongqing" },
  requester: { zh: "成都高新区政务大厅", en: "Service hall of Chengdu Hi-tech Zone" },
  resource: { zh: "户籍登记信息", en: "Household register" },
  fields: [{ zh: "姓名", en: "Name" }, { zh: "户籍地址", en: "Address" }],
  purpose: { zh: "办件证明核验", en: "Evidence for a case" },
  bases: [{ zh: "本人同意", en: "The person's consent" }],
  recipients: [],
};
const policy = {
  v: 1, kind: "grant", id: "g", request: "r", agreement: "M0", clause: "M0-10", resource: "cq:household-register", providingParty: "cq:public-security", requestingParty: "sc:gaoxin-hall",
  fields: ["name", "address"], purpose: "service-evidence", basisKinds: ["consent"], validFrom: "2026-11-25T02:00:00.000Z", validUntil: "2027-05-31T16:00:00.000Z", ratePerMinute: 60, words,
};
const textDigest = await grantTextDigest(readGrantPolicy(policy)!);
const grant = { ...policy, textDigest };
const byCq = { node: cq, party: "cq:public-security" };
const codes = ({ problems }: Verdict): ProblemCode[] => problems.map(({ code }) => code);
const verified = (payload: object, ...by: { node: typeof cq; party: string }[]) => verifyFile(JSON.stringify(signJws(payload, ...by)), trust);

test("the text says who may use which fields for what, on which basis, until when, how often, under which clause", () => {
  assert.equal(grantText(readGrantPolicy(policy)!).zh, [
    "重庆市公安局同意成都高新区政务大厅使用“户籍登记信息”中的2个数据项：姓名、户籍地址。",
    "只用于：办件证明核验。每次取数的依据：本人同意。",
    "自签发时起，到2027年5月31日24:00为止；每分钟不超过60次。",
    "依据协议M0第M0-10条。",
    "不得扩大使用范围，不得用于其他目的，不得提供给第三方。",
  ].join("\n"));
  assert.match(grantText({ ...policy, recipients: ["sc:x"], words: { ...words, recipients: [{ zh: "甲", en: "A" }] } }).zh, /可以提供给：甲。.*不得提供给其他第三方/);
});

test("a grant whose text is its policy's holds, and shows the text", async () => {
  const verdict = await verified(grant, byCq);
  assert.deepEqual([codes(verdict), verdict.kind, verdict.facts[0]?.zh.split("\n").length], [[], "grant", 5]);
});

test("whatever the policy says otherwise, the text no longer fits; so with a changed text", async () => {
  const changes = [
    { fields: ["name"], words: { ...words, fields: [words.fields[0]] } }, { validUntil: "2028-05-31T16:00:00.000Z" }, { ratePerMinute: 61 }, { clause: "M0-11" }, { agreement: "M1" },
    { words: { ...words, purpose: { zh: "催收", en: "x" } } }, { words: { ...words, requester: words.provider } }, { textDigest: undefined },
    { recipients: ["sc:x"], words: { ...words, recipients: [{ zh: "甲", en: "A" }] } },
  ];
  for (const change of changes) assert.deepEqual(codes(await verified(JSON.parse(JSON.stringify({ ...grant, ...change })) as object, byCq)), ["grant-text-differs"], JSON.stringify(change));
  for (const change of [{ words: undefined }, { fields: ["name"] }, { recipients: ["sc:x"] }, { words: { ...words, purpose: "x" } }])
    assert.deepEqual(codes(await verified(JSON.parse(JSON.stringify({ ...grant, ...change })) as object, byCq)), ["grant-without-text"], JSON.stringify(change));
});

test("the provider's node signs it; the holder's may sign too, nobody else", async () => {
  assert.deepEqual(codes(await verified(grant, byCq, { node: sc, party: "sc:gaoxin-hall" })), []);
  assert.deepEqual(codes(await verified(grant, { node: sc, party: "sc:gaoxin-hall" })), ["party-not-signed"]);
  assert.deepEqual(codes(await verified(grant, { node: sc, party: "cq:public-security" })), ["signed-for-stranger", "party-not-signed"]);
  assert.deepEqual(codes(await verified(grant, { node: stranger, party: "cq:public-security" })), ["signature-wrong"]);
});
