import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createBatcher, type Answered } from "./batcher.ts";

/** A line whose messages are answered when the test says so. */
function openLine(options: { maxItems?: number; maxOpen?: number; straggleMs?: number; lineOf?: (item: number) => string; refusalOf?: (waiting: { all: number; ofLine: number }) => Error | undefined } = {}) {
  const messages: { items: readonly number[]; answer: (place: number) => void; end: (error?: Error) => void }[] = [];
  const batcher = createBatcher<number, string>({
    send: (items, answered: Answered<string>) =>
      new Promise((resolve, reject) => {
        const left = new Set(items.keys());
        const answer = (place: number) => {
          left.delete(place);
          answered(place, `answer ${items[place]}`);
        };
        messages.push({
          items, answer,
          end: (error) => {
            if (error) return reject(error);
            for (const place of left) answer(place);
            resolve();
          },
        });
      }),
    maxItems: 200,
    straggleMs: 10_000,
    charsOf: (item) => item,
    ...options,
  });
  return { messages, batcher, sent: () => messages.map(({ items }) => items), turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))) };
}

test("a call alone is a message by itself, sent at once", async () => {
  const { messages, batcher, sent, turn } = openLine();
  const answer = batcher.add(1);
  await turn();
  assert.deepEqual(sent(), [[1]]);
  messages[0]!.end();
  assert.equal(await answer, "answer 1");
});

test("calls that come up while three messages are under way share the fourth", async () => {
  const { messages, batcher, sent, turn } = openLine();
  for (const item of [1, 2, 3, 4, 5, 6]) {
    void batcher.add(item);
    await turn();
  }
  assert.deepEqual(sent(), [[1], [2], [3]]);
  messages[1]!.end();
  await turn();
  assert.deepEqual(sent(), [[1], [2], [3], [4, 5, 6]]);
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

test("one slow call does not hold up its own message: the others have their answers, and the next message leaves", async () => {
  const { messages, batcher, sent, turn } = openLine();
  for (const item of [1, 2, 3]) {
    void batcher.add(item);
    await turn();
  }
  const [slow, quick] = [batcher.add(4), batcher.add(5)];
  messages[0]!.end();
  await turn();
  assert.deepEqual(sent().at(-1), [4, 5]);
  const next = batcher.add(6);
  await turn();
  assert.equal(messages.length, 4);
  messages[3]!.answer(1);
  assert.equal(await quick, "answer 5");
  await turn();
  assert.deepEqual(sent().at(-1), [6]);
  messages[4]!.end();
  assert.equal(await next, "answer 6");
  messages[3]!.end();
  assert.equal(await slow, "answer 4");
});

test("a message without any answer for a while stops counting, but only so many are open at all", async () => {
  const { sent, batcher, turn } = openLine({ straggleMs: 1, maxOpen: 5 });
  for (const item of [1, 2, 3, 4, 5, 6, 7]) {
    void batcher.add(item);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await turn();
  assert.deepEqual(sent(), [[1], [2], [3], [4], [5]]);
  assert.deepEqual(batcher.state, { waiting: 2, messages: 5, turnedAway: 0 });
});

test("a message that fails fails its unanswered calls only", async () => {
  const { messages, batcher, turn } = openLine();
  const [first, second] = [batcher.add(1), batcher.add(2)];
  await turn();
  const other = batcher.add(3);
  await turn();
  messages[0]!.answer(1);
  messages[0]!.end(new Error("cut"));
  messages[1]!.end();
  await assert.rejects(first, /cut/);
  assert.deepEqual([await second, await other], ["answer 2", "answer 3"]);
});

test("offices take turns: one with many calls does not keep another's waiting", async () => {
  const { messages, batcher, sent, turn } = openLine({ maxItems: 4, lineOf: (item) => (item < 100 ? "many" : "few") });
  for (const item of [1, 2, 3]) {
    void batcher.add(item);
    await turn();
  }
  for (const item of [4, 5, 6, 7, 8, 9, 100, 101]) void batcher.add(item);
  messages[0]!.end();
  await turn();
  assert.deepEqual(sent().at(-1), [4, 100, 5, 101]);
});

test("what is not taken on is told so at once, and counted", async () => {
  const { batcher, turn } = openLine({ refusalOf: ({ all, ofLine }) => (all >= 2 ? new Error(`${all} ${ofLine}`) : undefined) });
  const taken = [1, 2].map((item) => batcher.add(item));
  await assert.rejects(batcher.add(3), /2 2/);
  assert.equal(batcher.state.turnedAway, 1);
  await turn();
  assert.equal(taken.length, 2);
});

test("every call is answered once, by its own answer, and no message is too large or one too many", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 }), async (items) => {
      let inFlight = 0;
      const batcher = createBatcher<number, number>({
        send: async (message, answered) => {
          inFlight += 1;
          assert.ok(inFlight <= 3 && message.length <= 7);
          assert.ok(message.length === 1 || message.reduce((sum, item) => sum + item, 0) <= 100);
          await new Promise((resolve) => setImmediate(resolve));
          inFlight -= 1;
          for (const [place, item] of message.entries()) answered(place, item * 2);
        },
        maxItems: 7,
        maxChars: 100,
        straggleMs: 10_000,
        charsOf: (item) => item,
        lineOf: (item) => String(item % 3),
      });
      assert.deepEqual(await Promise.all(items.map((item) => batcher.add(item))), items.map((item) => item * 2));
      assert.equal(batcher.state.waiting, 0);
    }),
    { numRuns: 50 },
  );
});
