import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { systemClock } from "../src/platform/clock.ts";
import { machine } from "./machine.ts";

/** What every bench with one figure tells. */
export interface Figures {
  /** Median of the rounds, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** The plain counterpart, measured in turns with it. */
  readonly baseline: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly rssMb: number;
  readonly node: string;
  readonly cpus: number;
  readonly commit: string;
}

/** Keeps a bench's figures with the machine and the time they belong to. @returns the file, from the root of the checkout */
export function writeResult(result: { readonly bench: string }): string {
  const folder = new URL("results/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  const { cpuModel, memoryMb } = machine();
  const kept = { ...result, measuredAt: systemClock().now().toISOString(), machine: { cpuModel, memoryMb } };
  writeFileSync(fileURLToPath(new URL(`${result.bench}.json`, folder)), `${JSON.stringify(kept, null, 2)}\n`);
  return `bench/results/${result.bench}.json`;
}
