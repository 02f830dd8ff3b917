import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type FormEvent, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useDoor } from "../../api/door.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { recordTexts } from "../../ui/ledger-i18n.ts";
import { useRecordWords } from "../../ui/ledger-words.ts";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, Loading } from "../../ui/states.tsx";
import { ledgerTexts } from "./i18n.ts";
import "./ledger.css";
import { entriesQuery, type Entry, type EntryFilters } from "./queries.ts";

const names = ["family", "peer", "on", "ref"] as const;

/** /ledger/entries, for auditors and operators: every line without its content. The filters stand in the address. */
export function Component(): ReactNode {
  const t = useTexts(ledgerTexts);
  const [params, setParams] = useSearchParams();
  const filters: EntryFilters = Object.fromEntries(names.flatMap((name) => (params.get(name) ? [[name, params.get(name)!]] : [])));
  const query = useInfiniteQuery(entriesQuery(filters));
  const entries = query.data?.pages.flatMap((page) => page.entries);
  return (
    <>
      <PageHead title={t("entries.title")} crumbs={[{ to: "/ledger", label: t("story.crumb") }]}><p className="muted">{t("entries.lead")}</p></PageHead>
      <div className="stack">
        <Filter key={params.toString()} filters={filters} onChange={(next) => setParams(next as Record<string, string>)} />
        {entries === undefined ? (query.isError ? <ErrorAlert error={query.error} retry={() => void query.refetch()} /> : <Loading />) : entries.length === 0 ? <Empty title={t("entries.empty")}><p>{t("entries.emptyHint")}</p></Empty> : <List entries={entries} />}
        {query.hasNextPage ? <p><Button small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("entries.more")}</Button></p> : null}
      </div>
    </>
  );
}

const families = Object.keys(recordTexts.zh.family).filter((family) => family !== "other");

function Filter({ filters, onChange }: { filters: EntryFilters; onChange(filters: EntryFilters): void }): ReactNode {
  const t = useTexts(ledgerTexts);
  const words = useRecordWords();
  const side = useSideName();
  const { peer } = useDoor();
  const [error, setError] = useState<string>();
  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = Object.fromEntries(names.flatMap((name) => {
      const value = String(form.get(name) ?? "").trim();
      return value === "" ? [] : [[name, value]];
    })) as EntryFilters;
    const isDay = given.on === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(given.on) && !Number.isNaN(Date.parse(given.on)));
    setError(isDay ? undefined : t("entries.onBad"));
    if (isDay) onChange(given);
  }
  return (
    <form className="card entries-form" onSubmit={send} noValidate>
      <SelectField id="family" name="family" label={t("entries.family")} defaultValue={filters.family ?? ""}>
        <option value="">{t("entries.allFamilies")}</option>
        {families.map((family) => <option key={family} value={family}>{words.family(family)}</option>)}
      </SelectField>
      <SelectField id="peer" name="peer" label={t("entries.peer")} defaultValue={filters.peer ?? ""}>
        <option value="">{t("entries.allPeers")}</option>
        {peer ? <option value={peer.id}>{side(peer.id)}</option> : null}
      </SelectField>
      <TextField id="on" name="on" label={t("entries.on")} defaultValue={filters.on ?? ""} placeholder="2026-11-25" error={error} maxLength={10} />
      <TextField id="ref" name="ref" label={t("entries.ref")} defaultValue={filters.ref ?? ""} maxLength={200} />
      <p className="row-tight"><Button type="submit" look="primary">{t("entries.apply")}</Button><Button onClick={() => onChange({})}>{t("entries.clear")}</Button></p>
    </form>
  );
}

type RoleKey = keyof typeof ledgerTexts.zh.entries.roles;

function List({ entries }: { entries: readonly Entry[] }): ReactNode {
  const t = useTexts(ledgerTexts);
  const words = useRecordWords();
  const format = useFormat();
  const side = useSideName();
  const role = (code: string): string => t(`entries.roles.${code in ledgerTexts.zh.entries.roles ? (code as RoleKey) : "other"}`);
  return (
    <DataTable
      caption={t("entries.title")}
      hideCaption
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: "n", title: t("entries.number"), render: ({ seq }) => <Link to={`/ledger/lines/${seq + 1}`}>{format.number(seq + 1)}</Link> },
        { key: "at", title: t("entries.at"), render: ({ at }) => <span className="nowrap">{format.stamp(at)}</span> },
        { key: "kind", title: t("entries.kind"), render: ({ kind }) => <span className="stack-tight"><span>{words.kind(kind)}</span><span className="smallest muted">{words.family(kind.slice(0, Math.max(0, kind.indexOf("."))))}</span></span> },
        { key: "peer", title: t("entries.peer"), render: ({ peer }) => peer === null ? "—" : <span className="nowrap"><Tile node={peer} /> {side(peer)}</span> },
        { key: "role", title: t("entries.role"), render: (entry) => role(entry.role) },
        { key: "ref", title: t("entries.ref"), render: ({ ref }) => <Link className="mono small wrap-any" to={`/ledger/${encodeURIComponent(ref)}`}>{ref}</Link> },
      ]}
    />
  );
}
