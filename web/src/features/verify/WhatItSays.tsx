import { useMemo, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { verifyTexts } from "./i18n.ts";
import { statementsOf } from "./statements.ts";

/** The file's own statements, kept apart from what the verification found. */
export function WhatItSays({ content }: { content: string | Uint8Array }): ReactNode {
  const t = useTexts(verifyTexts);
  const statements = useMemo(() => statementsOf(content), [content]);
  if (statements.length === 0) return null;
  return (
    <details open>
      <summary>{t("said")}</summary>
      <p className="small muted">{t("saidWarn")}</p>
      <dl className="facts small">
        {statements.map(({ field, value }, index) => <div className="facts-pair" key={index}><dt>{t(`field.${field}`)}</dt><dd className="mono">{value}</dd></div>)}
      </dl>
    </details>
  );
}
