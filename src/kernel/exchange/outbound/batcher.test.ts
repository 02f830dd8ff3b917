import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createBatcher } from "./batcher.ts";

/** A line whose messages end when the test says so. */
function openLine({ maxItems = 200, maxChars = 1e9 } = {}) {
  const messages: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const batcher = createBatcher<number, string>({
    send: (items) =>
      new Promise((resolve, reject) =>
        messages.push({ items, end: (error) => (error ? reject(error) : resolve(items.map((item) => `answer ${item}`))) }),
      ),
    maxItems,
    maxChars,
    charsOf: (item) => item,
  });
  return { messages, batcher, turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))) };
}

test("a call alone is a message by itself, sent at once", async () => {
  const { messages, batcher, turn } = openLine();
  const answer = batcher.add(1);
  await turn();
  assert.deepEqual(messages.map(({ items }) => items), [[1]]);
  messages[0]!.end();
  assert.equal(await answer, "answer 1");
});

test("calls that come up while three messages are under way share the fourth", async () => {
  const { messages, batcher, turn } = openLine();
  for (const item of [1, 2, 3, 4, 5, 6]) {
    void batcher.add(item);
    await turn();
  }
  assert.deepEqual(messages.map(({ items }) => items), [[1], [2], [3]]);
  messages[1]!.end();
  await turn();
  assert.deepEqual(messages.map(({ items }) => items), [[1], [2], [3], [4, 5, 6]]);
});

test("one slow message does not hold up the others", async () => {
  const { messages, batcher, turn } = openLine();
  const slow = batcher.add(1);
  await turn();
  const quick = batcher.add(2);
  await turn();
  messages[1]!.end();
  assert.equal(await quick, "answer 2");
  messages[0]!.end();
  assert.equal(await slow, "answer 1");
});

test("a message that fails fails its own calls only", async () => {
  const { messages, batcher, turn } = openLine();
  const lost = batcher.add(1);
  await turn();
  const fine = batcher.add(2);
  await turn();
  messages[0]!.end(new Error("cut"));
  messages[1]!.end();
  await assert.rejects(lost, /cut/);
  assert.equal(await fine, "answer 2");
});

test("every call is answered once, by its own answer, and no message is too large or one too many", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 }), async (items) => {
      let inFlight = 0;
      const batcher = createBatcher<number, number>({
        send: async (message) => {
          inFlight += 1;
          assert.ok(inFlight <= 3 && message.length <= 7);
          assert.ok(message.length === 1 || message.reduce((sum, item) => sum + item, 0) <= 100);
          await new Promise((resolve) => setImmediate(resolve));
          inFlight -= 1;
          return message.map((item) => item * 2);
        },
        maxItems: 7,
        maxChars: 100,
        charsOf: (item) => item,
      });
      assert.deepEqual(await Promise.all(items.map((item) => batcher.add(item))), items.map((item) => item * 2));
      assert.equal(batcher.waiting, 0);
    }),
    { numRuns: 50 },
  );
});
