import { EyeOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import type { DeskCase } from "../../api/desk-case.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { deskCaseTexts } from "./i18n.ts";

/** Why this page may show a person's data. */
export function PurposeBanner({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(deskCaseTexts);
  return (
    <aside className="purpose" aria-label={t("banner.title")}>
      <EyeOutlined aria-hidden />
      <p className="small"><span className="strong">{t("banner.title")}</span> <Rich text={t("banner.text", { item: view.item.name })} parts={{ counter: <OfficeName office={view.counter} /> }} /></p>
    </aside>
  );
}

/** The applicant; the number stays masked until it is asked for, because screens are seen by others. */
export function ApplicantPanel({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const [open, setOpen] = useState(false);
  const { name, idNumber, phone, address } = view.applicant;
  return (
    <section className="card stack-sm" aria-labelledby="applicant-panel">
      <div className="row between">
        <h2 id="applicant-panel">{t("applicant.title")}</h2>
        <Button look="plain" small aria-pressed={open} onClick={() => setOpen(!open)}>{t(open ? "applicant.hide" : "applicant.show")}</Button>
      </div>
      <dl className="facts">
        <dt>{t("applicant.name")}</dt><dd lang="zh-CN">{name}</dd>
        <dt>{t("applicant.idNumber")}</dt><dd className="mono">{open ? idNumber : `${idNumber.slice(0, 6)}${"*".repeat(Math.max(0, idNumber.length - 8))}${idNumber.slice(-2)}`}</dd>
        {phone ? <><dt>{t("applicant.phone")}</dt><dd className="mono">{open ? phone : `${phone.slice(0, 3)}****${phone.slice(-4)}`}</dd></> : null}
        {address ? <><dt>{t("applicant.address")}</dt><dd lang="zh-CN">{address}</dd></> : null}
      </dl>
    </section>
  );
}
