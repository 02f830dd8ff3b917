import { generateKeyPair } from "../../src/platform/crypto/ed25519.ts";
import { payloadOf, signDocument, type JwsGeneral } from "../../src/platform/crypto/jws.ts";
import { softSigner } from "../../src/platform/crypto/signer.ts";
import type { CustodyFile } from "../../src/verify/index.ts";

export interface TamperedCopy {
  readonly what: string;
  readonly copy: unknown;
}

/** Copies of a true custody file, each false in one way. @param other  a true file of another matter of the same nodes */
export async function tamperedCopies(file: CustodyFile, other: CustodyFile): Promise<TamperedCopy[]> {
  const { links } = file;
  const at = (i: number): JwsGeneral => links[i] as JwsGeneral;
  const replaced = (i: number, link: unknown): unknown => ({ ...file, links: links.map((one, k) => (k === i ? link : one)) });
  const linkWith = (i: number, change: object): JwsGeneral => ({ ...at(i), payload: Buffer.from(JSON.stringify({ ...payloadOf(at(i)), ...change })).toString("base64url") });
  const lastPayload = payloadOf(at(links.length - 1));
  const kid = `${String(lastPayload["node"])}#sign-1`;
  const forged = await signDocument({ ...lastPayload, facts: { score: 5 } }, [{ signer: softSigner(kid, generateKeyPair().privateKey), party: String(lastPayload["party"]) }]);
  const [signature] = at(1).signatures;
  return [
    { what: "a fact of a link changed", copy: replaced(0, linkWith(0, { facts: { item: "cy-ga-001" } })) },
    { what: "a link said to have happened earlier", copy: replaced(1, linkWith(1, { at: "2020-01-01T00:00:00.000Z" })) },
    { what: "the matter put into other hands", copy: replaced(3, linkWith(3, { custodian: "cq:jiangbei-hall" })) },
    { what: "one character of a signature changed", copy: replaced(1, { ...at(1), signatures: [{ ...signature, signature: flip(String(signature?.signature)) }] }) },
    { what: "the signature of another link", copy: replaced(1, { ...at(1), signatures: at(0).signatures }) },
    { what: "no signature", copy: replaced(1, { ...at(1), signatures: [] }) },
    { what: "a link left out", copy: { ...file, links: links.filter((_, i) => i !== 2) } },
    { what: "the first link left out", copy: { ...file, links: links.slice(1) } },
    { what: "two links in the other order", copy: { ...file, links: [at(0), at(2), at(1), ...links.slice(3)] } },
    { what: "a link twice", copy: { ...file, links: [...links.slice(0, 3), at(2), ...links.slice(3)] } },
    { what: "a link of another matter put in", copy: replaced(1, other.links[1]) },
    { what: "the matter renamed", copy: { ...file, matter: other.matter } },
    { what: "the last link signed by a foreign key in the node's name", copy: replaced(links.length - 1, forged) },
    { what: "a remark that no signature covers", copy: { ...file, remark: "checked" } },
  ];
}

function flip(text: string): string {
  return (text.startsWith("A") ? "B" : "A") + text.slice(1);
}
