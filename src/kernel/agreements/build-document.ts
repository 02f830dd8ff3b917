import { operativeClauses } from "./operative-clauses.ts";
import type { AgreementDocument, AgreementSource, Clause, FieldSource, Host, PrintedAgreement, Signatory, TrustEntry } from "./schema.ts";

/** The one agreement whose fields of cooperation the source quotes, so that it has a text to sign. */
export const memorandumId = "M0";

/** A named result of the past is no promise: it makes no clause. */
const promises = new Set(["commitment", "exploration", "target"]);

/**
 * The text of the memorandum, the same on both sides when both know the same data, parties and keys.
 * @param effectiveFrom  date in Asia/Shanghai
 * @returns              the document, or the printed parties whose node is not connected
 * @source data/agreements.json, data/cooperation-fields.json (a newspaper report; its year is inferred)
 */
export function buildDocument({ printed, source, fields, hosts, effectiveFrom }: {
  printed: PrintedAgreement;
  source: AgreementSource;
  fields: FieldSource;
  hosts: readonly Host[];
  effectiveFrom: string;
}): { ok: true; document: AgreementDocument } | { ok: false; missingParties: readonly string[] } {
  const found = printed.parties.map(({ name }) => ({ name, host: hostOfName(hosts, name) }));
  const missingParties = found.filter(({ host }) => host === undefined).map(({ name }) => name);
  if (missingParties.length > 0 || printed.title === null) return { ok: false, missingParties };
  const parties: Signatory[] = found.flatMap(({ name, host }) => (host ? [{ party: host.party, node: host.host.id, name }] : []));
  const sourceClauses = clausesOf(printed.id, fields);
  const { clauses, dataRules } = operativeClauses(printed.id, sourceClauses.length + 1);
  return {
    ok: true,
    document: {
      v: 1,
      kind: "agreement",
      id: printed.id,
      title: printed.title,
      level: printed.level,
      parties,
      clauses: [...sourceClauses, ...clauses],
      dataRules,
      trust: trustOf(hosts.filter(({ id }) => parties.some(({ node }) => node === id))),
      effectiveFrom,
      source: `${source.meta.source.title}（${source.meta.source.note}）`,
    },
  };
}

/** The party that a printed name means, and the node that hosts it. */
export function hostOfName(hosts: readonly Host[], name: string): { readonly host: Host; readonly party: string } | undefined {
  for (const host of hosts) {
    const party = host.parties.find(({ id, nameZh }) => nameZh === name && id.startsWith(`${host.id}:`));
    if (party) return { host, party: party.id };
  }
  return undefined;
}

function clausesOf(agreement: string, { meta, fields }: FieldSource): Clause[] {
  return fields.map(({ order, name, note, commitments }) => {
    const id = `${agreement}-${order}`;
    const promised = commitments.filter(({ nature }) => promises.has(nature));
    if (promised.length === 0)
      return { id, heading: name, text: note ?? "", textStatus: "missing-in-source", quote: meta.namesQuote, source: "report" };
    return {
      id,
      heading: name,
      text: `${promised.map(({ text }) => text).join("；")}。`,
      textStatus: "source",
      quote: [...new Set(promised.map(({ quote }) => quote))].join("……"),
      source: "report",
    };
  });
}

/** The newest key of each use, ordered by node: both sides write the same list. */
export function trustOf(hosts: readonly Host[]): TrustEntry[] {
  return [...hosts]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((host) => {
      const find = (use: string) => host.keys.findLast((one) => one.use === use);
      const key = (use: string) => {
        const newest = find(use);
        if (!newest) throw new Error(`node ${host.id} has no ${use} key`);
        return newest;
      };
      const sign = key("sign");
      const page = find("page");
      return {
        node: host.id,
        logOrigin: host.logOrigin,
        logKey: key("log").publicKey,
        witnessKey: key("witness").publicKey,
        signKid: sign.kid,
        signKey: sign.publicKey,
        ...(page === undefined ? {} : { pageKey: page.publicKey }),
      };
    });
}
