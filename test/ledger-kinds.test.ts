import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/**
 * Every kind that the product's ledger may hold, and whose it is. A kind that is new in the source turns this red until somebody has
 * said whether it names a person: only then is 谁看过我的数据 complete.
 */
const kinds: Readonly<Record<string, "person" | "person when the key is an identity number" | "person of a case, else nobody" | "grantee's side only" | "holder's side only" | "nobody">> = {
  "agreement.*": "nobody",
  "request.submitted": "nobody",
  "request.decided": "nobody",
  "request.withdrawn": "nobody",
  "request.proposed": "nobody",
  "grant.*": "nobody",
  "consent.given": "person",
  "consent.acknowledged": "grantee's side only",
  "objection.filed": "person",
  "objection.answered": "person",
  "consent.paused": "grantee's side only",
  "consent.resumed": "grantee's side only",
  "consent.revoked": "grantee's side only",
  "crossing.provided": "person when the key is an identity number",
  "crossing.received": "person when the key is an identity number",
  "crossing.notReceived": "person when the key is an identity number",
  "witness.frozen": "nobody",
  "witness.lifted": "nobody",
  "key.rotated": "nobody",
  "key.replaced": "nobody",
  "key.accepted": "nobody",
  "key.confirmed": "nobody",
  "event.redriven": "nobody",
  "event.dropped": "nobody",
  "event.resent": "nobody",
  "event.resumed": "nobody",
  "event.gapAccepted": "nobody",
  "identity.asserted": "person",
  "identity.recognised": "person",
  "program.keyIssued": "nobody",
  "program.keyEnded": "nobody",
  "credential.issued": "person",
  "credential.checked": "holder's side only",
  "credential.taken": "person",
  "credential.*": "person",
  "custody.*": "person of a case, else nobody",
};

const root = fileURLToPath(new URL("..", import.meta.url));

test("each kind of ledger entry in the source has an answer to whom it is about", () => {
  const found = new Set<string>();
  for (const file of globSync("src/{kernel,apps}/**/*.ts", { cwd: root })) {
    if (file.endsWith(".test.ts")) continue;
    const text = readFileSync(`${root}/${file}`, "utf8");
    if (!/\bledger\b|NewEntry/.test(text)) continue;
    for (const [, plain, family] of text.matchAll(/\b(?:kind:|providedKind =) (?:"([a-z]+\.[A-Za-z]+)"|`([a-z]+)\.\$\{)/g)) found.add(plain ?? `${family}.*`);
    for (const [, received] of text.matchAll(/"(crossing\.[A-Za-z]+)"/g)) found.add(received!);
  }
  assert.deepEqual([...found].sort(), Object.keys(kinds).sort());
});
