import type { ReactNode } from "react";
import type { DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { OfficeName, type Office } from "../OfficeName.tsx";
import { caseDeskTexts } from "./case-i18n.ts";

type Offer = NonNullable<DeskCase["offer"]>;

/**
 * The last hand-over while it waits for its answer or came back: until when it waits, and whom the silence is reported to.
 * @param custodian  who holds it meanwhile; left out where that stands right above
 */
export function OfferLine({ offer, custodian }: { offer: Offer; custodian?: Office }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const { to, state, answerBy, escalateTo } = offer;
  return (
    <div className="stack-tight">
      {custodian ? <p><Rich text={t(`offer.${state}`)} parts={{ office: <OfficeName office={to} />, from: <OfficeName office={custodian} /> }} /></p> : (
        <>
          <p className="small muted">{t(`offer.short.${state}`)}</p>
          <p><OfficeName office={to} /></p>
        </>
      )}
      {answerBy !== null && state !== "refused" ? (
        <p className="small muted">
          {escalateTo === null || !custodian ? `${t(`offer.until.${state}`, { at: format.instant(answerBy) })}${escalateTo === null ? "" : t(`offer.escalates.${state}`, { above: language === "zh" ? escalateTo.nameZh : escalateTo.nameEn })}` : <Rich text={t(`offer.reported.${state}`, { at: format.instant(answerBy) })} parts={{ above: <OfficeName office={escalateTo} /> }} />}
        </p>
      ) : null}
    </div>
  );
}
