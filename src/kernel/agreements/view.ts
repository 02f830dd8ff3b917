import { digestText } from "../../platform/crypto/digest.ts";
import { canonicalBytes } from "../../platform/crypto/jcs.ts";
import { payloadOf, type ProtectedHeader } from "../../platform/crypto/jws.ts";
import { hostOfName, type buildDocument } from "./build-document.ts";
import { purposeTitles } from "./purposes.ts";
import type { AgreementAct, AgreementDocument, AgreementSource, AgreementSummary, AgreementView, Host, SignatureView, TextCheck } from "./schema.ts";
import type { SignedText, StoredAgreement } from "./store.ts";

interface Known {
  readonly source: AgreementSource;
  readonly hosts: readonly Host[];
}

export function toSummary({ id, group, printed, state, signed }: StoredAgreement, { source, hosts }: Known): AgreementSummary {
  const { title, note } = source.meta.source;
  return {
    id,
    group,
    title: printed.title,
    kind: printed.kind,
    level: printed.level,
    state,
    parties: printed.parties.map(({ name, province, role, nameStatus }) => {
      const found = hostOfName(hosts, name);
      return { name, province, role, nameStatus: nameStatus ?? null, party: found?.party ?? null, node: found?.host.id ?? null };
    }),
    textStatus: printed.textStatus,
    quote: printed.quote,
    note: printed.note ?? null,
    timesPrinted: printed.timesPrinted,
    source: { title, note },
    digest: signed?.digest ?? null,
    signatures: signed ? signaturesOf(signed) : [],
  };
}

export function toView(
  stored: StoredAgreement,
  { draft, checks, acts, ...known }: Known & {
    readonly draft: ReturnType<typeof buildDocument> | undefined;
    readonly checks: readonly TextCheck[];
    readonly acts: readonly AgreementAct[];
  },
): AgreementView {
  const document = stored.signed ? (payloadOf(stored.signed.document) as unknown as AgreementDocument) : draft?.ok ? draft.document : null;
  return {
    ...toSummary(stored, known),
    document,
    textDigest: document === null ? null : digestText(canonicalBytes(document)),
    checks: [...checks],
    missingParties: draft && !draft.ok ? [...draft.missingParties] : [],
    purposes: (document?.dataRules ?? []).flatMap(({ clause, purposes }) => purposes.map((purpose) => ({ purpose, title: purposeTitles[purpose], clause }))),
    acts: [...acts],
  };
}

function signaturesOf({ document }: SignedText): SignatureView[] {
  const { parties } = payloadOf(document) as unknown as AgreementDocument;
  return document.signatures.map(({ protected: protectedPart }) => {
    const { kid, suite, party = "", act } = JSON.parse(Buffer.from(protectedPart, "base64url").toString("utf8")) as ProtectedHeader;
    const signatory = parties.find((one) => one.party === party);
    return {
      party,
      name: signatory?.name ?? party,
      node: signatory?.node ?? "",
      kid,
      suite,
      person: act?.person ?? "",
      role: act?.role ?? "",
      level: act?.level ?? "",
      at: act?.at ?? "",
    };
  });
}
