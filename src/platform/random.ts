import { randomBytes, randomInt, randomUUID } from "node:crypto";

/** The only source of chance: salts, ids, codes. Tests may pass a seeded one. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** A new UUID (version 4). */
  id(): string;
  /** `count` decimal digits, each uniformly drawn. */
  digits(count: number): string;
}

export function systemRandom(): Random {
  return {
    bytes: (count) => new Uint8Array(randomBytes(count)),
    id: () => randomUUID(),
    digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(""),
  };
}
