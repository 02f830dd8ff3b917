import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import type { Grant } from "../../api/requests.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { GrantActs } from "./GrantActs.tsx";
import { lifeTexts } from "./i18n-life.ts";
import { lastDayOf } from "./last-day.ts";
import { grantGroundsQuery } from "./queries.ts";

type GrantAct = NonNullable<Grant["acts"]>[number];

/** What has happened to a grant since it was given, by whom and why; what the person may do about it. */
export function GrantLife({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(lifeTexts);
  const format = useFormat();
  const office = useOffices();
  const { now } = useDoor();
  const until = lastDayOf(grant.validUntil);
  return (
    <section className="card stack-sm" aria-labelledby="grant-life">
      <h2 id="grant-life">{t("life")}</h2>
      <p className="strong"><Now grant={grant} /></p>
      <ol className="history">
        <li><time className="muted" dateTime={grant.validFrom}>{format.stamp(grant.validFrom)}</time><p className="row-tight"><Rich text={t("given")} parts={{ office: <OfficeName office={office(grant.providingParty)} /> }} /></p></li>
        {(grant.acts ?? []).map((one) => <ActLine key={one.id} act={one} />)}
        {grant.state === "ended" ? null : <li className={until < now ? "" : "muted"}><span>{format.day(until, { year: true })}</span><p>{t(until < now ? "ranOut" : "runsOut")}</p></li>}
      </ol>
      <GrantActs grant={grant} />
    </section>
  );
}

/** One sentence: may it be used now, and if not, whose turn it is. */
function Now({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(lifeTexts);
  const office = useOffices();
  if (grant.state !== "suspended") return t(`now.${grant.state}`);
  const parties = grant.suspendedBy.map((side) => (side === "provider" ? grant.providingParty : grant.requestingParty));
  return <>{parties.map((party) => <span key={party} className="row-tight"><Rich text={t("now.suspended")} parts={{ office: <OfficeName office={office(party)} /> }} /></span>)}</>;
}

function ActLine({ act }: { act: GrantAct }): ReactNode {
  const t = useTexts(lifeTexts);
  const format = useFormat();
  const office = useOffices();
  const { language } = useLanguage();
  const ground = useQuery(grantGroundsQuery).data?.find(({ code, side }) => code === act.ground && side === act.side);
  return (
    <li>
      <time className="muted" dateTime={act.at}>{format.stamp(act.at)}</time>
      <div className="stack-tight">
        <p className="row-tight"><Rich text={t(`did.${act.act}`)} parts={{ office: <OfficeName office={office(act.party)} /> }} /></p>
        {act.reason ? <p lang="zh-CN">{act.reason}</p> : null}
        {act.clause ? <p className="small muted">{ground ? `${ground[language]} · ` : ""}<span lang="zh-CN">{act.clause}</span></p> : null}
        {act.mendBy ? <p className="small strong">{t("mendUntil", { date: format.date(act.mendBy, { year: true }) })}</p> : null}
        {act.filing ? <p className="small muted">{t("filed", { consulted: format.date(act.filing.consultedOn), date: format.date(act.filing.filedOn), number: act.filing.number, authority: act.filing.authority })}</p> : null}
        <p className="small"><Link to={verifyAddress(act.receipt)}>{t("receipt")}</Link></p>
      </div>
    </li>
  );
}
