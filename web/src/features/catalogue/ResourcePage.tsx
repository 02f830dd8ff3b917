import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { AttributeTag } from "./AttributeTag.tsx";
import { catalogueTexts } from "./i18n.ts";
import { Imports } from "./Imports.tsx";
import { resourceQuery, type Resource } from "./queries.ts";

/** /catalogue/:id: can I use it, for what, on which basis; for its own steward, import and publish. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const query = useQuery(resourceQuery(id));
  return <QueryView query={query}>{(resource) => <Entry resource={resource} />}</QueryView>;
}

function Entry({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(catalogueTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const { language } = useLanguage();
  const person = usePerson();
  const isSteward = person?.roles.includes("data-steward") ?? false;
  const mine = isSteward && person?.party === resource.provider && resource.side === "own";
  const title = language === "zh" ? resource.titleZh : resource.titleEn;
  const key = resource.fields.find((field) => field.name === resource.keyField);
  return (
    <>
      <PageHead title={title} crumbs={[{ to: "/catalogue", label: t("entry.crumb") }]}>
        <p className="row"><OfficeName office={office(resource.provider)} /><AttributeTag attribute={resource.shareAttribute} />{resource.illustrative ? <Mark kind="illustrative" /> : null}</p>
      </PageHead>
      <div className="two-thirds desk-columns">
        <div className="stack">
          <section className="card stack-sm" aria-labelledby="entry-use">
            <h2 id="entry-use">{t("entry.canUse")}</h2>
            <p className="strong">{t(`entry.${resource.shareAttribute}`)}</p>
            {resource.shareAttribute === "prohibited" ? null : (
              <dl className="facts">
                <dt>{t("entry.scope")}</dt><dd lang="zh-CN">{resource.scope}</dd>
                <dt>{t("entry.purposes")}</dt><dd>{resource.purposes.map(words.purpose).join("、")}</dd>
                <dt>{t("entry.basisKinds")}</dt><dd>{resource.basisKinds.map(words.basisKind).join("、")}</dd>
                <dt>{t("entry.key")}</dt><dd>{key ? (language === "zh" ? key.titleZh : key.titleEn) : resource.keyField}</dd>
              </dl>
            )}
            {resource.prohibition ? (
              <div className="problem-basis">
                <p className="strong">{t("entry.why")}{language === "zh" ? "：" : ": "}{language === "zh" ? resource.prohibition.reasonZh : resource.prohibition.reasonEn}</p>
                <p lang="zh-CN">{resource.prohibition.basis.source}{resource.prohibition.basis.article && resource.prohibition.basis.textStatus !== "unverified" ? ` ${resource.prohibition.basis.article}` : ""} {resource.prohibition.basis.textStatus === "unverified" ? <Mark kind="unverified" /> : null}</p>
                <p lang="zh-CN">{resource.prohibition.basis.text}</p>
              </div>
            ) : null}
            {use()}
          </section>
          <DataTable
            caption={t("entry.fields")}
            rows={resource.fields}
            rowKey={(field) => field.name}
            columns={[
              { key: "name", title: t("entry.fieldName"), render: (field) => <span><span className="strong">{language === "zh" ? field.titleZh : field.titleEn}</span>{field.required ? <span className="small muted"> · {t("entry.required")}</span> : null}</span> },
              { key: "type", title: t("entry.fieldType"), render: (field) => t(`entry.types.${field.type}`) },
              { key: "sensitive", title: t("entry.sensitive"), render: (field) => t(field.sensitive ? "entry.sensitiveYes" : "entry.sensitiveNo") },
              { key: "code", title: t("entry.fieldCode"), render: (field) => <span className="mono small">{field.name}</span> },
            ]}
          />
        </div>
        <aside className="stack" aria-label={t("entry.records")}>
          <section className="card stack-sm">
            <dl className="facts">
              <dt>{t("entry.cycle")}</dt><dd>{words.cycle(resource.updateCycle)}</dd>
              <dt>{t("entry.records")}</dt><dd>{format.number(resource.recordCount)}</dd>
              <dt>{t("entry.importedAt")}</dt><dd>{resource.importedAt ? format.instant(resource.importedAt) : t("entry.never")}</dd>
              <dt>{t("entry.publishedAt")}</dt><dd>{resource.publishedAt ? format.instant(resource.publishedAt) : t("entry.notPublished")}</dd>
            </dl>
            {mine ? <Steward resource={resource} /> : null}
          </section>
          {mine && resource.shareAttribute !== "prohibited" ? <Imports resource={resource.id} /> : null}
        </aside>
      </div>
    </>
  );

  function use(): ReactNode {
    if (resource.shareAttribute === "prohibited") return null;
    if (person?.party === resource.provider) return <p className="muted">{t("entry.own")}</p>;
    return (
      <>
        {isSteward ? <p><ButtonLink look="primary" to={`/requests/new?resource=${encodeURIComponent(resource.id)}`}>{t("entry.apply")}</ButtonLink></p> : <p className="muted">{t("entry.applyWho")}</p>}
        <p className="small muted">{t("entry.terms", { days: resource.shareAttribute === "unconditional" ? 1 : 10 })}</p>
      </>
    );
  }
}

function Steward({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(catalogueTexts);
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: () => answer(api.POST("/api/catalogue/{id}/publication", { params: { path: { id: resource.id } } })),
    onSuccess: (after) => {
      queries.setQueryData(resourceQuery(resource.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: ["catalogue"] });
    },
  });
  const published = resource.state === "published";
  return (
    <div className="stack-sm">
      <p className="row">
        {resource.shareAttribute === "prohibited" ? null : <ButtonLink small look={resource.recordCount === 0 ? "primary" : "secondary"} to={`/catalogue/${resource.id}/import`}>{t("entry.import")}</ButtonLink>}
        <Button small look={!published && resource.recordCount > 0 ? "primary" : "secondary"} busy={publish.isPending} onClick={() => publish.mutate()}>{t(publish.isPending ? "entry.publishing" : published ? "entry.publishAgain" : "entry.publish")}</Button>
      </p>
      <p className="small muted">{t("entry.publishEffect")}</p>
      {publish.isSuccess ? <p role="status" className="strong">{t("entry.published")}</p> : null}
      {publish.isError ? <ErrorAlert error={publish.error} /> : null}
    </div>
  );
}
