import { SwapRightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { grantQuery, type Grant } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { QueryView } from "../../ui/states.tsx";
import { CallOnce } from "./CallOnce.tsx";
import { GrantLife } from "./GrantLife.tsx";
import { GrantProposals } from "./GrantProposals.tsx";
import { GrantVersions } from "./GrantVersions.tsx";
import { GrantText } from "./GrantText.tsx";
import { GrantTag } from "./GrantTag.tsx";
import { amendTexts } from "./i18n-amend.ts";
import { requestTexts } from "./i18n.ts";
import { lastDayOf } from "./last-day.ts";
import { resourceQuery } from "./queries.ts";
import { useFieldTitles } from "./ResourceTitle.tsx";

/** /grants/:id: what may be used by whom, the signed document, one call to try it, and its end. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const query = useQuery(grantQuery(id));
  return <QueryView whole query={query}>{(grant) => <Page grant={grant} />}</QueryView>;
}

function Page({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(requestTexts);
  const reused = useSearchParams()[0].has("reused");
  const amend = useTexts(amendTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const person = usePerson();
  const { language } = useLanguage();
  const resource = useQuery(resourceQuery(grant.resource)).data;
  const fieldTitle = useFieldTitles(grant.resource);
  const title = resource ? (language === "zh" ? resource.titleZh : resource.titleEn) : grant.resource;
  return (
    <>
      <PageHead title={t("grant.title", { resource: title })} crumbs={[{ to: "/grants", label: t("grant.crumb") }]}>
        <p className="row"><OfficeName office={office(grant.providingParty)} /><SwapRightOutlined aria-hidden /><OfficeName office={office(grant.requestingParty)} /><GrantTag state={grant.state} /></p>
      </PageHead>
      {reused ? <p className="effect" role="status">{amend("reused")}</p> : null}
      <div className="two-thirds desk-columns">
        <div className="stack"><GrantText document={grant.document} /><GrantProposals grant={grant} /><GrantLife grant={grant} /><GrantVersions grant={grant} />{call()}</div>
        <section className="card stack-sm">
          <dl className="facts">
            <dt>{t("grant.fields")}</dt><dd>{format.list(grant.fields.map(fieldTitle))}</dd>
            <dt>{t("grant.purpose")}</dt><dd>{words.purpose(grant.purpose)}</dd>
            <dt>{t("grant.basis")}</dt><dd>{format.list(grant.basisKinds.map(words.basisKind))}</dd>
            <dt>{t("grant.clause")}</dt><dd><Link to={`/agreements/${grant.agreement}`}>{grant.clause}</Link></dd>
            <dt>{t("grant.from")}</dt><dd>{format.instant(grant.validFrom, { year: true })}</dd>
            <dt>{t("grant.until")}</dt><dd>{format.day(lastDayOf(grant.validUntil), { year: true })}</dd>
            <dt>{t("grant.rate")}</dt><dd>{t("grant.rateValue", { n: format.number(grant.ratePerMinute) })}</dd>
            {grant.recipients && grant.recipients.length > 0 ? <><dt>{amend("recipients")}</dt><dd>{format.list(grant.recipients.map((one) => office(one)[language === "zh" ? "nameZh" : "nameEn"]))}</dd></> : null}
            <dt>{amend("version")}</dt><dd>{amend("versionNumber", { n: grant.version ?? 1 })}</dd>
            <dt>{t("grant.digest")}</dt><dd className="mono small">{grant.digest}</dd>
          </dl>
          <p className="row">
            {person?.roles.includes("clerk") ? null : <Link to={`/requests/${grant.request}`}>{t("grant.request")} <span className="mono small">{grant.number}</span></Link>}
            <Button small onClick={() => saveFile(`grant-${grant.id}.json`, JSON.stringify(grant.document, null, 2))}>{t("grant.document")} · {t("grant.download")}</Button>
          </p>
        </section>
      </div>
    </>
  );

  function call(): ReactNode {
    if (grant.requestingParty !== person?.party) return <p className="muted">{t("call.notHolder", { office: language === "zh" ? office(grant.requestingParty).nameZh : office(grant.requestingParty).nameEn })}</p>;
    if (grant.state !== "active") return null;
    if (!person.roles.some((role) => role === "data-steward" || role === "clerk")) return <p className="muted">{t("call.wrongRole")}</p>;
    return resource ? <CallOnce grant={grant} resource={resource} /> : null;
  }
}
