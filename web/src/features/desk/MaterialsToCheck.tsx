import { CheckCircleFilled, ExclamationCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { materialFileAddress, type CaseMaterial, type DeskCase } from "../../api/desk-case.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { deskCaseTexts } from "./i18n.ts";

/** Every document of the case with what it says: the decision rests on these. */
export function MaterialsToCheck({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(deskCaseTexts);
  return (
    <section className="card stack-sm" aria-labelledby="materials-to-check">
      <h2 id="materials-to-check">{t("materials.title", { n: view.materials.length })}</h2>
      <ul className="stack-sm">{view.materials.map((material) => <li key={material.slot} className="check-row"><Material view={view} material={material} /></li>)}</ul>
    </section>
  );
}

function Material({ view, material }: { view: DeskCase; material: CaseMaterial }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const words = useTexts(caseDeskTexts);
  const { language } = useLanguage();
  const had = material.state === "fetched" || material.state === "uploaded" || material.state === "checked";
  return (
    <>
      <p className="row between">
        <span className="strong" lang="zh-CN">{material.name}</span>
        <span className={`slot-state ${had ? "slot-state-done" : "slot-state-open"}`}>{had ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}{words(`material.${material.state === "checked" && (material.source.kind === "account" || material.source.kind === "confirm") ? material.source.kind : material.state}`)}</span>
      </p>
      {material.evidence ? <EvidenceValues name={material.name} values={material.evidence} /> : null}
      {material.state === "fetched" ? (
        <p className="row small muted">
          {material.source.kind === "peer" ? <span>{words("material.fetchedFrom", { office: language === "zh" ? material.source.holder.nameZh : material.source.holder.nameEn })}</span> : null}
          {material.crossing ? <Link to={verifyAddress(material.crossing)}>{t("materials.receipt")}</Link> : null}
        </p>
      ) : null}
      {material.fileName ? (
        <p className="row-tight"><a href={materialFileAddress(view.caseNo, material.slot)}>{words("material.file", { name: material.fileName })}</a>{material.sizeBytes === undefined ? null : <span className="small muted">{words("material.size", { kb: Math.ceil(material.sizeBytes / 1024) })}</span>}</p>
      ) : null}
    </>
  );
}
