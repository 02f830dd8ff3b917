import type { ReactNode } from "react";
import type { DeskCase } from "../../api/desk-case.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { OfficeName, type Office } from "../OfficeName.tsx";
import { caseDeskTexts } from "./case-i18n.ts";

type Offer = NonNullable<DeskCase["offer"]>;

/** The last hand-over while it waits for its answer or came back: until when it waits, and whom the silence is reported to. */
export function OfferLine({ offer, custodian }: { offer: Offer; custodian: Office }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const format = useFormat();
  const { to, state, answerBy, escalateTo } = offer;
  return (
    <div className="stack-tight">
      <p><Rich text={t(`offer.${state}`)} parts={{ office: <OfficeName office={to} />, from: <OfficeName office={custodian} /> }} /></p>
      {answerBy !== null && state !== "refused" ? (
        <p className="small muted">
          {escalateTo === null ? t(`offer.until.${state}`, { at: format.instant(answerBy) }) : <Rich text={t(`offer.reported.${state}`, { at: format.instant(answerBy) })} parts={{ above: <OfficeName office={escalateTo} /> }} />}
        </p>
      ) : null}
    </div>
  );
}
