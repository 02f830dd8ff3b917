import type { Story } from "./story.ts";

/** What a side's proof says of its line and page. The stamps are those whose signature held against the trust file. */
export interface SidePage {
  readonly node: string;
  /** Counted from 1; null until its page is signed. */
  readonly line: number | null;
  readonly size: number | null;
  readonly stamps: readonly { readonly witness: string; readonly at: string }[];
}

/** Reads the proofs of a receipt on this device. The verifying code is fetched when first needed. */
export async function readPages({ sides }: Story, trustFile: string): Promise<SidePage[]> {
  const { parseCheckpoint, parseNote, parseTlogProof, parseTrustPolicy, verifyNote } = await import("../../../../src/verify/index.ts");
  const trust = await parseTrustPolicy(trustFile);
  return Promise.all(
    sides.map(async ({ node, proof }): Promise<SidePage> => {
      if (proof === null) return { node, line: null, size: null, stamps: [] };
      try {
        const { index, note } = parseTlogProof(proof);
        const signed = parseNote(note);
        const check = await verifyNote(signed, trust.witnesses.map(({ key }) => key));
        const stamps = check.ok ? check.signatures.flatMap(({ key, time }) => (time === undefined ? [] : [{ witness: trust.witnesses.find((one) => one.key === key)?.name ?? key.name, at: new Date(time * 1000).toISOString() }])) : [];
        return { node, line: index + 1, size: parseCheckpoint(signed.text).size, stamps };
      } catch {
        // Unreadable, or this device can't check it: the verification beside says which.
        return { node, line: null, size: null, stamps: [] };
      }
    }),
  );
}
