import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useParams } from "react-router";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { FilePick } from "../../ui/FilePick.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { catalogueTexts } from "./i18n.ts";
import { ImportReport } from "./ImportReport.tsx";
import { importFile, importLimitBytes, importsQuery, resourceQuery, type Resource } from "./queries.ts";

/** /catalogue/:id/import: look first, then load. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const query = useQuery(resourceQuery(id));
  return <QueryView whole query={query}>{(resource) => <Import resource={resource} />}</QueryView>;
}

function Import({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const check = useMutation({ mutationFn: (chosen: File) => importFile(resource.id, chosen, true) });
  const load = useMutation({
    mutationFn: (chosen: File) => importFile(resource.id, chosen, false),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: resourceQuery(resource.id).queryKey });
      void queries.invalidateQueries({ queryKey: importsQuery(resource.id).queryKey });
      void queries.invalidateQueries({ queryKey: ["catalogue"] });
    },
  });
  const title = language === "zh" ? resource.titleZh : resource.titleEn;
  function pick(next: File | undefined): void {
    check.reset();
    load.reset();
    setFile(next);
    setFault(next && next.size > importLimitBytes ? t("import.tooLarge", { mb: Math.ceil(next.size / 1024 / 1024) }) : undefined);
  }
  function look(): void {
    if (!file) setFault(t("import.noFile"));
    else if (fault === undefined) check.mutate(file);
  }
  return (
    <>
      <PageHead title={t("import.title", { name: title })} crumbs={[{ to: "/catalogue", label: t("entry.crumb") }, { to: `/catalogue/${resource.id}`, label: title }]}><p className="muted">{t("import.lead")}</p></PageHead>
      <div className="stack desk-narrow">
        <section className="card">
          <FilePick label={t("import.file")} hint={t("import.hint", { fields: resource.fields.map((field) => field.titleZh).join("、") })} error={fault} accept=".csv,.xlsx,.xls,.json" file={file} onPick={pick}>
            <Button look={check.data ? "secondary" : "primary"} small busy={check.isPending} onClick={look}>{t(check.isPending ? "import.checking" : "import.check")}</Button>
          </FilePick>
        </section>
        {check.isError ? <ErrorAlert error={check.error} retry={look} /> : null}
        {check.data && !load.data ? (
          <>
            <ImportReport result={check.data} />
            {check.data.accepted === 0 ? <p className="strong">{t("import.none")}</p> : (
              <section className="card stack-sm">
                <p className="effect">{t("import.confirmEffect", { old: format.number(resource.recordCount), n: format.number(check.data.accepted) })}</p>
                {load.isError ? <ErrorAlert error={load.error} /> : null}
                <p><Button look="primary" busy={load.isPending} onClick={() => file && load.mutate(file)}>{load.isPending ? t("import.importing") : t("import.confirm", { n: format.number(check.data.accepted) })}</Button></p>
              </section>
            )}
          </>
        ) : null}
        {load.data ? (
          <section className="card stack-sm" role="status">
            <h2>{t("import.done", { n: format.number(load.data.accepted) })}</h2>
            {load.data.report ? <p>{t("import.doneRejected", { n: format.number(load.data.rejected) })} <a href={load.data.report}>{t("import.download")}</a></p> : null}
            <p className="row"><ButtonLink look="primary" to={`/catalogue/${resource.id}`}>{t("import.back")}</ButtonLink><Button onClick={() => pick(undefined)}>{t("import.again")}</Button></p>
          </section>
        ) : null}
      </div>
    </>
  );
}
