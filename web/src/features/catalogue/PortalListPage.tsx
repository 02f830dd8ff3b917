import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Checkbox, RadioGroup } from "../../ui/fields.tsx";
import { FilePick } from "../../ui/FilePick.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { listTexts } from "./i18n-list.ts";
import { catalogueTexts } from "./i18n.ts";
import { ImportReport } from "./ImportReport.tsx";
import { addMapping, entryImportsQuery, importEntries, mappingsQuery, portalFileLimitBytes, type EntryImportResult, type Mapping } from "./queries.ts";

/** /catalogue/portal-lists: what a portal lists becomes entries of the catalogue; look first, then take it in. */
export function Component(): ReactNode {
  const t = useTexts(catalogueTexts);
  const query = useQuery(mappingsQuery);
  return (
    <>
      <PageHead title={t("portal.title")} crumbs={[{ to: "/catalogue", label: t("entry.crumb") }]}><p className="muted">{t("portal.lead")}</p></PageHead>
      <div className="stack desk-narrow">
        <QueryView query={query}>{(mappings) => <TakeIn mappings={mappings} />}</QueryView>
        <History />
      </div>
    </>
  );
}

const ownFile = "own-file";

function TakeIn({ mappings }: { mappings: readonly Mapping[] }): ReactNode {
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [mapping, setMapping] = useState<string | undefined>(undefined);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [faults, setFaults] = useState<{ mapping?: string; file?: string }>({});
  const [publish, setPublish] = useState(false);
  const [withdrawMissing, setWithdrawMissing] = useState(false);
  const check = useMutation({ mutationFn: (chosen: File) => importEntries(mapping ?? "", chosen, { dryRun: true, publish: false, withdrawMissing: false }) });
  const take = useMutation({
    mutationFn: (chosen: File) => importEntries(mapping ?? "", chosen, { dryRun: false, publish, withdrawMissing }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["catalogue"] }),
  });
  function startAgain(): void {
    check.reset();
    take.reset();
    setFaults({});
    setWithdrawMissing(false);
  }
  function look(): void {
    const found = { ...(mapping === undefined || mapping === ownFile ? { mapping: t("portal.noMapping") } : {}), ...(file ? {} : { file: t("portal.noFile") }), ...(faults.file === undefined ? {} : { file: faults.file }) };
    setFaults(found);
    if (file && Object.keys(found).length === 0) check.mutate(file);
  }
  return (
    <>
      <section className="card stack">
        <RadioGroup
          label={t("portal.mapping")}
          hint={t("portal.mappingHint")}
          error={faults.mapping}
          value={mapping}
          onChange={(value) => { startAgain(); setMapping(value); }}
          choices={[...mappings.map((one) => ({ value: one.digest, label: language === "zh" ? one.titleZh : one.titleEn })), { value: ownFile, label: t("portal.other") }]}
        />
        {mapping === ownFile ? <OwnMapping onAdded={(added) => { startAgain(); setMapping(added.digest); }} /> : null}
        <FilePick label={t("portal.file")} hint={t("portal.fileHint")} error={faults.file} accept=".json,.csv,.xlsx,.xls" file={file} onPick={(next) => {
          startAgain();
          setFile(next);
          if (next && next.size > portalFileLimitBytes) setFaults({ file: t("portal.tooLarge", { mb: Math.ceil(next.size / 1024 / 1024) }) });
        }}>
          <Button look={check.data ? "secondary" : "primary"} small busy={check.isPending} onClick={look}>{t(check.isPending ? "portal.checking" : "portal.check")}</Button>
        </FilePick>
      </section>
      {check.isError ? <ErrorAlert error={check.error} retry={look} /> : null}
      {check.data && !take.data ? (
        <>
          <Checked result={check.data} />
          {check.data.accepted === 0 ? null : (
            <section className="card stack-sm">
              <Checkbox label={t("portal.publish")} hint={t("portal.publishHint")} checked={publish} onChange={(event) => setPublish(event.target.checked)} />
              {check.data.missing > 0 ? <Checkbox label={t("portal.withdrawMissing", { n: check.data.missing })} hint={t("portal.withdrawMissingHint")} checked={withdrawMissing} onChange={(event) => setWithdrawMissing(event.target.checked)} /> : null}
              <p className="effect">{t("portal.effect", { n: check.data.added + check.data.updated, rejected: check.data.rejected })}</p>
              {take.isError ? <ErrorAlert error={take.error} /> : null}
              <p className="row"><Button look="primary" busy={take.isPending} onClick={() => file && take.mutate(file)}>{t("portal.confirm", { n: check.data.accepted })}</Button>{take.isPending ? <span role="status">{t("portal.working")}</span> : null}</p>
            </section>
          )}
        </>
      ) : null}
      {take.data ? (
        <section className="card stack-sm" role="status">
          <h2>{t("portal.done", { added: take.data.added, updated: take.data.updated, unchanged: take.data.unchanged })}</h2>
          {take.data.withdrawn > 0 ? <p>{t("portal.doneWithdrawn", { n: take.data.withdrawn })}</p> : null}
          {take.data.report ? <p>{t("import.doneRejected", { n: take.data.rejected })} <a href={take.data.report}>{t("import.download")}</a></p> : null}
          <p className="row"><ButtonLink look="primary" to={`/catalogue?portal=${encodeURIComponent(take.data.portal)}`}>{t("portal.see")}</ButtonLink><Button onClick={() => { startAgain(); setFile(undefined); }}>{t("import.again")}</Button></p>
        </section>
      ) : null}
    </>
  );
}

/** A mapping that the steward wrote: kept first, then used; its faults come back with their places. */
function OwnMapping({ onAdded }: { onAdded(mapping: Mapping): void }): ReactNode {
  const t = useTexts(catalogueTexts);
  const queries = useQueryClient();
  const [file, setFile] = useState<File | undefined>(undefined);
  const add = useMutation({
    mutationFn: async (chosen: File) => addMapping(parse(await chosen.text())),
    onSuccess: async (added) => {
      await queries.invalidateQueries({ queryKey: mappingsQuery.queryKey });
      onAdded(added);
    },
  });
  return (
    <>
      <FilePick label={t("portal.mappingFile")} hint={t("portal.mappingFileHint")} error={undefined} accept=".json" file={file} onPick={(next) => { add.reset(); setFile(next); }}>
        <Button small busy={add.isPending} onClick={() => file && add.mutate(file)}>{t("portal.addMapping")}</Button>
      </FilePick>
      {add.isError ? <ErrorAlert error={add.error} /> : null}
    </>
  );
}

/** What is no JSON goes to the node as a text, which says what a mapping looks like. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function Checked({ result }: { result: EntryImportResult }): ReactNode {
  const t = useTexts(catalogueTexts);
  const list = useTexts(listTexts);
  const words = useDataWords();
  const format = useFormat();
  return (
    <>
      <ImportReport result={{ ...result, encoding: null, warnings: [] }} />
      <p className="row small">
        <span>{t("portal.added", { n: format.number(result.added) })}</span><span>{t("portal.updated", { n: format.number(result.updated) })}</span><span>{t("portal.unchanged", { n: format.number(result.unchanged) })}</span>
      </p>
      {result.missing > 0 ? <p>{t("portal.missing", { n: format.number(result.missing) })}</p> : null}
      {result.cleaned.length > 0 ? <p className="small muted">{t("portal.cleaned")} {format.list(result.cleaned.map(({ column, rows }) => t("portal.cleanedColumn", { column, n: format.number(rows) })))}</p> : null}
      {result.preview.length > 0 ? (
        <DataTable
          caption={t("portal.preview")}
          rows={result.preview}
          rowKey={(row) => row.id}
          columns={[
            { key: "row", title: t("portal.row"), end: true, render: (row) => row.row },
            { key: "title", title: t("portal.name"), render: (row) => <span lang="zh-CN">{row.titleZh}</span> },
            { key: "provider", title: t("portal.provider"), render: (row) => <span lang="zh-CN">{row.provider}</span> },
            { key: "kind", title: t("portal.form"), render: (row) => list(`kind.${row.kind ?? "unstated"}`) },
            { key: "open", title: t("portal.opening"), render: (row) => list(`openAttribute.${row.openAttribute ?? "unstated"}`) },
            { key: "cycle", title: t("portal.cycle"), render: (row) => (row.updateCycle === null ? list("cycleUnstated") : words.cycle(row.updateCycle)) },
            { key: "updated", title: t("portal.updatedOn"), render: (row) => (row.updatedOn === null ? "—" : format.date(row.updatedOn, { year: true })) },
          ]}
        />
      ) : null}
    </>
  );
}

function History(): ReactNode {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const query = useQuery(entryImportsQuery);
  return (
    <section className="card stack-sm" aria-labelledby="portal-history">
      <h2 id="portal-history">{t("portal.history")}</h2>
      <QueryView query={query}>
        {(imports) => imports.length === 0 ? <p className="muted">{t("portal.historyNone")}</p> : (
          <ul className="stack-sm small">
            {imports.map((one) => (
              <li key={one.id}>
                {t("portal.historyRow", { at: format.stamp(one.at), file: one.fileName, accepted: format.number(one.accepted), rejected: format.number(one.rejected), added: format.number(one.added), updated: format.number(one.updated) })}
                {one.applied ? null : <span className="muted"> · {t("entry.dry")}</span>}
                {one.report ? <> <a href={one.report}>{t("entry.report")}</a></> : null}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
