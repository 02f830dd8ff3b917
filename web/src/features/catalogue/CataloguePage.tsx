import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { RadioGroup } from "../../ui/fields.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Loading } from "../../ui/states.tsx";
import { AttributeTag } from "./AttributeTag.tsx";
import "./catalogue.css";
import { Facets } from "./Facets.tsx";
import { useFilterWords, usePortalName, useThemeName } from "./filter-words.ts";
import { listTexts } from "./i18n-list.ts";
import { Nothing } from "./Nothing.tsx";
import { ProviderName } from "./ProviderName.tsx";
import { entriesQuery, filterNames, filterQuery, pageSize, readAsked, sorts, type Asked, type EntryPage, type EntryRow, type FilterName, type Sort } from "./queries.ts";

/** /catalogue: one box, both provinces; what may not be shared is listed too. Words, filters and order stand in the address. */
export function Component(): ReactNode {
  const t = useTexts(listTexts);
  const person = usePerson();
  const [search, setSearch] = useSearchParams();
  const asked = readAsked(search);
  const query = useInfiniteQuery(entriesQuery(asked));
  function change(name: FilterName | "q" | "sort", value: string | undefined): void {
    const next = new URLSearchParams(search);
    if (value === undefined || value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name !== "q" });
  }
  const clear = () => setSearch(asked.q === "" ? {} : { q: asked.q });
  const first = query.data?.pages[0];
  return (
    <div className={person ? "" : "wrap"}>
      <PageHead title={t("title")}><p className={person ? "muted" : "lead"}>{t("lead")}</p></PageHead>
      <SearchBox label={t("search")} placeholder={t("placeholder")} submit={t("submit")} value={asked.q} onSearch={(words) => change("q", words)} />
      {person?.roles.includes("data-steward") ? <p className="catalogue-actions"><ButtonLink small to="/catalogue/portal-lists">{t("portalImport")}</ButtonLink></p> : null}
      {query.isError && !first ? <ErrorAlert error={query.error} retry={() => void query.refetch()} /> : !first ? <Loading /> : (
        <div className="catalogue-layout">
          <Facets facets={first.facets} asked={asked} change={change} />
          <div className="stack">
            <Chosen asked={asked} change={change} clear={clear} />
            <Results asked={asked} pages={query.data?.pages ?? []} hasMore={query.hasNextPage} more={() => void query.fetchNextPage()} isFetching={query.isFetchingNextPage} change={change} clear={clear} />
          </div>
        </div>
      )}
    </div>
  );
}

function Chosen({ asked, change, clear }: { asked: Asked; change(name: FilterName, value: undefined): void; clear(): void }): ReactNode {
  const t = useTexts(listTexts);
  const words = useFilterWords();
  const set = filterNames.flatMap((name) => (asked.filters[name] === undefined ? [] : [[name, asked.filters[name]] as const]));
  if (set.length === 0) return null;
  return (
    <ul className="catalogue-chips" aria-label={t("chosen")}>
      {set.map(([name, value]) => <li key={name}><Button small onClick={() => change(name, undefined)}>{t("remove", { filter: t(`filter.${name}`), value: words(name, value) })}</Button></li>)}
      {set.length > 1 ? <li><Button small look="plain" onClick={clear}>{t("clearAll")}</Button></li> : null}
    </ul>
  );
}

function Results({ asked, pages, hasMore, more, isFetching, change, clear }: {
  asked: Asked;
  pages: readonly EntryPage[];
  hasMore: boolean;
  more(): void;
  isFetching: boolean;
  change(name: FilterName | "q" | "sort", value: string | undefined): void;
  clear(): void;
}): ReactNode {
  const t = useTexts(listTexts);
  const format = useFormat();
  const { total, facets } = pages[0]!;
  const rows = pages.flatMap(({ resources }) => resources);
  if (total === 0) return <Nothing asked={asked} facets={facets} change={change} clear={clear} />;
  const exported = `/api/catalogue/export?${new URLSearchParams(filterQuery(asked)).toString()}`;
  return (
    <>
      <div className="catalogue-tools">
        <p className="strong" role="status">{t("found", { n: format.number(total) })}</p>
        <a className="button button-small" href={exported} download="catalogue.csv">{t("export")}</a>
      </div>
      <RadioGroup<Sort> inline label={t("sort.label")} value={asked.sort} onChange={(value) => change("sort", value === "best" ? undefined : value)} choices={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))} />
      <List rows={rows} />
      {hasMore ? (
        <p className="row">
          <Button busy={isFetching} onClick={more}>{isFetching ? t("loadingMore") : t("more", { n: Math.min(pageSize, total - rows.length) })}</Button>
          <span className="muted small">{t("shown", { n: format.number(rows.length) })}</span>
        </p>
      ) : null}
    </>
  );
}

function List({ rows }: { rows: readonly EntryRow[] }): ReactNode {
  const t = useTexts(listTexts);
  return (
    <div className="catalogue-list"><DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        { key: "title", title: t("resource"), render: (one) => <Name row={one} /> },
        { key: "provider", title: t("provider"), render: (one) => <ProviderName entry={one} /> },
        { key: "attribute", title: t("sharing"), render: (one) => <Sharing row={one} /> },
        { key: "promise", title: t("promise"), render: (one) => <Promised row={one} /> },
      ]}
    /></div>
  );
}

function Name({ row }: { row: EntryRow }): ReactNode {
  const t = useTexts(listTexts);
  const portal = usePortalName();
  const theme = useThemeName();
  const { language } = useLanguage();
  const title = language === "zh" ? row.titleZh : row.titleEn;
  return (
    <span className="catalogue-cell">
      <span className="catalogue-name">
        <Tile node={row.node} spoken />
        <Link className="strong" to={`/catalogue/${row.id}`} {...(row.shape === "outside" ? { lang: "zh-CN" } : {})}>{title}</Link>
        {row.illustrative ? <Mark kind="illustrative" silent /> : null}
        {row.portal === null ? null : <><Mark kind="source" silent /><span className="small muted">{portal(row.portal)}</span></>}
      </span>
      <span className="small muted">{row.state === "draft" ? t("draft") : row.state === "withdrawn" ? t("withdrawn") : [...row.themes.map(theme), ...(row.fieldCount > 0 ? [t("fields", { n: row.fieldCount })] : [])].join(" · ")}</span>
    </span>
  );
}

function Sharing({ row }: { row: EntryRow }): ReactNode {
  const t = useTexts(listTexts);
  return (
    <span className="catalogue-cell">
      <AttributeTag attribute={row.shareAttribute} />
      {row.basis === null ? null : <span className="small" lang="zh-CN">{t("basis", { basis: row.basis })}</span>}
      {row.shape === "outside" ? <span className="small muted">{t("opening", { value: t(`openAttribute.${row.openAttribute ?? "unstated"}`) })}</span> : null}
    </span>
  );
}

function Promised({ row }: { row: EntryRow }): ReactNode {
  const t = useTexts(listTexts);
  const words = useDataWords();
  const format = useFormat();
  const held = row.shape === "outside" || row.shareAttribute === "prohibited" ? null : row.recordCount === 0 ? t("unconnected") : t("records", { n: format.number(row.recordCount) });
  return (
    <span className="catalogue-cell">
      <span>{t(`kind.${row.kind ?? "unstated"}`)} · {row.updateCycle === null ? t("cycleUnstated") : words.cycle(row.updateCycle)}</span>
      <span className="small muted">{[held, row.updatedOn === null ? null : t("updated", { date: format.date(row.updatedOn, { year: true }) })].filter(Boolean).join(" · ")}</span>
    </span>
  );
}
