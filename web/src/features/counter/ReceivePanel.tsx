import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type CaseMaterial, type DeskCase } from "../../api/desk-case.ts";
import { useDoor } from "../../api/door.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { receiptKey } from "./queries.ts";

/** The step that makes a draft a case; before that, all that is missing, said once and printable. */
export function ReceivePanel({ view, missing }: { view: DeskCase; missing: readonly CaseMaterial[] }): ReactNode {
  const t = useTexts(counterTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [notice, setNotice] = useState(false);
  const receive = useCaseStep(
    view.caseNo,
    () => answer(api.POST("/api/cases/{no}/receipt", { params: { path: { no: view.caseNo } } })),
    (receipt) => {
      queries.setQueryDefaults(receiptKey(view.caseNo), { gcTime: Infinity, staleTime: Infinity });
      queries.setQueryData(receiptKey(view.caseNo), receipt);
      void navigate(`/desk/intake/${view.caseNo}/receipt`);
    },
  );
  const deciding = language === "zh" ? view.deciding.nameZh : view.deciding.nameEn;
  return (
    <section className="card stack-sm" aria-labelledby="receive-panel">
      <h2 id="receive-panel">{t("receive.title")}</h2>
      {missing.length > 0 ? (
        <>
          <p className="strong">{t("receive.missing", { n: missing.length })}</p>
          <ul className="bullets" lang="zh-CN">{missing.map((material) => <li key={material.slot}><a href={`#slot-${material.slot}`}>{material.name}</a></li>)}</ul>
          <p className="row"><Button small onClick={() => setNotice(true)}>{t("receive.printNotice")}</Button><span className="small muted">{t("receive.notReady")}</span></p>
        </>
      ) : (
        <>
          <p><Button look="primary" block busy={receive.isPending} onClick={() => receive.mutate(undefined)}>{receive.isPending ? t("receive.submitting") : t("receive.submit", { office: deciding })}</Button></p>
          <p className="small muted">{t("receive.effect", { office: deciding })}</p>
        </>
      )}
      {receive.isError ? <ErrorAlert error={receive.error} retry={() => receive.mutate(undefined)} /> : null}
      {notice ? <Notice view={view} missing={missing} close={() => setNotice(false)} /> : null}
    </section>
  );
}

/** 一次性告知书, for the printer. @source 行政许可法 art. 32(1)(4) */
function Notice({ view, missing, close }: { view: DeskCase; missing: readonly CaseMaterial[]; close(): void }): ReactNode {
  const t = useTexts(counterTexts);
  const format = useFormat();
  const { now } = useDoor();
  const { language } = useLanguage();
  return (
    <Dialog title={t("receive.noticeTitle")} onClose={close}>
      <div className="print-sheet stack-sm">
        <h3 className="only-print">{t("receive.noticeTitle")}</h3>
        <p lang="zh-CN">{t("receive.noticeLead", { name: view.applicant.name, item: view.item.name, n: missing.length })}</p>
        <ol className="numbered" lang="zh-CN">{missing.map((material) => <li key={material.slot}>{material.name}</li>)}</ol>
        <p>{t("receive.noticeEnd", { office: language === "zh" ? view.counter.nameZh : view.counter.nameEn })}</p>
        <p className="muted">{t("receive.noticeDate", { date: format.day(now, { year: true }) })}</p>
      </div>
      <p className="no-print"><Button look="primary" onClick={() => window.print()}>{t("receive.printNotice")}</Button></p>
    </Dialog>
  );
}
