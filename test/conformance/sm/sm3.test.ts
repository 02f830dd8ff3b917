import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import test from "node:test";
import { fromHex, toHex, utf8 } from "../../../src/verify/index.ts";
import { webSm3 } from "../../../src/verify/sm2.ts";
import { sm3 } from "../../../src/platform/crypto/sm2.ts";
import { withShared } from "../../support/shared.ts";

withShared("conformance/sm/sm3.json", (text) => {
  const { cases } = JSON.parse(text) as { cases: { id: string; msgHex: string; md: string }[] };
  test(`SM3 of Node and SM3 of the browser agree with all ${cases.length} published digests`, () => {
    for (const { id, msgHex, md } of cases) {
      assert.equal(toHex(sm3(fromHex(msgHex))), md, id);
      assert.equal(toHex(webSm3(fromHex(msgHex))), md, id);
    }
  });
});

withShared("conformance/sm/hmac-sm3.json", (text) => {
  const { cases } = JSON.parse(text) as { cases: { id: string; keyHex: string; msgHex: string; mac: string }[] };
  test(`HMAC-SM3 agrees with all ${cases.length} published values`, () => {
    for (const { id, keyHex, msgHex, mac } of cases) assert.equal(createHmac("sm3", fromHex(keyHex)).update(fromHex(msgHex)).digest("hex"), mac, id);
  });
});

test("SM3 of abc is the standard's own example", () => {
  assert.equal(toHex(sm3(utf8("a"), utf8("bc"))), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
});
