import type { Catalogue } from "../kernel/catalogue/index.ts";
import type { LookedNames, StepGround } from "../kernel/ledger/index.ts";
import type { Matters } from "../kernel/matters/index.ts";
import { findCredentialType } from "../verify/index.ts";

/** What catalogue and custody know about the lines of 谁看过我的数据; the ledger stands below both. */
export function lookedNames({ catalogue, matters }: { catalogue: Pick<Catalogue, "findPublished">; matters: Pick<Matters, "links"> }): LookedNames {
  return {
    // An entry about a credential names its kind as the resource.
    resource: async (id) => credentialNames(id) ?? resourceNames(catalogue, id),
    async grounds(matter) {
      return new Map((await matters.links(matter)).flatMap(({ ref, facts }): [string, StepGround][] => {
        const ground = groundOf(facts);
        return ground ? [[ref, ground]] : [];
      }));
    },
  };
}

function credentialNames(vct: string): Awaited<ReturnType<LookedNames["resource"]>> {
  const type = findCredentialType(vct);
  return type && { title: { zh: type.zh, en: type.en }, fields: new Map(type.fields.map(({ name, zh, en }) => [name, { zh, en }])) };
}

/** Titles of a published resource and of its fields. */
export async function resourceNames(catalogue: Pick<Catalogue, "findPublished">, id: string): ReturnType<LookedNames["resource"]> {
  const found = await catalogue.findPublished(id);
  return found && {
    title: { zh: found.titleZh, en: found.titleEn },
    fields: new Map(found.fields.map((field) => [field.name, { zh: field.titleZh, en: field.titleEn }])),
  };
}

/** The agreement's sentence that a step names among its facts. */
function groundOf({ agreement, clause, purpose, basis }: Readonly<Record<string, unknown>>): StepGround | undefined {
  const named = { agreement: textOf(agreement), clause: textOf(clause), purpose: textOf(purpose), basis: basisOf(basis) };
  return Object.values(named).some((one) => one !== null) ? named : undefined;
}

function basisOf(value: unknown): StepGround["basis"] {
  if (typeof value !== "object" || value === null || !("kind" in value) || !("ref" in value)) return null;
  return typeof value.kind === "string" && typeof value.ref === "string" ? { kind: value.kind, ref: value.ref } : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
