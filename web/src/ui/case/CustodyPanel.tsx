import { PauseCircleFilled, SwapRightOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ClockLine, useRibbonParts } from "../ClockLine.tsx";
import { Mark } from "../Mark.tsx";
import { OfficeName } from "../OfficeName.tsx";
import { TimeRibbon } from "../TimeRibbon.tsx";
import { CaseStatusTag } from "./CaseStatusTag.tsx";
import { caseDeskTexts } from "./case-i18n.ts";
import { OfferLine } from "./OfferLine.tsx";

type Clock = NonNullable<DeskCase["clock"]>;

/** What every page about a case opens with: who holds it, from whom, and whose clock runs. */
export function CustodyPanel({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const { counter, custodian, offer, suspension, clock, legalClock } = view;
  const groundOf = (kind: string): string => (kind in caseDeskTexts.zh.ground ? t(`ground.${kind as keyof typeof caseDeskTexts.zh.ground}`) : kind);
  const moved = custodian.party !== counter.party;
  return (
    <section className={`card card-edge card-edge-${custodian.node} stack-sm`} aria-labelledby="custody-panel">
      <div className="row between">
        <h2 id="custody-panel">{t("custody.title")}</h2>
        <CaseStatusTag state={view.state} clock={clock} toAccept={view.possible.includes("handover.accepted")} />
      </div>
      <p className="custody-path">
        {moved ? <><OfficeName office={counter} /><SwapRightOutlined aria-hidden /></> : null}
        <span className="strong"><Rich text={t("custody.here")} parts={{ office: <OfficeName office={custodian} /> }} /></span>
      </p>
      {offer ? <OfferLine offer={offer} custodian={custodian} /> : null}
      {suspension ? <p className="purpose"><PauseCircleFilled aria-hidden /><span>{t("suspended", { ground: groundOf(suspension.kind), clause: suspension.clause, since: format.instant(suspension.since) })}</span></p> : null}
      {clock ? (
        <>
          <h3 className="sr-only">{t("custody.clock")}</h3>
          <ClockLine clock={clock.reading} reader="office" />
          <Ribbon reading={clock.reading} />
          <p className="small muted stack-tight"><ClockRule clock={clock} />{legalClock ? <ClockRule clock={legalClock} withDate /> : null}</p>
        </>
      ) : <p className="muted">{t("custody.noClock")}</p>}
    </section>
  );
}

function Ribbon({ reading }: { reading: Clock["reading"] }): ReactNode {
  return <TimeRibbon parts={useRibbonParts(reading, "office")} />;
}

/** The rule behind a clock: its length, its mark and the clause it rests on. */
export function ClockRule({ clock, withDate = false }: { clock: Clock; withDate?: boolean }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const { rule, reading, legalBasis } = clock;
  const key = rule === "notice" ? "custody.notice" : reading.unit === "workday" ? `custody.${rule}` as const : `custody.${rule}Day` as const;
  return (
    <span className="row-tight">
      <span>{t(key, { days: reading.budget })}</span>
      {reading.mark === null ? null : <Mark kind="illustrative" />}
      {withDate ? <span>{t("custody.by", { date: format.date(reading.dueOn) })}</span> : null}
      {withDate && reading.provisional ? <Mark kind="provisional" side="end" /> : null}
      {legalBasis === null ? null : <span lang="zh-CN">{t("clause", { clause: legalBasis })}</span>}
    </span>
  );
}
