import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { catalogueMessages, faultOfCatalogueMessage, type CatalogueMessageType } from "../../../src/kernel/requests/negotiation/catalogue-messages.ts";
import { faultOfMessage, messages, type MessageType } from "../../../src/kernel/requests/negotiation/messages.ts";
import { faultOfTransferMessage, transferMessages, type TransferMessageType } from "../../../src/kernel/exchange/transfers/messages.ts";
import { withShared } from "../../support/shared.ts";
import { folder, official } from "./official.ts";

const faultOfOurs = (type: string, value: unknown): string | undefined =>
  Object.hasOwn(transferMessages, type) ? faultOfTransferMessage(type as TransferMessageType, value) : Object.hasOwn(messages, type) ? faultOfMessage(type as MessageType, value) : faultOfCatalogueMessage(type as CatalogueMessageType, value);
const vectors = JSON.parse(readFileSync(new URL("own-messages.json", import.meta.url), "utf8")) as readonly Vector[];

withShared(`${folder}/SOURCE.txt`, () => {
  const { faultOf, examples } = official();
  const received = ["CatalogRequestMessage", "CatalogError"];
  const known = [...examples("transfer"), ...examples("negotiation"), ...examples("catalog").filter(({ value }) => received.includes(String(value["@type"])))];

  test("every official example of what we may receive follows our schemas and theirs", () => {
    for (const { name, value } of known) {
      assert.equal(faultOfOurs(String(value["@type"]), value), undefined, name);
      assert.equal(faultOf(String(value["@type"]), value), undefined, name);
    }
  });

  test("the examples together have every message of negotiation and transfer", () => {
    assert.deepEqual([...new Set(known.map(({ value }) => value["@type"]))].sort(), [...Object.keys(messages), ...Object.keys(transferMessages), ...received].sort());
  });

  for (const { name, value } of known)
    test(`${name}, changed in one place, is refused by ours exactly when it is by theirs`, () => {
      const type = String(value["@type"]);
      const differences: string[] = [];
      let refused = 0;
      for (const { what, changed } of variantsOf(value)) {
        const [ours, theirs] = [faultOfOurs(type, changed), faultOf(type, changed)];
        if (theirs !== undefined) refused += 1;
        if ((ours === undefined) !== (theirs === undefined)) differences.push(`${what}: ours ${ours ?? "takes it"}, theirs ${theirs ?? "take it"}`);
      }
      assert.deepEqual(differences, []);
      assert.ok(refused > 10, `only ${refused} variants are wrong`);
    });

  test("what we would say ourselves, changed in any place, leaves our node only when the official schema takes it", () => {
    for (const { type, valid, message } of vectors)
      for (const { what, changed } of valid ? variantsOf(message) : [])
        if (faultOfOurs(type, changed) === undefined) assert.equal(faultOf(type, changed), undefined, `${type} ${what}`);
  });

  test("our own messages, right and wrong, are judged alike by the official schemas", () => {
    for (const { what, type, valid, message } of vectors) assert.equal(faultOf(type, message) === undefined, valid, what);
  });
});

interface Vector {
  readonly what: string;
  readonly type: string;
  readonly valid: boolean;
  readonly message: unknown;
}

test("our own messages, right and wrong, are judged as written down", () => {
  for (const { what, type, valid, message } of vectors) assert.equal(faultOfOurs(type, message) === undefined, valid, what);
  assert.deepEqual([...Object.keys(messages), ...Object.keys(catalogueMessages)].filter((type) => !vectors.some((one) => one.type === type)), ["ContractOfferMessage", "CatalogError"]);
});

/** Each place of a message once left out, and once with another kind of value. */
function* variantsOf(value: unknown, path: readonly (string | number)[] = []): Generator<{ what: string; changed: unknown }> {
  const root = value;
  yield* at(root, path);
  function* at(node: unknown, here: readonly (string | number)[]): Generator<{ what: string; changed: unknown }> {
    if (here.length > 0) {
      yield { what: `without ${here.join("/")}`, changed: changedAt(root, here, undefined) };
      for (const other of [null, 7, true, "x", [], {}, ["x"], [{}]]) yield { what: `${here.join("/")} = ${JSON.stringify(other)}`, changed: changedAt(root, here, other) };
    }
    if (typeof node !== "object" || node === null) return;
    if (!Array.isArray(node)) yield { what: `${here.join("/")} with another member`, changed: changedAt(root, here, { ...node, "ex:more": { any: 1 } }) };
    for (const [key, member] of Object.entries(node)) yield* at(member, [...here, Array.isArray(node) ? Number(key) : key]);
  }
}

function changedAt(value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    if (rest.length === 0 && other === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = changedAt(copy[Number(key)], rest, other);
    return copy;
  }
  const copy = { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && other === undefined) delete copy[key];
  else copy[key] = changedAt(copy[key], rest, other);
  return copy;
}
