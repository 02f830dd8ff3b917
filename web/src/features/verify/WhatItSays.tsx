import { useMemo, type ReactNode } from "react";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { dataTexts } from "../../ui/data-i18n.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { verifyTexts } from "./i18n.ts";
import { statementsOf, type Statement } from "./statements.ts";

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
        {statements.map((statement, index) => <div className="facts-pair" key={index}><dt>{t(`field.${statement.field}`)}</dt><dd><Value statement={statement} /></dd></div>)}
      </dl>
    </details>
  );
}

/** Offices, times and purposes in words; everything else as it stands in the file. */
function Value({ statement: { field, value } }: { statement: Statement }): ReactNode {
  const t = useTexts(verifyTexts);
  const words = useTexts(dataTexts);
  const format = useFormat();
  const officeOf = useOffices();
  switch (field) {
    case "requestingParty":
    case "providingParty":
    case "party":
    case "custodian":
      return <OfficeName office={officeOf(value)} />;
    case "at":
      return Number.isNaN(Date.parse(value)) ? value : format.instant(value, { year: true });
    case "purpose":
      return isPurpose(value) ? words(`purpose.${value}`) : value;
    case "what": {
      const family = value.slice(0, Math.max(0, value.indexOf(".")));
      return isWhat(family) ? t(`what.${family}`, { kind: value }) : value;
    }
    default:
      return <span className="mono">{value}</span>;
  }
}

function isPurpose(value: string): value is keyof typeof dataTexts.zh.purpose {
  return value in dataTexts.zh.purpose;
}
function isWhat(value: string): value is keyof typeof verifyTexts.zh.what {
  return value in verifyTexts.zh.what;
}
