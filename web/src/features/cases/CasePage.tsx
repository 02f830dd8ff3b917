import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useLocation, useParams } from "react-router";
import { answer, api, RefusedError } from "../../api/client.ts";
import { caseStatusQuery, keepCase, keptCases, type CaseStatus } from "../../api/case-status.ts";
import { itemQuery } from "../../api/items.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import "./case.css";
import { useCaseWords } from "./case-words.ts";
import { CaseNow } from "./CaseNow.tsx";
import { CustodyCheck } from "./CustodyCheck.tsx";
import { caseTexts } from "./i18n.ts";
import { RatingForm } from "./RatingForm.tsx";
import { CaseKeyForm } from "./StatusPage.tsx";
import { TimeAccount } from "./TimeAccount.tsx";
import { Timeline } from "./Timeline.tsx";

const refreshMs = 15_000;

/** /cases/:no: one timeline across both sides. The code comes from the link's fragment, or from this tab's memory. */
export function Component(): ReactNode {
  const t = useTexts(caseTexts);
  const { no = "" } = useParams();
  const { hash } = useLocation();
  const [code, setCode] = useState(() => codeOf(hash) ?? keptCases().find(({ caseNo }) => caseNo === no)?.code);
  useEffect(() => {
    const kept = codeOf(hash) ?? keptCases().find(({ caseNo }) => caseNo === no)?.code;
    setCode(kept);
    // The code opens the case: it doesn't stay in the address bar, where others read it.
    if (codeOf(hash)) window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  }, [hash, no]);
  if (code === undefined) return <Ask no={no} />;
  return <Shown key={no + code} caseNo={no} code={code} title={t("status.title")} />;
}

function codeOf(hash: string): string | undefined {
  return /^#code=(\d{6})$/.exec(hash)?.[1];
}

function Ask({ no }: { no: string }): ReactNode {
  const t = useTexts(caseTexts);
  return (
    <div className="wrap">
      <PageHead title={t("status.title")} crumbs={[{ to: "/status", label: t("page.crumb") }]}><p className="muted">{t("page.number", { no })}</p></PageHead>
      <div className="two-thirds"><CaseKeyForm caseNo={no} fixed /></div>
    </div>
  );
}

function Shown({ caseNo, code, title }: { caseNo: string; code: string; title: string }): ReactNode {
  const query = useQuery({ ...caseStatusQuery({ caseNo, code }), refetchInterval: refreshMs });
  useEffect(() => {
    if (query.isSuccess) keepCase({ caseNo, code });
  }, [query.isSuccess, caseNo, code]);
  if (query.error instanceof RefusedError && query.data === undefined)
    return (
      <div className="wrap">
        <PageHead title={title}><p className="mono muted">{caseNo}</p></PageHead>
        <div className="stack"><QueryView query={query}>{() => null}</QueryView><CaseKeyForm caseNo={caseNo} /></div>
      </div>
    );
  return <div className="wrap"><QueryView query={query}>{(status) => <Case status={status} code={code} refresh={() => void query.refetch()} />}</QueryView></div>;
}

function Case({ status, code, refresh }: { status: CaseStatus; code: string; refresh(): void }): ReactNode {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const item = useQuery(itemQuery(status.item.id));
  const materialName = (slot: string): string => item.data?.materials.find((material) => material.slot === slot)?.name ?? slot;
  const words = useCaseWords(materialName);
  const key = { caseNo: status.caseNo, code };
  return (
    <>
      <PageHead title={status.item.name} titleLang="zh-CN" crumbs={[{ to: "/status", label: t("page.crumb") }]}>
        <p className="row muted small">
          <span>{t("page.number", { no: status.caseNo })}</span>
          <span>{t("page.applicant", { name: status.applicantMasked })}</span>
          <span>{t("page.asOf", { at: format.instant(status.asOf) })}</span>
          <span className="no-print row-tight"><Button look="plain" small onClick={refresh}>{t("page.refresh")}</Button><Button look="plain" small onClick={() => window.print()}>{t("page.print")}</Button></span>
        </p>
      </PageHead>
      <div className="stack">
        <CaseNow status={status} words={words} />
        {status.canRate || status.rating !== null || status.state === "completed" ? <RatingForm status={status} words={words} onRated={refresh} rate={(score, text) => answer(api.POST("/api/status/rating", { body: { ...key, score, ...(text === undefined ? {} : { words: text }) } }))} /> : null}
        <Timeline status={status} words={words}>
          <TimeAccount status={status} words={words} />
          <CustodyCheck caseNo={status.caseNo} fetchFile={() => answer(api.POST("/api/status/custody", { body: key, parseAs: "text" }) as never)} links={status.timeline.length} />
        </Timeline>
      </div>
    </>
  );
}
