import { FileTextOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import type { DeskCase, DeskStep } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../Button.tsx";
import { Dialog } from "../Dialog.tsx";
import { OfficeName } from "../OfficeName.tsx";
import { ReceiptSlip } from "../ReceiptSlip.tsx";
import { useStepWords } from "./case-words.ts";
import { caseDeskTexts } from "./case-i18n.ts";

/** Every step, newest first, each with its receipt. */
export function CaseHistory({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const words = useStepWords(view.materials);
  const [open, setOpen] = useState<{ receipt: string; step: DeskStep } | undefined>(undefined);
  return (
    <section className="card stack-sm" aria-labelledby="case-history">
      <h2 id="case-history">{t("history.title")}</h2>
      {view.timeline.length === 0 ? <p className="muted">{t("history.empty")}</p> : null}
      <ol className="history">
        {view.timeline.toReversed().map((step) => {
          const title = words.title(step);
          const detail = words.detail(step);
          return (
            <li key={step.seq}>
              <time className="muted" dateTime={step.at}>{format.stamp(step.at)}</time>
              <div>
                <p className="row-tight"><span className="strong">{title}</span><span className="small"><OfficeName office={step.office} /></span></p>
                {detail ? <p className="small muted" lang="zh-CN">{detail}</p> : null}
                {step.note ? <p className="small history-note" lang="zh-CN">{step.note}</p> : null}
                <p className="row-tight no-print">
                  <Button look="plain" small aria-label={t("history.receiptOf", { what: title })} onClick={() => setOpen({ receipt: step.receipt, step })}><FileTextOutlined aria-hidden />{t("history.receipt")}</Button>
                  {step.crossingReceipt ? <Button look="plain" small aria-label={t("history.dataReceiptOf", { what: title })} onClick={() => setOpen({ receipt: step.crossingReceipt as string, step })}><FileTextOutlined aria-hidden />{t("history.dataReceipt")}</Button> : null}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {open ? (
        <Dialog title={words.title(open.step)} onClose={() => setOpen(undefined)}>
          <ReceiptSlip receipt={open.receipt} happened={words.title(open.step)} when={format.instant(open.step.at, { year: true })} />
        </Dialog>
      ) : null}
    </section>
  );
}
