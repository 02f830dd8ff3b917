import type { Signer } from "../../../platform/crypto/signer.ts";
import { keyUses, type KeyUse } from "../schema.ts";
import type { NodeSigners } from "./node-signers.ts";

/** Signers that sign with the key in use now: a rotation exchanges it while the node runs. */
export function liveSigners(opened: NodeSigners): { readonly signers: NodeSigners; current(use: KeyUse): Signer; replace(use: KeyUse, signer: Signer): void } {
  const inUse: Record<KeyUse, Signer> = { sign: opened.sign, log: opened.log, witness: opened.witness };
  const live = (use: KeyUse): Signer => ({
    get kid() {
      return inUse[use].kid;
    },
    get suite() {
      return inUse[use].suite;
    },
    get publicKey() {
      return inUse[use].publicKey;
    },
    sign: (bytes) => inUse[use].sign(bytes),
  });
  const of = Object.fromEntries(keyUses.map((use) => [use, live(use)])) as Record<KeyUse, Signer>;
  return {
    signers: { ...opened, ...of },
    current: (use) => inUse[use],
    replace(use, signer) {
      inUse[use] = signer;
    },
  };
}
