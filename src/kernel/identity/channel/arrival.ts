import type { Item, Parameters } from "structured-headers";
import type { VerifyingKey } from "../../../platform/crypto/verifying-key.ts";
import type { Suite } from "../../../verify/index.ts";
import type { PeerState } from "../schema.ts";
import type { RequestMessage } from "./message.ts";

/** The signature of a message, taken apart. */
export interface Envelope {
  readonly label: string;
  readonly components: readonly Item[];
  readonly params: Parameters;
  readonly signature: Uint8Array;
  readonly keyId: string;
  /** What the message says that it is signed with; what the key is, is asked of the key. */
  readonly suite: Suite;
  /** Seconds since 1970. */
  readonly created: number;
  readonly nonce: string;
}

export interface TrustedKey {
  readonly node: string;
  readonly state: PeerState;
  readonly key: VerifyingKey;
  /** It was exchanged for another one and its time is over, or it is said to be stolen. */
  readonly isRetired?: boolean;
}

/** A message on its way through the checks; each check may add what it found. */
export interface Arrival {
  readonly message: RequestMessage;
  readonly content: Uint8Array;
  readonly at: Date;
  envelope?: Envelope;
  trusted?: TrustedKey;
  /** The address the message was signed for. */
  signedFor?: string;
  /** What was signed. */
  base?: string;
}

/** A message of a peer as it can be shown to others: what was signed, and the signature. */
export interface SignedMessage {
  /** The signature base. @source RFC 9421 §2.5 */
  readonly base: string;
  readonly signature: Uint8Array;
  readonly keyId: string;
}

/** The value of a field that the signature covers; undefined when it covers no such field. @param name  in lower case */
export function signedField({ base }: Pick<SignedMessage, "base">, name: string): string | undefined {
  const start = `"${name}": `;
  return base.split("\n").find((line) => line.startsWith(start))?.slice(start.length);
}

/** What the checks need to know of this node. */
export interface Ground {
  readonly ownUrl: string;
  /** Suites that this node was told to accept from peers. */
  readonly acceptedSuites: readonly Suite[];
  /** Key of a peer that signs messages; undefined for anybody else's. */
  findKey(keyId: string): Promise<TrustedKey | undefined>;
  /** Addresses of other nodes that a message may have been meant for. */
  otherUrls(): readonly string[];
  /** @returns false when this node has used the nonce before */
  takeNonce(node: string, nonce: string, until: Date): Promise<boolean>;
}

/** One rule of the protocol. @throws one of messageRefusals */
export type Check = (arrival: Arrival, ground: Ground) => void | Promise<void>;

/** What an earlier check of the list has found. */
export function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error("the checks run out of order");
  return value;
}
