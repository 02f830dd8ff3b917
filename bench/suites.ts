/**
 * How many signatures per second each suite makes and checks on this machine: `node bench/suites.ts`. Both in turns, medians of the rounds. SM2 keys
 * are checked with their multiples computed ahead, as they are at a node that hears from a peer all the time.
 */
import { randomBytes } from "node:crypto";
import { generateKeyPairOf, softSigner } from "../src/platform/crypto/signer.ts";
import { verifyingKey } from "../src/platform/crypto/verifying-key.ts";
import { suites } from "../src/verify/index.ts";
import { median } from "./load.ts";
import { machine } from "./machine.ts";

const [rounds, roundMs, messageBytes] = [5, 1_000, 512];

async function perSecond(act: () => unknown): Promise<number> {
  const startedAt = performance.now();
  let done = 0;
  for (; performance.now() - startedAt < roundMs; done += 1) await act();
  return Math.round((done * 1000) / (performance.now() - startedAt));
}

const message = randomBytes(messageBytes);
const measured = new Map<string, number[]>();
const note = (name: string, value: number) => measured.set(name, [...(measured.get(name) ?? []), value]);
const sides = await Promise.all(suites.map(async (suite) => {
  const { privateKey, publicKey } = generateKeyPairOf(suite);
  const signer = softSigner("bench#sign-1", privateKey, suite);
  return { suite, signer, key: verifyingKey(publicKey), signature: await signer.sign(message) };
}));
for (const { key, signature } of sides) for (let i = 0; i < 5; i += 1) key.verify(message, signature);
for (let round = 0; round < rounds; round += 1) {
  for (const { suite, signer, key, signature } of sides) {
    note(`${suite} sign`, await perSecond(() => signer.sign(message)));
    note(`${suite} verify`, await perSecond(() => key.verify(message, signature)));
  }
}
const { node, cpus, cpuModel } = machine();
console.log(JSON.stringify({ bench: "suites", unit: "per second, one thread", messageBytes, medians: Object.fromEntries([...measured].map(([name, values]) => [name, median(values)])), node, cpus, cpuModel }, null, 2));
