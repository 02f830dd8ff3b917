import { hostOf } from "./context.ts";
import type { CaseRow, MaterialRow } from "./store.ts";

/** What a peer's node needs to know of a case; the only kind of message that carries personal data. */
export type Dossier = ReturnType<typeof dossierOf>;
export type PackedMaterial = ReturnType<typeof packMaterial>;

/** @param slots  papers that the receiving side may see; of the others it learns only whether they were had */
export function dossierOf(row: CaseRow, materials: readonly MaterialRow[], slots: readonly string[] | "all") {
  return {
    caseNo: row.caseNo,
    itemId: row.itemId,
    mode: row.mode,
    channel: row.channel,
    door: row.door,
    counterParty: row.counterParty,
    decidingParty: row.decidingParty,
    applicant: row.applicant,
    applicantMasked: row.applicantMasked,
    form: row.form,
    identifiedAs: row.identifiedAs,
    createdAt: row.createdAt.toISOString(),
    code: row.code && packCode(row.code),
    materials: materials.map((material) => packMaterial(slots === "all" || slots.includes(material.slot) ? material : withoutContent(material))),
  };
}

/** The papers that a node other than the lead's gets at the receipt: all where it decides, none where it will do a part. */
export function slotsFor(node: string, row: CaseRow): "all" | readonly string[] {
  return hostOf(row.decidingParty) === node ? "all" : [];
}

export function packMaterial(material: MaterialRow) {
  const { content, crossedAt, ...rest } = material;
  return { ...rest, crossedAt: crossedAt?.toISOString() ?? null, contentBase64: content === null ? null : Buffer.from(content).toString("base64") };
}

export function unpackMaterial({ contentBase64, crossedAt, ...rest }: PackedMaterial): MaterialRow {
  return {
    ...rest,
    crossedAt: crossedAt === null ? null : new Date(crossedAt),
    content: contentBase64 === null ? null : Buffer.from(contentBase64, "base64"),
  };
}

export function packCode({ salt, digest }: NonNullable<CaseRow["code"]>) {
  return { salt: Buffer.from(salt).toString("base64url"), digest };
}

export function unpackCode(code: Dossier["code"]): CaseRow["code"] {
  return code && { salt: Buffer.from(code.salt, "base64url"), digest: code.digest };
}

/** The case that a dossier describes, before its chain begins */
export function rowOf(dossier: Dossier): CaseRow {
  const createdAt = new Date(dossier.createdAt);
  return {
    caseNo: dossier.caseNo, itemId: dossier.itemId, mode: dossier.mode, channel: dossier.channel, door: dossier.door,
    counterParty: dossier.counterParty, decidingParty: dossier.decidingParty, state: "draft",
    applicant: dossier.applicant, applicantMasked: dossier.applicantMasked, form: dossier.form, code: unpackCode(dossier.code),
    wrongTries: 0, wrongSince: null, withdrawalAskedAt: null, identifiedBy: "", identifiedAs: dossier.identifiedAs, createdAt, updatedAt: createdAt, rating: null,
  };
}

function withoutContent(material: MaterialRow): MaterialRow {
  return { ...material, evidence: null, consentId: null, crossing: null, mediaType: null, fileName: null, content: null, sha256: null };
}
