import { createHmac } from "node:crypto";
import type { Random } from "../../platform/random.ts";
import { inTransaction, type Database } from "../../storage/database.ts";
import { findOrWriteSubjectKey } from "./subject-store.ts";

/** Stands for a person on this node only: HMAC-SHA-256 of the identity number under the node's secret, base64url. */
export interface SubjectTag {
  readonly tag: string;
}

/** Whom an entry is about: an identity number, a tag made of one before, or nobody. */
export type Subject = string | SubjectTag | null;

const keyBytes = 32;

export function createSubjects({ db, random }: { db: Database; random: Random }) {
  let key: Promise<Uint8Array> | undefined;

  function getKey(): Promise<Uint8Array> {
    key ??= inTransaction(db, (tx) => findOrWriteSubjectKey(tx, random.bytes(keyBytes))).catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  }

  return {
    /** Has the key before anybody waits for it with a transaction, and so a connection, in hand. */
    async load(): Promise<void> {
      await getKey();
    },

    /** The tag of a subject; null for nobody. Numbers that differ in case or in spaces around them are the same person. */
    async tagOf(subject: Subject): Promise<SubjectTag | null> {
      if (subject === null || typeof subject === "object") return subject;
      const hmac = createHmac("sha256", await getKey());
      return { tag: hmac.update(subject.trim().toUpperCase(), "utf8").digest("base64url") };
    },
  };
}
