/** The ASN.1 form of an SM2 or ECDSA signature, SEQUENCE(INTEGER r, INTEGER s), as OpenSSL reads and writes it. */

/** @param raw  r || s, 64 bytes */
export function toDer(raw: Uint8Array): Uint8Array {
  const parts = [raw.subarray(0, 32), raw.subarray(32)].map((number) => {
    const first = number.findIndex((byte) => byte !== 0);
    const digits = number.subarray(first < 0 ? 31 : first);
    const content = digits[0]! >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : Buffer.from(digits);
    return Buffer.concat([Buffer.of(0x02, content.length), content]);
  });
  const content = Buffer.concat(parts);
  return new Uint8Array(Buffer.concat([Buffer.of(0x30, content.length), content]));
}

/** @returns  r || s, 64 bytes */
export function fromDer(der: Uint8Array): Uint8Array {
  const integers: Buffer[] = [];
  for (let at = 2; at < der.length; ) {
    const length = der[at + 1]!;
    const content = Buffer.from(der.subarray(at + 2, at + 2 + length));
    integers.push(Buffer.concat([Buffer.alloc(32), content]).subarray(-32));
    at += 2 + length;
  }
  return new Uint8Array(Buffer.concat(integers));
}
