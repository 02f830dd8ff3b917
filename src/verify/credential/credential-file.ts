/** A credential as a file: the text that was shown, and with it the issuer's newest word on what still stands. */
import { FormatError } from "../encoding.ts";
import type { Hash } from "../hashing.ts";
import { isRecord } from "../jws.ts";
import type { TrustPolicy } from "../trust-policy.ts";
import { fact, problem, verdict, type Fact, type Problem, type Verdict } from "../verdict.ts";
import { readCredential, readStatusFor, standingOf, type CredentialReading, type Presented, type Standing } from "./credential.ts";
import { audiencePrefix, findCredentialType, showingPurposes, type CredentialField } from "./types.ts";

export interface CredentialFile {
  readonly v: 1;
  readonly kind: "credential";
  /** `<issuer's JWT>~<disclosure>~…~<key binding>` */
  readonly credential: string;
  /** The issuer's signed status list, for a check without any network. */
  readonly statusList?: string;
}

const standingProblems: Readonly<Record<Exclude<Standing, "valid">, (reading: CredentialReading) => Problem>> = {
  suspended: () => problem("credential-suspended"),
  revoked: () => problem("credential-revoked"),
  expired: ({ until }) => problem("credential-expired", { until: day(until) }),
  notYet: ({ from }) => problem("credential-not-yet", { from: day(from) }),
  statusUnknown: () => problem("status-not-shown"),
};

/** @param now  the verifier's own time */
export async function verifyCredential(value: unknown, { signKeys }: Pick<TrustPolicy, "signKeys">, { hash, now }: { hash?: Hash | undefined; now: Date | undefined }): Promise<Verdict> {
  if (now === undefined) return verdict("credential", [problem("time-needed")]);
  let file: CredentialFile;
  try {
    file = readFile(value);
  } catch (error) {
    if (error instanceof FormatError) return verdict("credential", [problem("wrong-shape", { reason: error.message })]);
    throw error;
  }
  const check = await readCredential(file.credential, signKeys, { hash });
  if (!check.ok) return verdict("credential", [check.problem]);
  const { reading } = check;
  const status = file.statusList === undefined ? undefined : await readStatusFor(reading, file.statusList, signKeys);
  if (status && "code" in status) return verdict("credential", [status]);
  const standing = standingOf(reading, status, now);
  const problems: Problem[] = [];
  if (reading.presented === null) problems.push(problem("holder-not-shown"));
  if (standing !== "valid") problems.push(standingProblems[standing](reading));
  const facts = [
    ...issuedFacts(reading),
    ...Object.entries(reading.shown).map(([name, shown]) => fieldFact(reading.vct, name, shown)),
    ...(reading.presented === null ? [] : [presentedFact(reading.presented)]),
    ...(status ? [fact("status-as-of", { at: status.at.toISOString() })] : []),
  ];
  return verdict("credential", problems, facts);
}

function readFile(value: unknown): CredentialFile {
  if (typeof value === "string") return { v: 1, kind: "credential", credential: value.trim() };
  if (!isRecord(value) || value.v !== 1 || value.kind !== "credential" || typeof value.credential !== "string") throw new FormatError("v, kind, credential");
  if (value.statusList !== undefined && typeof value.statusList !== "string") throw new FormatError("statusList");
  return value as unknown as CredentialFile;
}

function issuedFacts({ vct, issuer, party, issuedAt, until, illustrative }: CredentialReading): Fact[] {
  const type = findCredentialType(vct);
  return [
    fact("credential-issued", { issuer: party ?? issuer, at: day(issuedAt) }),
    fact("credential-kind", { type: type ?? vct.slice(0, 120) }),
    ...(illustrative ? [fact("credential-illustrative")] : []),
    until === null ? fact("credential-no-end") : fact("credential-until", { until: day(until) }),
  ];
}

function fieldFact(vct: string, name: string, value: unknown): Fact {
  const field = findCredentialType(vct)?.fields.find((one) => one.name === name);
  return fact("credential-shows", { name: field ?? name, value: fieldText(field, value) });
}

/** A disclosed value in words, whatever an issuer put there. */
export function fieldText(field: Pick<CredentialField, "kind"> | undefined, value: unknown): { readonly zh: string; readonly en: string } {
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (field?.kind === "list" && Array.isArray(value)) return { zh: value.join("、"), en: value.join(", ") };
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return { zh: text, en: text };
}

function presentedFact({ by, at, audience }: Presented): Fact {
  const id = audience.startsWith(audiencePrefix) ? audience.slice(audiencePrefix.length) : undefined;
  const purpose = showingPurposes.find((one) => one.id === id);
  const words = { at: at.toISOString(), purpose: purpose ?? audience.slice(0, 120) };
  return by === null ? fact("shown-by-device", words) : fact("shown-by-person", { ...words, node: by });
}

/** Day in Asia/Shanghai. */
function day(at: Date | null): string {
  return at === null ? "" : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
