import { createHash } from "node:crypto";
import { parseDictionary, serializeDictionary } from "structured-headers";

/** The algorithms that are Active in the registry. @source RFC 9530 §7.2 */
const algorithms: Readonly<Record<string, string>> = { "sha-256": "sha256", "sha-512": "sha512" };

/** @source RFC 9530 §2 */
export function contentDigest(content: Uint8Array): string {
  return serializeDictionary({ "sha-256": new Uint8Array(createHash("sha256").update(content).digest()) });
}

/**
 * Whether a Content-Digest value fits the content. A sha-256 must be there; a sha-512 must fit too when given; others are not looked at.
 * @returns "malformed" when the value is no such field
 */
export function checkContentDigest(value: string, content: Uint8Array): "fits" | "differs" | "malformed" {
  try {
    const members = parseDictionary(value);
    if (!members.has("sha-256")) return "malformed";
    for (const [name, hash] of Object.entries(algorithms)) {
      const member = members.get(name);
      if (!member) continue;
      if (!(member[0] instanceof ArrayBuffer)) return "malformed";
      if (!createHash(hash).update(content).digest().equals(new Uint8Array(member[0]))) return "differs";
    }
    return "fits";
  } catch {
    return "malformed";
  }
}
