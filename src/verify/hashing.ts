/** SHA-256 that answers at once (Node's own) or later (WebCrypto). */
export type Hash = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
export type SyncHash = (bytes: Uint8Array) => Uint8Array;

/**
 * A calculation that asks for one hash at a time and gets the answer back at its `yield`. Written so, each rule about
 * trees exists once, and runs on both kinds of Hash.
 */
export type Hashing<T> = Generator<Uint8Array, T, Uint8Array>;

export function runNow<T>(work: Hashing<T>, hash: SyncHash): T {
  let step = work.next();
  while (!step.done) step = work.next(hash(step.value));
  return step.value;
}

export async function run<T>(work: Hashing<T>, hash: Hash = webSha256): Promise<T> {
  let step = work.next();
  while (!step.done) {
    const answer = hash(step.value);
    step = work.next(answer instanceof Promise ? await answer : answer);
  }
  return step.value;
}

/** This browser (or this page, when it isn't served securely) has no means to check signatures. */
export class CannotCheckHere extends Error {
  override name = "CannotCheckHere";
}

function subtle(): SubtleCrypto {
  // Browsers leave it out on pages that are not served over https or from localhost.
  const found: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (found === undefined) throw new CannotCheckHere("no WebCrypto on this page");
  return found;
}

export async function webSha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle().digest("SHA-256", owned(bytes)));
}

/**
 * @param publicKey  raw, 32 bytes
 * @returns          false for any signature or key that isn't right; never throws for them
 * @throws CannotCheckHere  when this platform lacks Ed25519
 * @source RFC 8032 §5.1.7
 */
export async function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    const key = await subtle().importKey("raw", owned(publicKey), { name: "Ed25519" }, false, ["verify"]);
    return await subtle().verify({ name: "Ed25519" }, key, owned(signature), owned(message));
  } catch (error) {
    if (error instanceof CannotCheckHere) throw error;
    if (error instanceof DOMException && error.name === "NotSupportedError") throw new CannotCheckHere("no Ed25519 here", { cause: error });
    return false;
  }
}

/** WebCrypto takes no views of shared memory, and its types say so; a copy settles it. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
