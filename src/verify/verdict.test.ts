import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { testNode, trustIn, trustText } from "../../test/support/proofs.ts";
import { factWords } from "./fact-words.ts";
import { identify } from "./identify.ts";
import { problemWords } from "./problem-words.ts";
import { verifyFile } from "./verify-file.ts";

const [sc, cq] = [await testNode("sc"), await testNode("cq")];

test("every word of a verdict is there in both languages, with the same blanks to fill in", () => {
  for (const [code, { zh, en }] of [...Object.entries(problemWords), ...Object.entries(factWords)]) {
    assert.match(zh, /\p{Script=Han}/u, code);
    assert.match(en, /^[A-Z{]/, code);
    const blanks = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].toSorted();
    assert.deepEqual(blanks(zh), blanks(en), code);
  }
});

test("people read of 文本指纹, 账本页 and 见证, never of the machinery behind them", () => {
  for (const { zh, en } of [...Object.values(problemWords), ...Object.values(factWords)]) {
    assert.doesNotMatch(zh, /哈希|默克尔|区块链|系统异常|非法|无效|未知错误|尽快|相关部门|原则上/);
    assert.doesNotMatch(en, /hash|merkle|blockchain|checkpoint|cosignature|illegal|invalid/i);
  }
});

test("every word is used by some check", () => {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.endsWith("-words.ts"))
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, "utf8"))
    .join("\n");
  for (const code of Object.keys(problemWords)) assert.ok(sources.includes(`problem("${code}"`) , code);
  for (const code of Object.keys(factWords)) assert.ok(sources.includes(`fact("${code}"`), code);
});

test("nothing in this folder imports Node or the rest of the program", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  assert.ok(files.length > 15);
  for (const name of files)
    for (const [, from] of readFileSync(`${import.meta.dirname}/${name}`, "utf8").matchAll(/\bfrom "([^"]+)"/g))
      assert.ok(["canonicalize", "sm-crypto-v2"].includes(from ?? "") || /^\.\/[a-z0-9/-]+\.ts$/.test(from ?? "") || (name.includes("/") && /^\.\.\/[a-z0-9-]+\.ts$/.test(from ?? "")), `${name} imports ${from}`);
});

test("a file is known by its content, and one that isn't known says why", async () => {
  const trust = await trustIn(sc, cq);
  assert.equal(identify('{"kind":"receipt"}').kind, "receipt");
  assert.equal(identify('{"kind":"custody"}').kind, "custody");
  for (const [file, words] of [
    [trustText([sc, cq]), /信任文件/], ["{", /no JSON/], ['{"kind":"booklet"}', /kind booklet/], ["[]", /no kind/], ["", /no JSON/],
    ['{"payload":"eyJraW5kIjoiYm9va2xldCJ9","signatures":[]}', /signed, kind booklet/],
  ] as const) {
    const verdict = await verifyFile(file, trust);
    assert.deepEqual([verdict.ok, verdict.kind, verdict.problems[0]?.code], [false, "unknown", "not-a-document"]);
    assert.match(verdict.problems[0]?.zh ?? "", words);
  }
  assert.equal((await verifyFile(Uint8Array.of(0x50, 0x4b, 0xff), trust)).problems[0]?.code, "not-text");
});
