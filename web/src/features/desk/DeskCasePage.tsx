import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation, useParams } from "react-router";
import { deskCaseQuery, type DeskCase } from "../../api/desk-case.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { CaseHistory } from "../../ui/case/CaseHistory.tsx";
import { CustodyFile } from "../../ui/case/CustodyFile.tsx";
import { CustodyPanel } from "../../ui/case/CustodyPanel.tsx";
import { PartsBeside } from "../../ui/case/PartsBeside.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { Actions } from "./Actions.tsx";
import { ApplicantPanel, PurposeBanner } from "./ApplicantPanel.tsx";
import { deskCaseTexts } from "./i18n.ts";
import { MaterialsToCheck } from "./MaterialsToCheck.tsx";
import { PartActions } from "./PartActions.tsx";
import { Queue } from "./Queue.tsx";

/** /desk/cases/:no: on a wide screen beside the queue, on a narrow one a page of its own. */
export function Component(): ReactNode {
  const { no = "" } = useParams();
  const query = useQuery(deskCaseQuery(no));
  return (
    <div className="desk-split">
      <div className="desk-split-queue"><Queue open={no} /></div>
      <div className="desk-split-pane"><QueryView whole query={query}>{(view) => <Case key={view.caseNo} view={view} />}</QueryView></div>
    </div>
  );
}

function Case({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const text = useText();
  const words = useTexts(caseDeskTexts);
  const { search } = useLocation();
  return (
    <>
      <PageHead title={view.item.name} titleLang="zh-CN" crumbs={[{ to: `/desk/queue${search}`, label: t("page.back") }]}>
        <p className="row small muted">
          <span className="mono">{view.caseNo}</span>
          <span>{words(`mode.${view.mode}`)}</span>
          <span>{t("page.takenBy", { who: text(view.identifiedBy) })}</span>
          <Button look="plain" small onClick={() => window.print()}>{t("page.print")}</Button>
        </p>
      </PageHead>
      <div className="stack">
        <CustodyPanel view={view} />
        <Actions view={view} />
        <PartsBeside view={view} actions={(part) => <PartActions view={view} part={part} />} />
        <PurposeBanner view={view} />
        <ApplicantPanel view={view} />
        <MaterialsToCheck view={view} />
        <CaseHistory view={view} />
        <CustodyFile no={view.caseNo} links={view.links} />
      </div>
    </>
  );
}
