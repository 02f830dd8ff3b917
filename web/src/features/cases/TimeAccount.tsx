import type { ReactNode } from "react";
import type { CaseView } from "../../api/case-status.ts";
import { useTexts } from "../../i18n/texts.ts";
import { OfficeName, YouTile } from "../../ui/OfficeName.tsx";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";

/** Whole days booked per holder under the present clock, with the elapsed time beside. */
export function TimeAccount({ status, words }: { status: CaseView; words: CaseWords }): ReactNode {
  const t = useTexts(caseTexts);
  const reading = status.clock?.reading;
  if (!reading) return null;
  const offices = [status.counter, status.deciding, status.custodian, ...status.parts.map(({ office }) => office)];
  const unit = t(reading.unit === "workday" ? "page.accountUnit" : "page.accountUnitDay");
  return (
    <section className="card stack-sm" aria-labelledby="time-account">
      <h2 id="time-account">{t("page.account")}</h2>
      <ul className="account">
        {reading.bookedByHolder.map(({ holder, days, elapsedMinutes }) => {
          const office = holder.kind === "office" ? offices.find((one) => one.party === holder.party) : undefined;
          return (
            <li key={holder.kind === "office" ? holder.party : holder.kind}>
              <span>{office ? <OfficeName office={office} /> : holder.kind === "applicant" ? <span className="office"><YouTile /><span>{t("page.you")}</span></span> : holder.kind === "suspension" ? <span>{t("page.stopped")} <span className="small muted" lang="zh-CN">{holder.clause}</span></span> : holder.party}</span>
              <span className="account-days"><span className="strong nowrap">{days} {unit}</span><span className="smallest quiet">{t("page.accountElapsed", { time: words.elapsed(elapsedMinutes) })}</span></span>
            </li>
          );
        })}
      </ul>
      <p className="smallest muted">{t("page.accountNote")}</p>
      <h3>{t("page.sparedTitle")}</h3>
      <p className="small">{status.materialsSpared.length === 0 ? t("page.sparedNone") : t("page.spared", { n: status.materialsSpared.length, total: status.materialsTotal })}</p>
      {status.materialsSpared.length > 0 ? <ul className="bullets small muted" lang="zh-CN">{status.materialsSpared.map((name) => <li key={name}>{name}</li>)}</ul> : null}
    </section>
  );
}
