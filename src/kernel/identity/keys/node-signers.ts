import type { Signer } from "../../../platform/crypto/signer.ts";
import type { Suite } from "../../../verify/index.ts";
import type { ExtraKeyUse, KeyUse } from "../schema.ts";

/** All that a node signs with. */
export type NodeSigners = Readonly<Record<KeyUse, Signer>> & { readonly [use in ExtraKeyUse]?: Signer | undefined };

/**
 * Where a node's signers come from: its key files, see openKeyFiles(); or a crypto card or key service, whose keys never leave it. Whoever adds
 * one gives createNode() its own function of this type; nothing else in the node knows where a key lies.
 * @throws Error  one sentence that says what is missing and what to do
 */
export type OpenSigners = (node: { readonly id: string; readonly dataDir: string; readonly suite: Suite }) => Promise<NodeSigners>;

/** Which suite a key of this use has at a node of `suite`. */
export function suiteOfUse(use: KeyUse | ExtraKeyUse, suite: Suite): Suite {
  if (use === "page") return "sm2-sm3";
  return use === "sign" ? suite : "ed25519";
}
