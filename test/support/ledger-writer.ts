/**
 * A process that appends to a ledger as fast as it can until it is killed. After each commit it prints the ref, so that
 * whoever killed it knows what must not be lost. Arguments: database URL, hex seed of the log key, prefix of the refs.
 */
import { softSigner } from "../../src/platform/crypto/signer.ts";
import { inTransaction, openDatabase } from "../../src/storage/database.ts";
import { bindVault } from "../../src/storage/vault.ts";
import { testLedger } from "./ledger.ts";
import { testVault } from "./test-database.ts";

const [url = "", seed = "", prefix = ""] = process.argv.slice(2);
const { db } = openDatabase(url, { maxConnections: 4 });
bindVault(db, testVault());
const ledger = testLedger(db, { logSigner: softSigner("sc#log-1", Buffer.from(seed, "hex")) });
ledger.onCheckpoint(({ note }) => process.stdout.write(`${JSON.stringify({ note })}\n`));
await ledger.start();
for (let i = 0; ; i += 1) {
  const ref = `${prefix}-${i}`;
  await inTransaction(db, (tx) => ledger.append(tx, { kind: "thing.happened", ref, peer: null, role: "actor", subject: null, details: { i } }));
  process.stdout.write(`${JSON.stringify({ ref })}\n`);
}
