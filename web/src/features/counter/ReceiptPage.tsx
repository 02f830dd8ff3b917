import { PrinterOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { doorPath } from "../../api/door-path.ts";
import { deskCaseQuery, type DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { QueryView } from "../../ui/states.tsx";
import { counterTexts } from "./i18n.ts";
import { isHad } from "./MaterialCard.tsx";
import { itemQuery, receiptKey, type CounterReceipt, type Item } from "./queries.ts";
import { Reprint } from "./Reprint.tsx";

/** /desk/intake/:no/receipt: the slip the applicant takes away. The code is shown this once. */
export function Component(): ReactNode {
  const t = useTexts(counterTexts);
  const { no = "" } = useParams();
  const receipt = useQueryClient().getQueryData<CounterReceipt>(receiptKey(no));
  const query = useQuery(deskCaseQuery(no));
  return (
    <>
      <PageHead title={t("receipt.title")} crumbs={[{ to: "/desk/intake", label: t("draft.crumb") }]}>{receipt ? null : <p className="lead">{t("receipt.gone")}</p>}</PageHead>
      <QueryView query={query}>
        {(view) => receipt ? <Slip view={view} receipt={receipt} /> : <div className="stack desk-narrow"><p className="prose">{t("receipt.goneWhy")}</p><Reprint no={no} /><p><ButtonLink small to={`/desk/intake/${no}`}>{t("receipt.case")}</ButtonLink></p></div>}
      </QueryView>
    </>
  );
}

function Slip({ view, receipt }: { view: DeskCase; receipt: CounterReceipt }): ReactNode {
  const t = useTexts(counterTexts);
  const format = useFormat();
  const item = useQuery(itemQuery(view.item.id));
  const address = window.location.origin + doorPath + receipt.statusPath;
  const received = view.timeline.find((step) => step.type === "case.received");
  return (
    <div className="stack desk-narrow">
      <p className="row no-print">
        <Button look="primary" onClick={() => window.print()}><PrinterOutlined aria-hidden />{t("receipt.print")}</Button>
        <ButtonLink to="/desk/intake">{t("receipt.next")}</ButtonLink>
        <ButtonLink to={`/desk/intake/${view.caseNo}`}>{t("receipt.case")}</ButtonLink>
      </p>
      <article className="slip print-sheet" aria-labelledby="slip-title">
        <div className="slip-head">
          <p className="row between"><OfficeName office={view.counter} /><span className="muted">{received ? format.stamp(received.at) : ""}</span></p>
          <h2 id="slip-title">{t("receipt.title")}</h2>
          <p className="strong" lang="zh-CN">{view.item.name}</p>
        </div>
        <div className="slip-body">
          <div className="slip-key">
            <QrCode text={address} label={t("receipt.qr")} />
            <div className="stack-sm">
              <dl className="slip-numbers">
                <div><dt>{t("receipt.no")}</dt><dd className="mono">{receipt.caseNo}</dd></div>
                <div><dt>{t("receipt.code")}</dt><dd className="mono slip-code">{receipt.code}</dd></div>
              </dl>
              <p className="small muted">{t("receipt.keep")}</p>
            </div>
          </div>
          <p className="small">{t("receipt.scan")} <span className="mono">{window.location.origin + doorPath}/status</span></p>
          <dl className="facts">
            <dt>{t("receipt.applicant")}</dt><dd lang="zh-CN">{view.applicantMasked}</dd>
            <dt>{t("receipt.counter")}</dt><dd><OfficeName office={view.counter} /></dd>
            <dt>{t("receipt.deciding")}</dt><dd><OfficeName office={view.deciding} /></dd>
            <dt>{t("receipt.materials")}</dt><dd lang="zh-CN">{view.materials.filter(isHad).map((material) => material.name).join("、")}</dd>
          </dl>
          <section className="stack-sm" aria-labelledby="slip-next">
            <h3 id="slip-next">{t("receipt.what")}</h3>
            <ol className="numbered">
              <li><Rich text={t("receipt.next1")} parts={{ office: <OfficeName office={view.deciding} />, from: <OfficeName office={view.counter} /> }} /></li>
              <li>{t("receipt.next2")}</li>
              {item.data && termWords(item.data) ? <li>{termWords(item.data)}</li> : null}
              <li>{t("receipt.next4")}</li>
            </ol>
          </section>
        </div>
      </article>
    </div>
  );

  /** The terms as far as the item's table gives them; without a promised one nothing is said. */
  function termWords({ promisedTerm, legalTerm }: Item): string | undefined {
    if (promisedTerm.value === null || promisedTerm.value < 1) return undefined;
    const promised = t(promisedTerm.unit === "workday" ? "receipt.promised" : "receipt.promisedDay", { days: promisedTerm.value });
    const legal = legalTerm.value === null || legalTerm.value < 1 ? "" : t(legalTerm.unit === "workday" ? "receipt.legalWorkday" : "receipt.legal", { days: legalTerm.value });
    return t("receipt.next3", { promised, legal });
  }
}
