import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { useDoor } from "../../api/door.ts";
import { itemsQuery, itemsSummaryQuery } from "../../api/items.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { groupByLifeEvent } from "../../ui/life-events.ts";
import { lifeEventTexts } from "../../ui/life-events-i18n.ts";
import { Mark } from "../../ui/Mark.tsx";
import { ModeRoute } from "../../ui/ModeRoute.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { QueryView } from "../../ui/states.tsx";
import { usePageTitle } from "../../ui/use-page-title.ts";
import { frontDoorTexts } from "./i18n.ts";
import { MyCases } from "./MyCases.tsx";
import { OwnCases } from "./OwnCases.tsx";
import { Today } from "./Today.tsx";
import "./front-door.css";

const modes = ["online", "proxy", "joint"] as const;

/** Home: search first, then one's own cases, then what people want done. Every figure comes from the directory. */
export function Component(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const navigate = useNavigate();
  const sideName = useSideName();
  const text = useText();
  const { node, peer, scope } = useDoor();
  usePageTitle("");
  return (
    <>
      <section className="home-top">
        <div className="wrap stack">
          <div>
            <h1 className="home-title">{peer ? t("title", { here: scope ? text(scope.name) : sideName(node), there: sideName(peer.id) }) : t("titleAlone")}</h1>
            <p className="lead">{t("lead")}</p>
          </div>
          <SearchBox label={t("search")} placeholder={t("placeholder")} submit={t("submit")} onSearch={(words) => void navigate(words === "" ? "/items" : `/items?q=${encodeURIComponent(words)}`)} />
          <Now />
        </div>
      </section>
      <div className="wrap stack-lg home-body">
        <OwnCases />
        <MyCases />
        <div className="home-pair">
          <section className="card stack-sm" aria-labelledby="track">
            <h2 id="track">{t("track")}</h2>
            <p className="muted">{t("trackWhy")}</p>
            <p><ButtonLink look="primary" block to="/status">{t("trackGo")}</ButtonLink></p>
          </section>
          <section className="card stack-sm" aria-labelledby="verify">
            <h2 id="verify">{t("verify")}</h2>
            <p className="muted">{t("verifyWhy")}</p>
            <p><ButtonLink block to="/verify">{t("verifyGo")}</ButtonLink></p>
          </section>
        </div>
        <Directory />
        <Today />
        <section className="card stack-sm" aria-labelledby="agreements">
          <h2 id="agreements">{t("agreements")}</h2>
          <p className="muted prose">{t("agreementsWhy")}</p>
          <p><ButtonLink to="/agreements">{t("agreementsGo")}</ButtonLink></p>
        </section>
      </div>
    </>
  );
}

const fewItems = 4;

/** Items that a counter takes in today, under the search box where people look for what is common. */
function Now(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const { scope } = useDoor();
  const { data } = useQuery(itemsQuery({ runnable: true, ...(scope && scope.categories.length > 0 ? { first: [...scope.categories] } : {}) }));
  if (!data) return null;
  if (data.total === 0) return <p className="muted">{t("nowNone")}</p>;
  return (
    <div className="row">
      <span className="muted" id="now">{t("now")}</span>
      <ul className="row home-now" aria-labelledby="now">
        {oneOfEach(data.items).slice(0, fewItems).map((item) => <li key={item.id}><Link lang="zh-CN" to={`/items/${item.id}`}>{item.name}</Link></li>)}
        {data.total > fewItems ? <li><Link to="/items?runnable=true">{t("all", { n: data.total })}</Link></li> : null}
      </ul>
    </div>
  );
}

/** The first of each category, then the rest: people see what kinds of things can be done. */
function oneOfEach<Item extends { readonly category: string }>(items: readonly Item[]): Item[] {
  const firsts = items.filter((item, at) => items.findIndex(({ category }) => category === item.category) === at);
  return [...firsts, ...items.filter((item) => !firsts.includes(item))];
}

function Directory(): ReactNode {
  const t = useTexts(frontDoorTexts);
  const events = useTexts(lifeEventTexts);
  const format = useFormat();
  const sideName = useSideName();
  const { node, peer } = useDoor();
  const query = useQuery(itemsSummaryQuery);
  return (
    <QueryView query={query}>
      {(summary) => (
        <>
          <section className="stack" aria-labelledby="events">
            <div className="row"><h2 id="events">{t("events")}</h2><Link to="/items">{t("all", { n: summary.total })}</Link><Mark kind="illustrative" detail={t("listMark")} /></div>
            <ul className="events">
              {groupByLifeEvent(summary.byCategory).map(({ event, count, categories }) => (
                <li key={event}>
                  <h3><Link to={`/items?event=${event}`}>{events(event)}</Link></h3>
                  <p className="small muted"><span className="strong">{t("count", { n: count })}</span> · <span lang="zh-CN">{categories.join("、")}</span></p>
                </li>
              ))}
            </ul>
          </section>
          <section className="stack" aria-labelledby="trip">
            <div className="row"><h2 id="trip">{t("trip")}</h2><span className="small muted">{t("asOf", { date: format.date(summary.asOf, { year: true }) })}</span><Mark kind="illustrative" /></div>
            <ul className="trips">
              {modes.filter((mode) => (summary.byMode[mode] ?? 0) > 0).map((mode) => (
                <li className="card stack-sm" key={mode}>
                  <ModeRoute mode={mode} />
                  <h3><Link to={`/items?mode=${mode}`}>{t(`mode.${mode}.name`)}</Link> <span className="trip-count">{t("count", { n: summary.byMode[mode] ?? 0 })}</span></h3>
                  <p className="strong">{t(`mode.${mode}.trips`)}</p>
                  <p className="small muted">{t(`mode.${mode}.how`, { there: sideName(peer?.id ?? node) })}</p>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </QueryView>
  );
}
