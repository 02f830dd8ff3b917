import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { TextField } from "../../ui/fields.tsx";
import { lifeTexts } from "./i18n-life.ts";

export const noFiling = { consultedOn: "", authority: "", number: "", filedOn: "" };
export type FilingWords = typeof noFiling;

/** What was filled in; what is empty is left out, for the node to say so. */
export function filledIn(filing: FilingWords): Partial<FilingWords> {
  return Object.fromEntries(Object.entries(filing).filter(([, value]) => value.trim() !== ""));
}

/** That the provider talked it over and filed it. @source 政务数据共享条例 art. 27 (3) */
export function FilingFields({ value, onChange, fault }: { value: FilingWords; onChange(value: FilingWords): void; fault(path: string): string | undefined }): ReactNode {
  const t = useTexts(lifeTexts);
  const field = (name: keyof FilingWords, type: "text" | "date"): ReactNode => (
    <TextField type={type} label={t(`filing.${name}`)} maxLength={type === "date" ? undefined : 60} value={value[name]} error={fault(`/filing/${name}`)} onChange={(event) => onChange({ ...value, [name]: event.target.value })} />
  );
  return (
    <fieldset className="stack-sm">
      <legend className="field-label">{t("filing.title")}</legend>
      <p className="field-hint">{t("filing.hint")}</p>
      <div className="field-pair">{field("consultedOn", "date")}{field("filedOn", "date")}</div>
      <div className="field-pair">{field("authority", "text")}{field("number", "text")}</div>
    </fieldset>
  );
}
