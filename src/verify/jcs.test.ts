import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { FormatError } from "./encoding.ts";
import { canonicalText, digestOf, isDigestText } from "./jcs.ts";

test("the example of RFC 8785 has its published canonical text", () => {
  // As JSON text, because that is what the RFC gives.
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  assert.equal(
    canonicalText(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("the order of members doesn't matter, and the text reads back to the same value", () => {
  fc.assert(fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), fc.jsonValue()), (value) => {
    const reversed = Object.fromEntries(Object.entries(value).reverse());
    assert.equal(canonicalText(reversed), canonicalText(value));
    assert.deepEqual(canonicalText(JSON.parse(canonicalText(value))), canonicalText(value));
  }));
});

test("what JSON can't hold is refused instead of left out", () => {
  for (const value of [undefined, { a: undefined }, [undefined], { a: [{ b: Number.NaN }] }, Number.POSITIVE_INFINITY, { f: () => 1 }, 1n, "\ud800"])
    assert.throws(() => canonicalText(value), FormatError);
});

test("a document that nests a hundred thousand deep is read without running out of stack", () => {
  const deep: unknown = JSON.parse("[".repeat(100_000) + "]".repeat(100_000));
  assert.equal(canonicalText(deep).length, 200_000);
});

test("a digest names its algorithm and has one spelling", async () => {
  const digest = await digestOf({});
  assert.equal(digest, "sha256:RBNvo1WzZ4oRRq0W9-hknpT7T8If536DEMBg9hyq_4o");
  assert.ok(isDigestText(digest));
  assert.ok(!isDigestText(`${digest}=`) && !isDigestText(digest.replace(/o$/, "p")) && !isDigestText("sha256:"));
});
