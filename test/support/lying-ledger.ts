import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { softSigner } from "../../src/platform/crypto/signer.ts";
import { formatCheckpoint, formatNote, parseCheckpoint, parseNote, signatureType, utf8, verifierKey } from "../../src/verify/index.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/**
 * A ledger that tells a second story: with the log key of a node's folder it signs another content for the very size that a witness has
 * signed, and shows it to that witness.
 * @returns what the witness answered
 */
export async function tellAnotherStory(folder: string, origin: string, witnessUrl: string): Promise<{ status: number; text: string }> {
  const { kid, privateKey } = JSON.parse(readFileSync(join(folder, "keys/log.json"), "utf8")) as { kid: string; privateKey: string };
  const signer = softSigner(kid, Buffer.from(privateKey, "base64"));
  const { name, id } = await verifierKey(origin, signatureType.ed25519, signer.publicKey);
  for (;;) {
    const known = await (await fetch(`${witnessUrl}/${sha256(origin).toString("hex")}/checkpoint`)).text();
    const { size } = parseCheckpoint(parseNote(known).text);
    const text = formatCheckpoint({ origin, size, root: sha256(`another story of ${size} lines`) });
    const note = formatNote(text, [{ name, id, bytes: await signer.sign(utf8(text)) }]);
    const response = await fetch(`${witnessUrl}/add-checkpoint`, { method: "POST", body: `old ${size}\n\n${note}` });
    // It has signed a longer page of the true ledger meanwhile.
    if (response.status !== 409) return { status: response.status, text: await response.text() };
  }
}
