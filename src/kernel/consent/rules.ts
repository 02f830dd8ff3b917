import { commit } from "../../platform/crypto/sealed.ts";
import type { ProblemError } from "../../platform/http/problem.ts";
import {
  consentDoesNotCover, consentExpired, consentNotSigned, consentOtherId, consentOtherPerson, consentOtherProvince, consentOtherPurpose, previewNotUse,
} from "./errors.ts";
import { passkeyFault, passkeySignatureWrong } from "./passkeys/index.ts";
import type { ConsentArtefact, ConsentScope } from "./schema.ts";
import { stopRefusal, type ConsentStop } from "./states.ts";

/** A preview ends by itself: whoever wants the values longer asks for consent to use them. */
export const previewMinutes = 10;
/** Clocks of two nodes may differ by this much; the same bound as for signed messages. */
export const clockToleranceSeconds = 300;

/** One call that leans on a consent. */
export interface ConsentUse {
  readonly ref: string;
  readonly resource: string;
  readonly providingParty: string;
  readonly requestingParty: string;
  readonly purpose: string;
  readonly agreement: string;
  readonly clause: string;
  readonly fields: readonly string[];
  readonly scope: ConsentScope;
  readonly matter: string | null;
  /** The identity number asked about. */
  readonly subjectId: string;
  /** base64url; opens the artefact's `subject`. */
  readonly subjectSalt: string;
}

export interface ConsentFacts {
  readonly artefact: ConsentArtefact;
  /** Nodes whose signatures over the artefact have been verified. */
  readonly signedBy: readonly string[];
  /** Withdrawn or paused, as far as this node knows. */
  readonly stop: ConsentStop | undefined;
  readonly now: Date;
}

export type ConsentRule = (facts: ConsentFacts, use: ConsentUse) => ProblemError | undefined;

/** Each rule refuses by itself; together they say that this person agreed to exactly this. */
export const consentRules: readonly (readonly [name: string, rule: ConsentRule])[] = [
  ["signed by the counter's node", signedByCounter],
  ["signed by the person's passkey, when it says so", passkeyHolds],
  ["the basis names it", namedAsBasis],
  ["in force", inForce],
  ["not withdrawn or paused", notStopped],
  ["this resource of this provider", sameResource],
  ["this grantee", sameGrantee],
  ["these provinces", sameProvinces],
  ["this purpose", samePurpose],
  ["this clause", sameClause],
  ["these fields", fieldsWithin],
  ["this person", samePerson],
  ["preview or use", sameScope],
  ["this matter", sameMatter],
];

/** @returns the first refusal, undefined when the consent covers the call */
export function refusalOf(facts: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  for (const [, rule] of consentRules) {
    const refusal = rule(facts, use);
    if (refusal) return refusal;
  }
  return undefined;
}

/** The one who is named only so: nobody without the salt can try identity numbers against it. @param salt 32 bytes */
export function subjectCommitment(subjectId: string, salt: Uint8Array): string {
  return commit({ idNumber: subjectId }, salt);
}

const hostOf = (party: string) => party.slice(0, party.indexOf(":"));

/** The node that says it saw the person agree must have signed, and must host the office that gets the data. */
function signedByCounter({ artefact, signedBy }: ConsentFacts): ProblemError | undefined {
  const { node, person } = artefact.attested;
  const ownOffice = hostOf(artefact.grantee) === node && hostOf(artefact.operator.party) === node && artefact.operator.person === person;
  return signedBy.length > 0 && signedBy.every((signer) => signer === node) && ownOffice ? undefined : consentNotSigned(artefact.id);
}

function passkeyHolds({ artefact }: ConsentFacts): ProblemError | undefined {
  const fault = artefact.v === 2 ? passkeyFault(artefact) : undefined;
  return fault === undefined ? undefined : passkeySignatureWrong(`${artefact.id}: ${fault}`);
}

function namedAsBasis({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.id === use.ref ? undefined : consentOtherId(use.ref);
}

function inForce({ artefact, now }: ConsentFacts): ProblemError | undefined {
  const givenAt = Date.parse(artefact.givenAt);
  const validUntil = Date.parse(artefact.validUntil);
  const started = givenAt <= now.getTime() + clockToleranceSeconds * 1000;
  const shortEnough = artefact.scope === "use" || validUntil - givenAt <= previewMinutes * 60_000;
  return started && shortEnough && now.getTime() < validUntil ? undefined : consentExpired(`${artefact.id} until ${artefact.validUntil}`);
}

function notStopped({ artefact, stop }: ConsentFacts): ProblemError | undefined {
  return stopRefusal(stop, artefact.id);
}

function sameResource({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.resource === use.resource && artefact.provider === use.providingParty
    ? undefined
    : consentDoesNotCover({ en: `it covers ${artefact.resource} of ${artefact.provider}`, zh: `同意取的是 ${artefact.provider} 的 ${artefact.resource}` });
}

function sameGrantee({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.grantee === use.requestingParty
    ? undefined
    : consentDoesNotCover({ en: `it was given to ${artefact.grantee}`, zh: `同意给的是 ${artefact.grantee}` });
}

function sameProvinces({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  if (artefact.v === 1) return undefined;
  const beyond = [use.requestingParty, use.providingParty].map(hostOf).filter((node) => !artefact.provinces.includes(node));
  return beyond.length === 0 ? undefined : consentOtherProvince(`${artefact.id}: ${beyond.join(", ")}`);
}

function samePurpose({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.purpose === use.purpose ? undefined : consentOtherPurpose({ en: `it was given for ${artefact.purpose}`, zh: `同意的用途是 ${artefact.purpose}` });
}

function sameClause({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.agreement === use.agreement && artefact.clause === use.clause
    ? undefined
    : consentDoesNotCover({ en: `it rests on ${artefact.clause}`, zh: `同意书依据的条款是 ${artefact.clause}` });
}

function fieldsWithin({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  const beyond = use.fields.filter((field) => !artefact.fields.includes(field));
  return beyond.length === 0 ? undefined : consentDoesNotCover({ en: `not covered: ${beyond.join(", ")}`, zh: `没有同意的栏目：${beyond.join("、")}` });
}

function samePerson({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  const salt = Buffer.from(use.subjectSalt, "base64url");
  return salt.length === 32 && subjectCommitment(use.subjectId, salt) === artefact.subject ? undefined : consentOtherPerson(artefact.id);
}

function sameScope({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.scope === use.scope ? undefined : previewNotUse(`${artefact.id}: ${artefact.scope}`);
}

function sameMatter({ artefact }: ConsentFacts, use: ConsentUse): ProblemError | undefined {
  return artefact.matter === use.matter ? undefined : consentDoesNotCover({ en: "it was given for another matter", zh: "同意是为另一件事给的" });
}
