import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { FormatError, fromBase64, fromBase64Url, fromHex, fromUtf8, parseCount, toBase64, toBase64Url, toHex, utf8 } from "./encoding.ts";

const bytes = fc.uint8Array({ maxLength: 80 });

test("bytes survive base64, base64url and hex, written as Node writes them", () => {
  fc.assert(fc.property(bytes, (value) => {
    assert.equal(toBase64(value), Buffer.from(value).toString("base64"));
    assert.equal(toBase64Url(value), Buffer.from(value).toString("base64url"));
    assert.deepEqual(fromBase64(toBase64(value)), value);
    assert.deepEqual(fromBase64Url(toBase64Url(value)), value);
    assert.deepEqual(fromHex(toHex(value)), value);
  }));
});

test("no other text decodes to the same bytes", () => {
  fc.assert(fc.property(bytes, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (value, at, char) => {
    for (const [encode, decode] of [[toBase64, fromBase64], [toBase64Url, fromBase64Url], [toHex, fromHex]] as const) {
      const text = encode(value);
      const i = at % (text.length + 1);
      const changed = text.slice(0, i) + char + text.slice(i + 1);
      if (changed === text) continue;
      try {
        assert.notDeepEqual(decode(changed), value);
      } catch (error) {
        if (!(error instanceof FormatError)) throw error;
      }
    }
  }));
});

test("bytes that aren't UTF-8 are refused, a byte order mark is kept", () => {
  assert.throws(() => fromUtf8(Uint8Array.of(0xff)), FormatError);
  assert.equal(fromUtf8(utf8("\uFEFF川")), "\uFEFF川");
});

test("a count has no sign, no leading zero and stays below 2^53", () => {
  assert.equal(parseCount("0"), 0);
  assert.equal(parseCount("9007199254740991"), Number.MAX_SAFE_INTEGER);
  for (const text of ["", "00", "01", "-1", "+1", "1.0", "1e3", " 1", "9007199254740992", "18446744073709551615"])
    assert.throws(() => parseCount(text), FormatError, text);
});
