import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { digestOf } from "../../../src/kernel/events/digest.ts";
import { judgeIncoming, judgeOutgoing, type OutgoingVerdict, type Place } from "../../../src/kernel/events/position.ts";
import type { CloudEvent } from "../../../src/kernel/events/schema.ts";

interface SenderCase { what: string; sent: number; acknowledged: number; oldestKept: number; ownDigestThere: string | null; theirs: Place; finds: OutgoingVerdict }
interface ReceiverCase { what: string; own: Place; sent: Place; oldestKept: number; finds: ReturnType<typeof judgeIncoming> }

const vectors = JSON.parse(readFileSync(new URL("own-streams.json", import.meta.url), "utf8")) as {
  digests: { event: CloudEvent; digest: string }[];
  sender: SenderCase[];
  receiver: ReceiverCase[];
};

test("an event has one digest, whatever the order of its members, and another one under another number", () => {
  for (const { event, digest } of vectors.digests) assert.equal(digestOf(event), digest);
  assert.equal(new Set(vectors.digests.map(({ digest }) => digest)).size, vectors.digests.length);
});

for (const { what, sent, ownDigestThere, theirs, finds, ...own } of vectors.sender) {
  test(`the sender finds ${finds.kind}: ${what}`, () => {
    assert.deepEqual(judgeOutgoing({ sent: { sequence: sent, digest: null }, ...own }, theirs, () => ownDigestThere ?? undefined), finds);
  });
}

for (const { what, own, sent, oldestKept, finds } of vectors.receiver) {
  test(`the receiver finds ${finds}: ${what}`, () => {
    assert.equal(judgeIncoming(own, { sent, oldestKept }), finds);
  });
}
