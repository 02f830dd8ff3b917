import { createHmac } from "node:crypto";
import type { Random } from "../random.ts";
import { closeText, nonceBytesOf, openText, textKeyBytes, type TextCipher } from "./closed-text.ts";

/** One generation of the keys that close personal data in the database. */
export interface DataKey {
  /** From 1. */
  readonly version: number;
  readonly cipher: TextCipher;
  /** 32 bytes. */
  readonly textKey: Uint8Array;
  /** 32 bytes, for the digests that rows are found by; never the same as textKey. */
  readonly digestKey: Uint8Array;
}

export function newDataKey(version: number, cipher: DataKey["cipher"], bytes: (count: number) => Uint8Array): DataKey {
  return { version, cipher, textKey: bytes(textKeyBytes), digestKey: bytes(textKeyBytes) };
}

/** Closed text: `c<version>.<base64url>`. */
const closedForm = /^c([1-9][0-9]{0,8})\.([A-Za-z0-9_-]+)$/;

export class ClosedTextFault extends Error {
  override name = "ClosedTextFault";
}

/**
 * Closes and opens personal data that stands in the database. The keys are not in there, so that a copy of the database alone tells nothing
 * of it.
 */
export interface Vault {
  /** The version that new texts are closed with. */
  readonly version: number;
  /** @param about  table, column and row: the text opens nowhere else */
  close(text: string, about: string): string;
  /** Also opens what older versions closed. @throws ClosedTextFault  its key is not here, or the text was changed or stood elsewhere */
  open(closed: string, about: string): string;
  /** Whether a text is closed, and with which version. */
  versionOf(text: string): number | undefined;
  /** By which a row about this identity number is found: the newest first. To write, take the first; to look, all of them. */
  digestsOf(idNumber: string): readonly string[];
}

/**
 * @param keys    asked each time, since another process of the node may have turned the keys
 * @param again   reads the keys anew, when a text names a version that isn't known
 */
export function createVault({ keys, again, random }: { keys: () => readonly DataKey[]; again: () => readonly DataKey[]; random: Random }): Vault {
  function newest(): DataKey {
    const key = keys().at(-1);
    if (!key) throw new Error("the node has no data key");
    return key;
  }

  function keyOf(version: number): DataKey {
    const ofVersion = (one: DataKey) => one.version === version;
    const key = keys().find(ofVersion) ?? again().find(ofVersion);
    if (!key) throw new ClosedTextFault(`data key ${version} is not in the key folder; restore keys/data.json from the backup of this node`);
    return key;
  }

  return {
    get version() {
      return newest().version;
    },
    close(text, about) {
      const { version, cipher, textKey } = newest();
      const bytes = closeText(cipher, textKey, random.bytes(nonceBytesOf(cipher)), text, about);
      return `c${version}.${Buffer.from(bytes).toString("base64url")}`;
    },
    open(closed, about) {
      const [, version, base64 = ""] = closedForm.exec(closed) ?? [];
      if (version === undefined) throw new ClosedTextFault(`${about} is not closed`);
      const { cipher, textKey } = keyOf(Number(version));
      const text = openText(cipher, textKey, Buffer.from(base64, "base64url"), about);
      if (text === undefined) throw new ClosedTextFault(`${about} does not open: it was changed, or moved there from elsewhere`);
      return text;
    },
    versionOf(text) {
      const version = closedForm.exec(text)?.[1];
      return version === undefined ? undefined : Number(version);
    },
    digestsOf(idNumber) {
      return keys().map((key) => digest(key, idNumber)).reverse();
    },
  };
}

/** Numbers that differ in case or in spaces around them are the same person. */
function digest({ version, cipher, digestKey }: DataKey, idNumber: string): string {
  const hmac = createHmac(cipher === "aes-256-gcm" ? "sha256" : "sm3", digestKey);
  return `d${version}.${hmac.update(idNumber.trim().toUpperCase(), "utf8").digest("base64url")}`;
}
