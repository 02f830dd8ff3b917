import { credentialTypes, findCredentialType, showingPurposes } from "../../../../src/verify/credential/types.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { walletTexts } from "./i18n.ts";
import type { Purpose } from "./queries.ts";

export const identityKind = credentialTypes[0].vct;
export const mandateKind = credentialTypes[2].vct;
const resultKind = credentialTypes[1].vct;

/** Purposes that a kind can be shown for, in the order people need them. */
export function purposesFor(vct: string): readonly (typeof showingPurposes)[number][] {
  return showingPurposes.filter(({ id }) => (id !== "result-proof" || vct === resultKind) && (id !== "mandate-proof" || vct === mandateKind));
}

/** Names of kinds, fields and values in the reader's language; a kind newer than this page keeps the names it brings. */
export function useCredentialWords() {
  const t = useTexts(walletTexts);
  const text = useText();
  const format = useFormat();
  const fieldOf = (vct: string, name: string) => findCredentialType(vct)?.fields.find((field) => field.name === name);
  return {
    kind: (vct: string): string => {
      const type = findCredentialType(vct);
      return type ? text(type) : vct;
    },
    note: (vct: string): string => {
      const type = findCredentialType(vct);
      return type ? text(type.note) : "";
    },
    field: (vct: string, name: string): string => {
      const field = fieldOf(vct, name);
      return field ? text(field) : name;
    },
    purpose: (id: Purpose): string => {
      const purpose = showingPurposes.find((one) => one.id === id);
      return purpose ? text(purpose) : id;
    },
    value(vct: string, name: string, value: unknown): string {
      if (typeof value === "boolean") return value ? t("yes") : t("no");
      if (Array.isArray(value)) return format.list(value.map(String));
      if (fieldOf(vct, name)?.kind === "day" && typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)) return format.date(value, { year: true });
      return typeof value === "string" ? value : JSON.stringify(value);
    },
  };
}

/** Identity numbers stay covered until their owner uncovers them. */
export function covered(value: string): string {
  return /^\d{17}[\dX]$/.test(value) ? `${value.slice(0, 6)}********${value.slice(-4)}` : value;
}

export function isNumber(value: unknown): boolean {
  return typeof value === "string" && covered(value) !== value;
}
