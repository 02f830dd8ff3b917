import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { signInAddress, usePerson } from "../../api/session.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { Mark } from "../../ui/Mark.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { AttributeTag } from "./AttributeTag.tsx";
import { About, Promises, Source, Use } from "./EntryParts.tsx";
import { catalogueTexts } from "./i18n.ts";
import { Imports } from "./Imports.tsx";
import { Keeper } from "./Keeper.tsx";
import { ProviderName } from "./ProviderName.tsx";
import { entryQuery, type Entry, type Resource } from "./queries.ts";

/** /catalogue/:id: can I use it, on which promise, from which source, who uses it; for its own steward also import, publish, withdraw. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const person = usePerson();
  const query = useQuery(entryQuery(id));
  return <div className={person ? "" : "wrap"}><QueryView whole query={query}>{(entry) => <View entry={entry} />}</QueryView></div>;
}

function View({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const person = usePerson();
  const { language } = useLanguage();
  const { resource } = entry;
  const isMine = (person?.roles.includes("data-steward") ?? false) && person?.party === entry.keeper && entry.side === "own";
  const title = language === "zh" ? entry.titleZh : entry.titleEn;
  return (
    <>
      <PageHead title={title} crumbs={[{ to: "/catalogue", label: t("entry.crumb") }]} {...(entry.shape === "outside" ? { titleLang: "zh-CN" } : {})}>
        <p className="row"><ProviderName entry={entry} /><AttributeTag attribute={entry.shareAttribute} />{entry.illustrative ? <Mark kind="illustrative" /> : null}{entry.source ? <Mark kind="source" detail={language === "zh" ? entry.source.titleZh : entry.source.titleEn} /> : null}</p>
      </PageHead>
      <div className={person ? "two-thirds desk-columns" : "two-thirds"}>
        <div className="stack">
          <section className="card stack-sm" aria-labelledby="entry-use">
            <h2 id="entry-use">{t("entry.canUse")}</h2>
            {resource ? <CanUse resource={resource} unconnected={resource.unconnected === true && entry.recordCount === 0} /> : <><p className="strong">{t("entry.outside")}</p><p className="muted">{t("entry.outsideHow")}</p></>}
            {resource && resource.shareAttribute !== "prohibited" ? <Apply resource={resource} /> : null}
          </section>
          <About entry={entry} />
          {resource ? <Fields resource={resource} /> : <OutsideFields titles={entry.fieldTitles} />}
        </div>
        <aside className="stack" aria-label={t("entry.promise")}>
          <Promises entry={entry} />
          <Use entry={entry} />
          <Source entry={entry} />
          {isMine ? <Keeper entry={entry} /> : null}
          {isMine && resource && resource.shareAttribute !== "prohibited" ? <Imports resource={entry.id} /> : null}
        </aside>
      </div>
    </>
  );
}

function CanUse({ resource, unconnected }: { resource: Resource; unconnected: boolean }): ReactNode {
  const t = useTexts(catalogueTexts);
  const words = useDataWords();
  const { language } = useLanguage();
  const key = resource.fields.find((field) => field.name === resource.keyField);
  const { prohibition } = resource;
  return (
    <>
      <p className="strong">{t(`entry.${resource.shareAttribute}`)}</p>
      {unconnected && resource.shareAttribute !== "prohibited" ? <p className="effect">{t("entry.unconnected")}</p> : null}
      {resource.shareAttribute === "prohibited" ? null : (
        <dl className="facts">
          <dt>{t("entry.scope")}</dt><dd lang="zh-CN">{resource.scope}</dd>
          <dt>{t("entry.purposes")}</dt><dd>{resource.purposes.map(words.purpose).join("、")}</dd>
          <dt>{t("entry.basisKinds")}</dt><dd>{resource.basisKinds.map(words.basisKind).join("、")}</dd>
          <dt>{t("entry.key")}</dt><dd>{key ? (language === "zh" ? key.titleZh : key.titleEn) : resource.keyField}</dd>
        </dl>
      )}
      {prohibition ? (
        <div className="problem-basis">
          <p className="strong">{t("entry.why")}{language === "zh" ? "：" : ": "}{language === "zh" ? prohibition.reasonZh : prohibition.reasonEn}</p>
          <p lang="zh-CN">{prohibition.basis.source}{prohibition.basis.article && prohibition.basis.textStatus !== "unverified" ? ` ${prohibition.basis.article}` : ""} {prohibition.basis.textStatus === "unverified" ? <Mark kind="unverified" /> : null}</p>
          <p lang="zh-CN">{prohibition.basis.text}</p>
        </div>
      ) : null}
    </>
  );
}

function Apply({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(catalogueTexts);
  const person = usePerson();
  if (resource.state !== "published") return null;
  if (person?.party === resource.provider) return <p className="muted">{t("entry.own")}</p>;
  const path = `/requests/new?resource=${encodeURIComponent(resource.id)}`;
  return (
    <>
      {person?.roles.includes("data-steward") ? <p><ButtonLink look="primary" to={path}>{t("entry.apply")}</ButtonLink></p>
        : person ? <p className="muted">{t("entry.applyWho")}</p>
          : <p className="row"><span className="muted">{t("entry.applySignIn")}</span> <a className="button button-small" href={signInAddress(path)}>{t("entry.signIn")}</a></p>}
      <p className="small muted">{t("entry.terms", { days: resource.shareAttribute === "unconditional" ? 1 : 10 })}</p>
    </>
  );
}

function Fields({ resource }: { resource: Resource }): ReactNode {
  const t = useTexts(catalogueTexts);
  const { language } = useLanguage();
  return (
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
  );
}

function OutsideFields({ titles }: { titles: readonly string[] }): ReactNode {
  const t = useTexts(catalogueTexts);
  return (
    <section className="card stack-sm" aria-labelledby="entry-fields">
      <h2 id="entry-fields">{t("entry.fieldTitles")}</h2>
      <p {...(titles.length > 0 ? { lang: "zh-CN" } : { className: "muted" })}>{titles.length > 0 ? titles.join("、") : t("entry.noFields")}</p>
    </section>
  );
}
