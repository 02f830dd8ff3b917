import { generateKeyPair } from "../../src/platform/crypto/ed25519.ts";
import { softSigner, type Signer } from "../../src/platform/crypto/signer.ts";
import { systemClock, type Clock } from "../../src/platform/clock.ts";
import { quietLog } from "../../src/platform/log.ts";
import { systemRandom } from "../../src/platform/random.ts";
import { createLedger, type Ledger } from "../../src/kernel/ledger/index.ts";
import { inTransaction, type Database } from "../../src/storage/database.ts";

export function testSigner(kid: string): Signer {
  return softSigner(kid, generateKeyPair().privateKey);
}

export interface LedgerOptions {
  readonly node?: string;
  readonly clock?: Clock;
  readonly logSigner?: Signer;
}

/** A ledger that isn't started: `sequence()` numbers what waits. Its origin is `<node>.test/ledger`. */
export function testLedger(db: Database, { node = "sc", clock = systemClock(), logSigner = testSigner(`${node}#log-1`) }: LedgerOptions = {}): Ledger {
  return createLedger({ db, clock, random: systemRandom(), origin: `${node}.test/ledger`, logSigner, log: quietLog() });
}

/** Appends `count` entries `thing.happened` with refs `<prefix>-0`, `<prefix>-1` … in one transaction, without numbering them. */
export async function appendThings(db: Database, ledger: Ledger, count: number, prefix = "thing"): Promise<void> {
  const entries = Array.from({ length: count }, (_, i) => ({ kind: "thing.happened", ref: `${prefix}-${i}`, peer: null, role: "actor", subject: null, details: { n: i } }));
  await inTransaction(db, (tx) => ledger.appendMany(tx, entries));
}
