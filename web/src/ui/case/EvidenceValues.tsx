import type { ReactNode } from "react";
import type { EvidenceValue } from "../../api/desk-case.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { caseDeskTexts } from "./case-i18n.ts";

/** Values that came from the other side, as they came; one row per field, with an optional remark beside each. */
export function EvidenceValues({ name, values, remark }: { name: string; values: readonly EvidenceValue[]; remark?(value: EvidenceValue): string }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const { language } = useLanguage();
  return (
    <table className="values">
      <caption className="sr-only">{t("values.caption", { name })}</caption>
      <thead className="sr-only"><tr><th scope="col">{t("values.field")}</th><th scope="col">{t("values.value")}</th></tr></thead>
      <tbody>
        {values.map((one) => (
          <tr key={one.field}>
            <th scope="row">{language === "zh" ? one.titleZh : one.titleEn}</th>
            <td><div className="values-cell"><span className="strong" lang="zh-CN">{one.value === "" ? t("values.empty") : one.value}</span>{remark ? <span className="small muted">{remark(one)}</span> : null}</div></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
