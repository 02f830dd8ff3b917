import type { Clock } from "../../../platform/clock.ts";
import { payloadOf, type JwsGeneral } from "../../../platform/crypto/jws.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import { findOwnDescriptor, insertOwnDescriptor } from "../peers/store.ts";
import type { Descriptor } from "../schema.ts";
import { describe, fingerprint, sameContent, signDescriptor, type DescriptorContent, type OwnDescriptor } from "./descriptor.ts";
import type { NodeSigners } from "./node-signers.ts";

/**
 * The descriptor that says what the settings say now: the newest one kept, or a new version of it when a name, address,
 * key or party has changed since.
 */
export async function publishDescriptor({ db, clock, content, signers }: {
  db: Database;
  clock: Clock;
  content: DescriptorContent;
  signers: NodeSigners;
}): Promise<OwnDescriptor> {
  for (;;) {
    const kept = await findOwnDescriptor(db);
    const issuedAt = clock.now();
    const descriptor = describe(content, signers, (kept?.version ?? 0) + 1, issuedAt);
    if (kept) {
      const document = JSON.parse(kept.document) as JwsGeneral;
      const before = payloadOf(document) as unknown as Descriptor;
      if (sameContent(before, descriptor)) return { descriptor: before, document, fingerprint: fingerprint(before) };
    }
    const document = await signDescriptor(descriptor, signers);
    const written = await inTransaction(db, (tx) => insertOwnDescriptor(tx, descriptor.version, JSON.stringify(document), issuedAt));
    if (written) return { descriptor, document, fingerprint: fingerprint(descriptor) };
  }
}
