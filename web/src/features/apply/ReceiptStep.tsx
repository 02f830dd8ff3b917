import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { doorPath } from "../../api/door-path.ts";
import { myReceiptKey, type MyCase, type MyReceipt } from "../../api/my-cases.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QrCode } from "../../ui/QrCode.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { applyTexts } from "./i18n.ts";
import { Steps } from "./Steps.tsx";

/** Step 4: it is really in. The code is shown this once; without it the case is found under My matters. */
export function ReceiptStep({ view }: { view: MyCase }): ReactNode {
  const t = useTexts(applyTexts);
  const { code } = useQueryClient().getQueryData<MyReceipt>(myReceiptKey(view.caseNo)) ?? {};
  return (
    <>
      <Steps now="receipt" />
      <PageHead title={t(code ? "receipt.title" : "receipt.gone")}><p className="small muted" lang="zh-CN">{view.item.name}</p></PageHead>
      {code ? <Slip view={view} code={code} /> : <p className="prose">{t("receipt.goneWhy")}</p>}
      <p className="row no-print apply-foot"><ButtonLink to={`/my/cases/${view.caseNo}`}>{t("receipt.see")}</ButtonLink><ButtonLink look="plain" to="/my">{t("receipt.mine")}</ButtonLink></p>
    </>
  );
}

function Slip({ view, code }: { view: MyCase; code: string }): ReactNode {
  const t = useTexts(applyTexts);
  const format = useFormat();
  const home = window.location.origin + doorPath;
  const address = `${home}/cases/${view.caseNo}#code=${code}`;
  const received = view.timeline.find((step) => step.type === "case.received");
  const save = (): void => saveFile(`${view.caseNo}.txt`, t("receipt.file", { item: view.item.name, no: view.caseNo, code, address }), "text/plain;charset=utf-8");
  return (
    <div className="stack apply-narrow">
      <article className="slip print-sheet" aria-labelledby="slip-title">
        <div className="slip-head">
          <p className="row between"><OfficeName office={view.counter} /><span className="muted">{received ? format.stamp(received.at) : ""}</span></p>
          <h2 id="slip-title">{t("receipt.slip")}</h2>
          <p className="strong" lang="zh-CN">{view.item.name}</p>
        </div>
        <div className="slip-body">
          <div className="slip-proof">
            <QrCode text={address} label={t("receipt.qr")} />
            <dl className="facts"><dt>{t("receipt.no")}</dt><dd className="mono strong">{view.caseNo}</dd><dt>{t("receipt.code")}</dt><dd className="mono clock-main">{code}</dd></dl>
          </div>
          <p className="small">{t("receipt.scan")} <span className="mono">{home}/status</span> {t("receipt.keep")}</p>
          <dl className="facts">
            <dt>{t("receipt.now")}</dt><dd><OfficeName office={view.custodian} /></dd>
            <dt>{t("receipt.applicant")}</dt><dd lang="zh-CN">{view.applicant.masked}</dd>
            <dt>{t("receipt.deciding")}</dt><dd><OfficeName office={view.deciding} /></dd>
          </dl>
          <section className="stack-sm" aria-labelledby="slip-next">
            <h3 id="slip-next">{t("receipt.next")}</h3>
            <ol className="numbered">
              <li><Rich text={t("receipt.next1")} parts={{ office: <OfficeName office={view.offeredTo ?? view.deciding} />, from: <OfficeName office={view.counter} /> }} /></li>
              <li>{t("receipt.next2")}</li>
              <li>{t("receipt.next3")}</li>
            </ol>
          </section>
        </div>
      </article>
      <p className="row no-print"><Button look="primary" onClick={save}><DownloadOutlined aria-hidden />{t("receipt.save")}</Button><Button onClick={() => window.print()}><PrinterOutlined aria-hidden />{t("receipt.print")}</Button></p>
    </div>
  );
}
