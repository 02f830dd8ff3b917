import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { FilterTabs } from "../../ui/FilterTabs.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import "./consents.css";
import { Gate } from "./Gate.tsx";
import { consentTexts } from "./i18n.ts";
import { Passkeys } from "./Passkeys.tsx";
import { isLive, myConsentsQuery, type ConsentRow, type MyConsents } from "./queries.ts";
import { StateTag } from "./StateTag.tsx";

const groups = ["live", "ended", "all"] as const;
type Group = (typeof groups)[number];

/** /my/consents: what the person has let offices of this side do with their data. */
export function Component(): ReactNode {
  const t = useTexts(consentTexts);
  return <div className="wrap"><Gate title={t("title")}><Mine /></Gate></div>;
}

function Mine(): ReactNode {
  const t = useTexts(consentTexts);
  const door = useDoor();
  const side = useSideName();
  const query = useQuery(myConsentsQuery);
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ to: "/my", label: t("my") }]}>
        <p className="lead">{t("lead", { side: side(door.node) })}</p>
        <p><Link to="/my/looked">{t("looked")}</Link></p>
      </PageHead>
      <QueryView query={query}>{(mine) => <List mine={mine} />}</QueryView>
      <div className="consent-elsewhere"><Passkeys /></div>
      {door.peer ? <p className="small muted prose consent-elsewhere">{t("otherSide", { side: side(door.peer.id) })}</p> : null}
    </>
  );
}

function List({ mine: { consents } }: { mine: MyConsents }): ReactNode {
  const t = useTexts(consentTexts);
  const [params] = useSearchParams();
  const group: Group = groups.find((one) => one === params.get("show")) ?? "live";
  const of = (key: Group): readonly ConsentRow[] => consents.filter((row) => key === "all" || isLive(row) === (key === "live"));
  const shown = of(group);
  return (
    <div className="stack">
      <FilterTabs label={t("show.label")} tabs={groups.map((key) => ({ key, label: t(`show.${key}`), count: of(key).length }))} active={group} first="live" />
      {shown.length === 0 ? <Empty title={t(`empty.${group}`)}><p>{t("emptyWhy")}</p><ButtonLink small to="/items">{t("find")}</ButtonLink></Empty> : <ul className="stack">{shown.map((row) => <li key={row.id}><Card row={row} /></li>)}</ul>}
    </div>
  );
}

function Card({ row }: { row: ConsentRow }): ReactNode {
  const t = useTexts(consentTexts);
  const text = useText();
  const format = useFormat();
  const office = useOffices();
  const { id, grantee, provider, resource, scope, used, total, validUntil, givenAt, matter } = row;
  const what = resource.title ? text(resource.title) : resource.id;
  const path = `/my/consents/${id}`;
  return (
    <article className={`card card-edge card-edge-${isLive(row) ? "you" : office(provider).node} stack-sm`} aria-labelledby={`consent-${id}`}>
      <div className="row between"><h2 id={`consent-${id}`}><Link to={path}>{what}</Link> <span className="small muted">{t(`scope.${scope}`)}</span></h2><StateTag state={row.state} /></div>
      <p><Rich text={t("gives")} parts={{ from: <OfficeName office={office(provider)} />, what: <span className="strong">{what}</span>, to: <OfficeName office={office(grantee)} /> }} /></p>
      <p className="small muted">{format.instant(givenAt, { year: true })} · {t("until", { at: format.instant(validUntil, { year: true }) })} · {total === null ? t("used", { n: used }) : t("usedOf", { n: used, total })}</p>
      <p className="row"><ButtonLink small to={path} aria-label={t("openOf", { what, at: format.instant(givenAt) })}>{t("open")}</ButtonLink>{matter === null ? null : <span className="small muted mono">{matter}</span>}</p>
    </article>
  );
}
