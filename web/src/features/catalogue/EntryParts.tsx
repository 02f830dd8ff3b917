import type { ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { useDataWords } from "../../ui/data-words.ts";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { useThemeName } from "./filter-words.ts";
import { listTexts } from "./i18n-list.ts";
import { catalogueTexts } from "./i18n.ts";
import type { Entry } from "./queries.ts";

/** What it is: the summary, its form and themes, and what the portal says of opening. */
export function About({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const list = useTexts(listTexts);
  const theme = useThemeName();
  const format = useFormat();
  return (
    <section className="card stack-sm" aria-labelledby="entry-about">
      <h2 id="entry-about">{t("entry.summary")}</h2>
      {entry.summary === null ? null : <p lang="zh-CN">{entry.summary}</p>}
      <dl className="facts">
        <dt>{t("entry.kind")}</dt><dd>{list(`kind.${entry.kind ?? "unstated"}`)}</dd>
        <dt>{t("entry.themes")}</dt><dd>{entry.themes.length === 0 ? list("themeUnstated") : format.list(entry.themes.map(theme))}</dd>
        <dt>{t("entry.opening")}</dt><dd>{list(`openAttribute.${entry.openAttribute ?? "unstated"}`)}</dd>
        {entry.openNote === null ? null : <><dt>{t("entry.openNote")}</dt><dd lang="zh-CN">{entry.openNote}</dd></>}
        {entry.keywords.length === 0 ? null : <><dt>{t("entry.keywords")}</dt><dd lang="zh-CN">{format.list(entry.keywords)}</dd></>}
        {entry.formats.length === 0 ? null : <><dt>{t("entry.formats")}</dt><dd lang="zh-CN">{format.list(entry.formats)}</dd></>}
        {entry.statedCount === null ? null : <><dt>{t("entry.stated")}</dt><dd>{format.number(entry.statedCount)} <Mark kind="source" silent /></dd></>}
      </dl>
    </section>
  );
}

/** What is promised, and for what is held here how it stands. */
export function Promises({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const list = useTexts(listTexts);
  const words = useDataWords();
  const format = useFormat();
  const { resource } = entry;
  return (
    <section className="card stack-sm" aria-labelledby="entry-promise">
      <h2 id="entry-promise">{t("entry.promise")}</h2>
      <dl className="facts">
        <dt>{t("entry.cycle")}</dt><dd>{entry.updateCycle === null ? list("cycleUnstated") : words.cycle(entry.updateCycle)}</dd>
        {entry.fieldCount === 0 ? null : <><dt>{t("entry.fieldCount")}</dt><dd>{format.number(entry.fieldCount)}</dd></>}
        {resource ? (
          <>
            <dt>{t("entry.records")}</dt><dd>{format.number(resource.recordCount)}</dd>
            <dt>{t("entry.importedAt")}</dt><dd>{resource.importedAt ? format.instant(resource.importedAt) : t("entry.never")}</dd>
          </>
        ) : null}
        <dt>{t("entry.publishedAt")}</dt>
        <dd>{entry.publishedAt ? format.instant(entry.publishedAt) : entry.withdrawnAt ? t("entry.isWithdrawn", { at: format.instant(entry.withdrawnAt) }) : t("entry.notPublished")}</dd>
      </dl>
    </section>
  );
}

/** Who uses it: grants in force, with the way to them for those who may see them. Nobody can hold one of what a portal lists. */
export function Use({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const person = usePerson();
  if (entry.shape === "outside" || entry.shareAttribute === "prohibited") return null;
  const maySee = person?.roles.some((role) => role === "data-steward" || role === "share-officer" || role === "auditor") ?? false;
  return (
    <section className="card stack-sm" aria-labelledby="entry-grants">
      <h2 id="entry-grants">{t("entry.grants")}</h2>
      <p>{entry.activeGrants === 0 ? t("entry.grantsNone") : t("entry.grantsSome", { n: entry.activeGrants })} {maySee && entry.activeGrants > 0 ? <Link to="/grants">{t("entry.grantsLink")}</Link> : null}</p>
    </section>
  );
}

/** Where the entry was read, with the way there. */
export function Source({ entry }: { entry: Entry }): ReactNode {
  const t = useTexts(catalogueTexts);
  const format = useFormat();
  const office = useOffices();
  const { language } = useLanguage();
  const { source } = entry;
  const date = (on: string | null) => (on === null ? null : format.date(on, { year: true }));
  return (
    <section className="card stack-sm" aria-labelledby="entry-source">
      <h2 id="entry-source">{t("entry.source")}</h2>
      {source === null ? <p>{t(entry.illustrative ? "entry.illustrativeSource" : "entry.ownSource")}</p> : (
        <>
          <p><Mark kind="source" silent /> {language === "zh" ? source.titleZh : source.titleEn}</p>
          <p>{source.address === null ? <span className="muted">{t("entry.noAddress")}</span> : <a href={source.address} rel="noopener noreferrer external">{t(source.addressOf === "entry" ? "entry.sourceAddress" : "entry.sourcePortal")}</a>}</p>
          <dl className="facts">
            <dt>{t("entry.licence")}</dt><dd lang="zh-CN">{source.licence}</dd>
            {source.publishedOn === null ? null : <><dt>{t("entry.sourcePublished")}</dt><dd>{date(source.publishedOn)}</dd></>}
            {source.updatedOn === null ? null : <><dt>{t("entry.sourceUpdated")}</dt><dd>{date(source.updatedOn)}</dd></>}
            <dt>{t("entry.retrieved")}</dt><dd>{date(source.retrievedOn) ?? t("entry.retrievedUnknown")}</dd>
            <dt>{t("entry.keptBy")}</dt><dd><OfficeName office={office(entry.keeper)} /></dd>
          </dl>
        </>
      )}
    </section>
  );
}
