import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import {
  runNow, verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion, type Hashing,
} from "../../../src/verify/index.ts";
import { withShared } from "../../support/shared.ts";

interface Vector {
  readonly name: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
  readonly root: string;
  readonly root1: string;
  readonly root2: string;
  readonly leafHash: string;
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly size: number;
  readonly size1: number;
  readonly size2: number;
  readonly start: number;
  readonly end: number;
}

const bytes = (base64: string | null): Uint8Array => new Uint8Array(Buffer.from(base64 ?? "", "base64"));
const sha256 = (input: Uint8Array): Uint8Array => new Uint8Array(createHash("sha256").update(input).digest());

function conform(file: string, verify: (vector: Vector, proof: Uint8Array[]) => Hashing<boolean>): void {
  withShared(`conformance/merkle/${file}.json`, (text) => {
    const { cases } = JSON.parse(text) as { cases: Vector[] };
    test(`every published ${file} proof is accepted or refused as published`, () => {
      assert.ok(cases.length > 50);
      for (const vector of cases) {
        const accepted = runNow(verify(vector, (vector.proof ?? []).map(bytes)), sha256);
        assert.equal(accepted, !vector.wantErr, vector.name);
      }
    });
  });
}

conform("inclusion", (v, proof) => verifyInclusion(bytes(v.leafHash), v.leafIdx, v.treeSize, proof, bytes(v.root)));
conform("consistency", (v, proof) => verifyConsistency(v.size1, v.size2, bytes(v.root1), bytes(v.root2), proof));
conform("subtreeinclusion", (v, proof) => verifySubtreeInclusion(bytes(v.leafHash), v.leafIdx, v, proof, bytes(v.root)));
conform("subtreeconsistency", (v, proof) => verifySubtreeConsistency(v, v.size, bytes(v.root1), bytes(v.root2), proof));

test("the tree of RFC 6962's own example has the published root", () => {
  // Eight inputs and root of the reference implementation's test tree.
  const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
  const leaves = inputs.map((hex) => sha256(Buffer.concat([Buffer.of(0), Buffer.from(hex, "hex")])));
  const above = (hashes: Uint8Array[]): Uint8Array[] =>
    hashes.flatMap((left, i) => (i % 2 === 0 ? [sha256(Buffer.concat([Buffer.of(1), left, hashes[i + 1] as Uint8Array]))] : []));
  const root = above(above(above(leaves)))[0] as Uint8Array;
  assert.equal(Buffer.from(root).toString("hex"), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  const siblings = [leaves[4], above(leaves)[3], above(above(leaves))[0]] as Uint8Array[];
  assert.ok(runNow(verifyInclusion(leaves[5] as Uint8Array, 5, 8, siblings, root), sha256));
  assert.ok(!runNow(verifyInclusion(leaves[5] as Uint8Array, 4, 8, siblings, root), sha256));
});
