import assert from "node:assert/strict";
import { createCipheriv } from "node:crypto";
import test from "node:test";
import { fromHex } from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface Case {
  readonly id: string;
  readonly mode: string;
  readonly key: string;
  readonly iv?: string;
  readonly plain: string;
  readonly cipher: string;
}

withShared("conformance/sm/sm4.json", (text) => {
  const { cases } = JSON.parse(text) as { cases: Case[] };
  for (const { id, mode, key, iv, plain, cipher } of cases) {
    if (mode !== "ctr" || iv === undefined) {
      test(`SM4 ${id}`, { skip: `SM4-${mode.toUpperCase()} is not used: texts are closed in counter mode with HMAC-SM3` }, () => undefined);
      continue;
    }
    test(`SM4 ${id}: the counter mode of this Node is the standard's`, () => {
      const sm4 = createCipheriv("sm4-ctr", fromHex(key), fromHex(iv));
      assert.equal(Buffer.concat([sm4.update(fromHex(plain)), sm4.final()]).toString("hex"), cipher);
    });
  }
});
