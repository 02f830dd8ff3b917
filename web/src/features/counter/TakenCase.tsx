import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { materialFileAddress, useCaseStep, waitsForPapers, type CaseMaterial, type DeskCase } from "../../api/desk-case.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { CaseHistory } from "../../ui/case/CaseHistory.tsx";
import { CustodyFile } from "../../ui/case/CustodyFile.tsx";
import { CustodyPanel } from "../../ui/case/CustodyPanel.tsx";
import { PartsBeside } from "../../ui/case/PartsBeside.tsx";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { Reprint } from "./Reprint.tsx";
import { UploadField } from "./UploadField.tsx";

/** A case the counter has given away: where it is, papers asked for later, the receipt again. */
export function TakenCase({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(counterTexts);
  const words = useTexts(caseDeskTexts);
  return (
    <>
      <PageHead title={view.item.name} titleLang="zh-CN" crumbs={[{ to: "/desk/counter", label: t("list.title") }]}>
        <p className="row small muted">
          <span>{t("receipt.no")} <span className="mono">{view.caseNo}</span></span>
          <span>{t("draft.applicant")} <span lang="zh-CN">{view.applicantMasked}</span></span>
          <span>{words(`mode.${view.mode}`)}</span>
          <span>{words(`state.${view.state}`)}</span>
        </p>
      </PageHead>
      <div className="two-thirds desk-columns">
        <div className="stack">
          <CustodyPanel view={view} />
          <PartsBeside view={view} />
          {view.state === "received" ? <Returned view={view} /> : null}
          {waitsForPapers.includes(view.state) ? <Supplement view={view} /> : null}
          <section className="card stack-sm" aria-labelledby="taken-materials">
            <h2 id="taken-materials">{t("after.materials")}</h2>
            <ul className="stack-sm">{view.materials.map((material) => <li key={material.slot}><TakenMaterial no={view.caseNo} material={material} /></li>)}</ul>
          </section>
        </div>
        <div className="stack">
          <CaseHistory view={view} />
          <section className="card stack-sm" aria-labelledby="taken-receipt"><h2 id="taken-receipt">{t("receipt.title")}</h2><p className="small muted">{t("after.status")}</p><Reprint no={view.caseNo} /></section>
          <CustodyFile no={view.caseNo} links={view.links} />
        </div>
      </div>
    </>
  );
}

function TakenMaterial({ no, material }: { no: string; material: CaseMaterial }): ReactNode {
  const words = useTexts(caseDeskTexts);
  return (
    <details className="material">
      <summary><span lang="zh-CN">{material.name}</span> <span className="small muted">{words(`material.${material.state}`)}</span></summary>
      {material.evidence ? <EvidenceValues name={material.name} values={material.evidence} /> : null}
      {material.fileName ? <p><a href={materialFileAddress(no, material.slot)}>{words("material.file", { name: material.fileName })}</a></p> : null}
      {!material.evidence && !material.fileName ? <p className="muted small">{words("material.none")}</p> : null}
    </details>
  );
}

/** Sent back by the deciding office: its reason, room for better papers, and the way there again. */
function Returned({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(counterTexts);
  const { language } = useLanguage();
  const expired = view.offer?.state === "expired";
  const above = view.offer?.escalateTo ? (language === "zh" ? view.offer.escalateTo.nameZh : view.offer.escalateTo.nameEn) : "";
  const refused = view.timeline.findLast((step) => step.type === "handover.refused");
  const office = language === "zh" ? view.deciding.nameZh : view.deciding.nameEn;
  const again = useCaseStep(view.caseNo, () => answer(api.POST("/api/cases/{no}/handover", { params: { path: { no: view.caseNo } } })));
  return (
    <section className="card card-edge stack" aria-labelledby="returned">
      <h2 id="returned">{t(expired ? "after.expired" : "after.returned")}</h2>
      <p>{expired ? t("after.expiredWhy", { office, above }) : t("after.returnedWhy", { office })}</p>
      {refused?.note && !expired ? <div><p className="small muted">{t("after.note")}</p><p className="history-note" lang="zh-CN">{refused.note}</p></div> : null}
      <ul className="stack">
        {view.materials.filter((material) => material.state === "uploaded").map((material) => (
          <li key={material.slot} className="stack-sm"><h3 lang="zh-CN">{material.name}</h3><UploadField no={view.caseNo} material={material} onDone={() => undefined} /></li>
        ))}
      </ul>
      {again.isError ? <ErrorAlert error={again.error} /> : null}
      <div className="stack-sm">
        <p><Button look="primary" busy={again.isPending} onClick={() => again.mutate(undefined)}>{again.isPending ? t("after.sending") : t("after.handOver", { office })}</Button></p>
        <p className="small muted">{t("after.handOverEffect", { office })}</p>
      </div>
    </section>
  );
}

/** The one notice of the deciding office, slot by slot; sent when all of it is there. */
function Supplement({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(counterTexts);
  const words = useTexts(caseDeskTexts);
  const { language } = useLanguage();
  const [replacing, replace] = useState<string | undefined>(undefined);
  const request = view.timeline.findLast((step) => step.type === "case.supplementRequested");
  const slots = Array.isArray(request?.facts["slots"]) ? request.facts["slots"].map(String) : [];
  const wanted = view.materials.filter((material) => slots.includes(material.slot));
  const office = language === "zh" ? view.deciding.nameZh : view.deciding.nameEn;
  const [brought, bring] = useState<readonly string[]>([]);
  const send = useCaseStep(view.caseNo, () => answer(api.POST("/api/cases/{no}/supplement", { params: { path: { no: view.caseNo } } })));
  return (
    <section className="card card-edge card-edge-you stack" aria-labelledby="supplement">
      <h2 id="supplement">{t("after.title")}</h2>
      <p>{t("after.lead", { office, n: wanted.length })}</p>
      {request?.note ? <div><p className="small muted">{t("after.note")}</p><p className="history-note" lang="zh-CN">{request.note}</p></div> : null}
      <ul className="stack">
        {wanted.map((material) => (
          <li key={material.slot} className="stack-sm">
            <h3 lang="zh-CN">{material.name}</h3>
            {brought.includes(material.slot) && replacing !== material.slot ? (
              <p className="row-tight"><span>{words("material.uploaded")} {material.fileName}</span><Button small onClick={() => replace(material.slot)}>{t("slot.replace")}</Button></p>
            ) : <UploadField no={view.caseNo} material={material} onDone={() => { bring([...brought, material.slot]); replace(undefined); }} />}
          </li>
        ))}
      </ul>
      {send.isError ? <ErrorAlert error={send.error} /> : null}
      {send.isSuccess ? <p role="status" className="strong">{t("after.sent")}</p> : (
        <div className="stack-sm"><p><Button look="primary" busy={send.isPending} onClick={() => send.mutate(undefined)}>{send.isPending ? t("after.sending") : t("after.send", { office })}</Button></p><p className="small muted">{t("after.sendEffect", { office })}</p></div>
      )}
    </section>
  );
}
