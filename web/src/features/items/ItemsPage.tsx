import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useDoor } from "../../api/door.ts";
import { itemsQuery, itemsSummaryQuery, type ItemFilter, type ServiceItem } from "../../api/items.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, RadioGroup, SelectField } from "../../ui/fields.tsx";
import { isLifeEvent, lifeEventOf, type LifeEvent } from "../../ui/life-events.ts";
import { lifeEventTexts } from "../../ui/life-events-i18n.ts";
import { Mark } from "../../ui/Mark.tsx";
import type { ItemMode } from "../../ui/ModeRoute.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { itemTexts } from "./i18n.ts";
import "./items.css";
import { TermText } from "./TermText.tsx";

const pageSize = 30;
const modes = ["online", "proxy", "joint"] as const;
const audiences = ["person", "enterprise"] as const;

interface Asked extends ItemFilter {
  readonly event?: LifeEvent;
}

/** What the address asks for; anything it can't mean is left out. */
function readAsked(search: URLSearchParams): Asked {
  const q = search.get("q")?.trim().slice(0, 100) ?? "";
  const mode = modes.find((one) => one === search.get("mode"));
  const audience = audiences.find((one) => one === search.get("audience"));
  const department = search.get("department");
  const event = search.get("event");
  return {
    ...(q === "" ? {} : { q }),
    ...(mode ? { mode } : {}),
    ...(audience ? { audience } : {}),
    ...(department ? { department } : {}),
    ...(search.get("runnable") === "true" ? { runnable: true } : {}),
    ...(isLifeEvent(event) ? { event } : {}),
  };
}

/** /items: the directory, its filters in the address. */
export function Component(): ReactNode {
  const t = useTexts(itemTexts);
  const [search, setSearch] = useSearchParams();
  const { event, ...filter } = readAsked(search);
  const { scope } = useDoor();
  const first = scope && filter.q === undefined ? scope.categories : [];
  const query = useQuery(itemsQuery(first.length > 0 ? { ...filter, first: [...first] } : filter));
  const summary = useQuery(itemsSummaryQuery);
  function change(name: string, value: string | undefined): void {
    const next = new URLSearchParams(search);
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name !== "q" });
  }
  return (
    <div className="wrap">
      <PageHead title={t("list.title")}><p className="lead">{t("list.lead")}</p></PageHead>
      <SearchBox label={t("list.search")} placeholder={t("list.placeholder")} submit={t("list.submit")} value={filter.q ?? ""} onSearch={(words) => change("q", words)} />
      <div className="items-layout">
        <Filters asked={{ ...filter, ...(event ? { event } : {}) }} departments={summary.data?.byDepartment ?? []} change={change} clear={() => setSearch(filter.q ? { q: filter.q } : {})} />
        <QueryView query={query}>
          {({ items }) => <Results key={search.toString()} items={event ? items.filter((item) => lifeEventOf(item.category) === event) : items} asked={filter} asOf={summary.data?.asOf} place={first.length > 0 ? scope?.name : undefined} clear={() => setSearch({})} />}
        </QueryView>
      </div>
    </div>
  );
}

function Filters({ asked, departments, change, clear }: { asked: Asked; departments: readonly { name: string; count: number }[]; change(name: string, value: string | undefined): void; clear(): void }): ReactNode {
  const t = useTexts(itemTexts);
  const events = useTexts(lifeEventTexts);
  const { q, ...others } = asked;
  return (
    <section className="items-filters stack" aria-label={t("list.filters")}>
      {asked.event ? <p className="card">{t("list.event", { event: events(asked.event) })}</p> : null}
      <RadioGroup<ItemMode | "any"> label={t("list.mode")} name="mode" value={asked.mode ?? "any"} onChange={(value) => change("mode", value === "any" ? undefined : value)} choices={[{ value: "any", label: t("list.anyMode") }, ...modes.map((mode) => ({ value: mode, label: t(`mode.${mode}.name`), hint: t(`mode.${mode}.trips`) }))]} />
      <RadioGroup label={t("list.audience")} name="audience" inline value={asked.audience ?? "any"} onChange={(value) => change("audience", value === "any" ? undefined : value)} choices={[{ value: "any", label: t("list.anyAudience") }, ...audiences.map((one) => ({ value: one, label: t(`audience.${one}`) }))]} />
      <SelectField label={t("list.department")} value={asked.department ?? ""} onChange={(event) => change("department", event.target.value)} lang="zh-CN">
        <option value="">{t("list.anyDepartment")}</option>
        {departments.map(({ name, count }) => <option key={name} value={name}>{`${name} (${count})`}</option>)}
      </SelectField>
      <Checkbox label={t("list.runnable")} checked={asked.runnable ?? false} onChange={(event) => change("runnable", event.target.checked ? "true" : undefined)} />
      {Object.keys(others).length > 0 ? <p><Button small onClick={clear}>{t("list.clear")}</Button></p> : null}
    </section>
  );
}

function Results({ items, asked, asOf, place, clear }: { items: readonly ServiceItem[]; asked: ItemFilter; asOf: string | undefined; place: { zh: string; en: string } | undefined; clear(): void }): ReactNode {
  const t = useTexts(itemTexts);
  const text = useText();
  const [shown, setShown] = useState(pageSize);
  if (items.length === 0)
    return (
      <Empty title={asked.q ? t("list.noneQ", { q: asked.q }) : t("list.none")}>
        <p>{t("list.noneWhy")}</p>
        <Button small onClick={clear}>{t("list.clear")}</Button>
      </Empty>
    );
  return (
    <section className="card" aria-labelledby="found">
      <h2 id="found"><span role="status">{t("list.found", { n: items.length })}</span></h2>
      {place ? <p className="small">{t("list.scope", { place: text(place) })}</p> : null}
      <p className="small muted"><Mark kind="illustrative" silent /> {t("list.illustrative", { date: asOf ?? "" })}</p>
      <ul className="link-list">
        {items.slice(0, shown).map((item) => <li key={item.id}><Row item={item} /></li>)}
      </ul>
      {items.length > shown ? <p><Button block onClick={() => setShown(shown + pageSize)}>{t("list.more", { n: Math.min(pageSize, items.length - shown) })}</Button></p> : null}
    </section>
  );
}

function Row({ item }: { item: ServiceItem }): ReactNode {
  const t = useTexts(itemTexts);
  return (
    <div className="stack-sm">
      <h3 lang="zh-CN"><Link to={`/items/${item.id}`}>{item.name}</Link></h3>
      <p className="row small muted">
        <span className="strong">{t(`mode.${item.mode}.name`)}</span>
        <span>{t(`mode.${item.mode}.trips`)}</span>
        <span>{t("page.promised")} <TermText term={item.promisedTerm} short /></span>
        <span lang="zh-CN">{item.department.domain}</span>
      </p>
      <p className={item.runnable ? "small depth depth-on" : "small quiet depth"}>{t(`depth.${item.runnable ? item.mode : "listed"}`)}</p>
    </div>
  );
}
