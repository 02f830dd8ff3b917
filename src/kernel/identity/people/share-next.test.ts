import assert from "node:assert/strict";
import { test } from "node:test";
import { shareNext } from "./share-next.ts";

function asked() {
  const open: { key: string; answer: (said: string) => void; fail: (why: Error) => void }[] = [];
  const ask = shareNext((key) => new Promise<string>((answer, fail) => void open.push({ key, answer, fail })));
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { open, ask, settle };
}

test("who asks while an answer is on its way shares the next one, never that one", async () => {
  const { open, ask, settle } = asked();
  const first = ask("a");
  const later = [ask("a"), ask("a"), ask("a")];
  assert.equal(open.length, 1);
  open[0]!.answer("before the key was withdrawn");
  assert.equal(await first, "before the key was withdrawn");
  await settle();
  assert.equal(open.length, 2);
  open[1]!.answer("after");
  assert.deepEqual(await Promise.all(later), ["after", "after", "after"]);
});

test("who comes during the shared question waits for another", async () => {
  const { open, ask, settle } = asked();
  void ask("a");
  const second = ask("a");
  open[0]!.answer("1");
  await settle();
  const third = ask("a");
  open[1]!.answer("2");
  assert.equal(await second, "2");
  await settle();
  open[2]!.answer("3");
  assert.equal(await third, "3");
});

test("different questions don't wait for each other, and later ones are asked at once", async () => {
  const { open, ask, settle } = asked();
  const both = [ask("a"), ask("b")];
  assert.deepEqual(open.map(({ key }) => key), ["a", "b"]);
  open[1]!.answer("b1");
  open[0]!.answer("a1");
  assert.deepEqual(await Promise.all(both), ["a1", "b1"]);
  await settle();
  void ask("a");
  assert.equal(open.length, 3);
});

test("a failed answer fails only those who asked for it", async () => {
  const { open, ask, settle } = asked();
  const first = ask("a");
  const second = ask("a");
  open[0]!.fail(new Error("cut"));
  await assert.rejects(first, /cut/);
  await settle();
  open[1]!.answer("well");
  assert.equal(await second, "well");
});
