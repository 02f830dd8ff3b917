import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto";

/** How a text is closed: AES-256-GCM, or SM4 in counter mode with HMAC-SM3 over what came out, since this Node has no SM4-GCM. */
export const textCiphers = ["aes-256-gcm", "sm4-ctr-hmac-sm3"] as const;
export type TextCipher = (typeof textCiphers)[number];

export const textKeyBytes = 32;

interface Method {
  readonly nonceBytes: number;
  readonly tagBytes: number;
  /** @returns  ciphertext and tag */
  close(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: Uint8Array): Uint8Array;
  /** @returns  undefined when anything was changed */
  open(key: Uint8Array, nonce: Uint8Array, closed: Uint8Array, about: Uint8Array): Uint8Array | undefined;
}

const methods: Readonly<Record<TextCipher, Method>> = {
  /** @source NIST SP 800-38D; the 96-bit nonce is random, which is safe far beyond the rows of a node */
  "aes-256-gcm": {
    nonceBytes: 12,
    tagBytes: 16,
    close(key, nonce, plain, about) {
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      cipher.setAAD(about);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(key, nonce, closed, about) {
      const decipher = createDecipheriv("aes-256-gcm", key, nonce);
      decipher.setAAD(about);
      decipher.setAuthTag(closed.subarray(-16));
      const plain = decipher.update(closed.subarray(0, -16));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return undefined;
      }
    },
  },
  /** Encrypt, then authenticate, with two keys made of the one. @source GB/T 32907-2016, GB/T 17964-2021 (CTR), GM/T 0042-2015 (HMAC-SM3) */
  "sm4-ctr-hmac-sm3": {
    nonceBytes: 16,
    tagBytes: 32,
    close(key, nonce, plain, about) {
      const cipher = createCipheriv("sm4-ctr", derived(key, "encrypt").subarray(0, 16), nonce);
      const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([closed, macOf(key, nonce, closed, about)]);
    },
    open(key, nonce, closed, about) {
      const text = closed.subarray(0, -32);
      if (!timingSafeEqual(closed.subarray(-32), macOf(key, nonce, text, about))) return undefined;
      const decipher = createDecipheriv("sm4-ctr", derived(key, "encrypt").subarray(0, 16), nonce);
      return Buffer.concat([decipher.update(text), decipher.final()]);
    },
  },
};

function derived(key: Uint8Array, use: "encrypt" | "authenticate"): Buffer {
  return createHmac("sm3", key).update(`twincity ${use}`).digest();
}

/** The lengths stand before the parts, so that no byte can be counted to the neighbour. */
function macOf(key: Uint8Array, nonce: Uint8Array, closed: Uint8Array, about: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(about.length));
  return createHmac("sm3", derived(key, "authenticate")).update(length).update(about).update(nonce).update(closed).digest();
}

/**
 * @param nonce  fresh random bytes, as many as the cipher takes: see nonceBytesOf()
 * @param about  what the text is and where it stands; it opens nowhere else
 */
export function closeText(cipher: TextCipher, key: Uint8Array, nonce: Uint8Array, text: string, about: string): Uint8Array {
  return Buffer.concat([nonce, methods[cipher].close(key, nonce, Buffer.from(text, "utf8"), Buffer.from(about, "utf8"))]);
}

/** @returns  undefined when it was closed with another key, stood elsewhere, or was changed */
export function openText(cipher: TextCipher, key: Uint8Array, bytes: Uint8Array, about: string): string | undefined {
  const { nonceBytes, tagBytes, open } = methods[cipher];
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const plain = open(key, bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes), Buffer.from(about, "utf8"));
  return plain && Buffer.from(plain).toString("utf8");
}

export function nonceBytesOf(cipher: TextCipher): number {
  return methods[cipher].nonceBytes;
}
