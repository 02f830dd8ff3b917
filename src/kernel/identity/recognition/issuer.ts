import { Value } from "typebox/value";
import type { Clock } from "../../../platform/clock.ts";
import { documentDigest, payloadOf, signDocument } from "../../../platform/crypto/jws.ts";
import { saltBytes } from "../../../platform/crypto/sealed.ts";
import type { Signer } from "../../../platform/crypto/signer.ts";
import { ProblemError } from "../../../platform/http/problem.ts";
import type { Random } from "../../../platform/random.ts";
import type { Text } from "../../../platform/text.ts";
import { inTransaction, type Database } from "../../../storage/database.ts";
import type { Ledger } from "../../ledger/index.ts";
import type { Applicant } from "../people/applicant-store.ts";
import { personUnknown } from "../sessions/errors.ts";
import { clientOf, nodeOfClient } from "./client.ts";
import { consentText, digestOfText } from "./consent-text.ts";
import { digestOfTold, sharedDetails, subjectCommitment } from "./details.ts";
import { assertionRefused, shownTextDiffers } from "./errors.ts";
import type { Permit } from "./permit.ts";
import { recognitionPurpose, RecognitionConsent, toldClaims, type AssertedClaims, type RecognitionRule } from "./schema.ts";
import { insertRecognitionConsent, takeRecognitionConsent } from "./store.ts";

/** What the person sees before deciding. */
export interface Disclosure {
  readonly node: string;
  readonly nodeName: Text;
  readonly party: string;
  readonly partyName: Text;
  readonly rule: RecognitionRule;
  readonly textShown: Text;
}

export type Issuer = ReturnType<typeof createIssuer>;

/** Our side when our account holders sign in at a peer: its registration, the question to the person, the record before anything is told. */
export function createIssuer({ db, clock, random, self, ownName, signer, ledger, permit }: {
  db: Database;
  clock: Clock;
  random: Random;
  self: string;
  /** Of this side, as the consent's sentences call it. */
  ownName: Text;
  signer: Signer;
  ledger: Pick<Ledger, "append">;
  permit: Permit;
}) {
  return {
    /** OpenID client of a peer, as long as recognition with it is permitted. @returns undefined for anybody else */
    async findClient(clientId: string): Promise<ReturnType<typeof clientOf> | undefined> {
      const node = nodeOfClient(clientId);
      if (node === undefined) return undefined;
      try {
        return clientOf((await permit(node)).descriptor);
      } catch (error) {
        if (error instanceof ProblemError) return undefined;
        throw error;
      }
    },

    disclosureTo,

    /**
     * The person agreed to the sentences with this digest: signed, and kept for the one assertion it is for.
     * @param grantId  of the provider's grant, which the authorization code will name
     * @throws shownTextDiffers (409), and what permit() throws
     */
    async agree({ clientId, party, applicant, textDigest, grantId }: { clientId: string; party: string; applicant: Applicant; textDigest: string; grantId: string }): Promise<void> {
      const { node, rule, textShown } = await disclosureTo(clientId, party);
      const shown = Object.values(textShown).find((sentences) => digestOfText(sentences) === textDigest);
      if (shown === undefined) throw shownTextDiffers();
      const salt = random.bytes(saltBytes);
      const givenAt = clock.now();
      const consent: RecognitionConsent = {
        v: 1,
        kind: "recognition-consent",
        id: random.id(),
        subject: subjectCommitment(applicant.idNumber, salt),
        issuer: self,
        recipient: node,
        recipientParty: party,
        claims: [...toldClaims],
        purpose: recognitionPurpose,
        agreement: rule.agreement,
        clause: rule.clause,
        givenAt: givenAt.toISOString(),
        attested: { node: self, level: "session", textDigest },
      };
      const document = await signDocument(consent, [{ signer }]);
      const subjectSalt = Buffer.from(salt).toString("base64url");
      await inTransaction(db, (tx) =>
        insertRecognitionConsent(tx, { id: consent.id, grantId, account: applicant.id, recipient: node, document, textShown: shown, subjectSalt, givenAt }),
      );
    },

    /**
     * What the ID token for a peer says. Record first: our ledger has it before a byte leaves. A consent carries one assertion.
     * @throws assertionRefused (401) without an unused consent of this person to this peer, and what permit() throws
     */
    async assert({ clientId, grantId, applicant }: { clientId: string; grantId: string; applicant: Applicant }): Promise<Omit<AssertedClaims, "sub">> {
      const node = nodeOfClient(clientId) ?? "";
      const { rule } = await permit(node);
      return inTransaction(db, async (tx) => {
        const taken = await takeRecognitionConsent(tx, { grantId, account: applicant.id, recipient: node, at: clock.now() });
        if (!taken) throw assertionRefused("no consent");
        const consent = Value.Parse(RecognitionConsent, payloadOf(taken.document));
        if (consent.agreement !== rule.agreement || consent.clause !== rule.clause) throw assertionRefused("the consent rests on another clause");
        const level = applicant.demo ? "demo" : "registered";
        const payloadSalt = Buffer.from(random.bytes(saltBytes)).toString("base64url");
        const told = { name: applicant.name, idNumber: applicant.idNumber, level } as const;
        await ledger.append(tx, {
          kind: "identity.asserted",
          ref: consent.id,
          peer: node,
          role: "issuer",
          subject: applicant.idNumber,
          details: sharedDetails(consent, { consentDigest: documentDigest(taken.document), payloadDigest: digestOfTold(told, payloadSalt), level }),
          once: true,
        });
        return { name: told.name, id_number: told.idNumber, recognition: { level, payloadSalt, subjectSalt: taken.subjectSalt, consent: taken.document } };
      });
    },
  };

  /** @throws personUnknown (404) for an office that is not that peer's, and what permit() throws */
  async function disclosureTo(clientId: string, party: string): Promise<Disclosure> {
    const node = nodeOfClient(clientId) ?? "";
    const { descriptor, rule } = await permit(node);
    const office = descriptor.parties.find(({ id }) => id === party);
    if (!office) throw personUnknown(party);
    const partyName = { zh: office.nameZh, en: office.nameEn };
    return { node, nodeName: descriptor.name, party, partyName, rule, textShown: consentText({ issuer: ownName, recipient: descriptor.name, party: partyName, rule }) };
  }
}
