import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { maskId, maskName, maskPhone } from "./masking.ts";

test("a name keeps its first and last character, a name of two only the first", () => {
  assert.deepEqual(["欧晓雨", "欧阳晓雨", "张伟", "李", ""].map(maskName), ["欧*雨", "欧**雨", "张*", "*", ""]);
  assert.equal(maskName("𠮷田明"), "𠮷*明");
});

test("an identity number keeps its first and last four characters, a phone number three and four", () => {
  assert.equal(maskId("51990019900307901X"), "5199**********901X");
  assert.equal(maskPhone("13800138000"), "138****8000");
});

test("what is too short to mask is hidden whole, and no mask changes the length", () => {
  assert.equal(maskId("12345678"), "********");
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim()), (text) => {
      for (const mask of [maskName, maskId, maskPhone]) assert.equal([...mask(text)].length, [...text].length);
      if (text.length > 0) assert.ok(maskName(text).includes("*"));
    }),
  );
});
