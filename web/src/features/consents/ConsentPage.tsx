import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ClauseLine } from "../../ui/ClauseLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { OfficeName, Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { Acts } from "./Acts.tsx";
import "./consents.css";
import { Gate } from "./Gate.tsx";
import { consentTexts } from "./i18n.ts";
import { myConsentQuery, type ConsentAct, type MyConsent } from "./queries.ts";
import { StateTag } from "./StateTag.tsx";

/** /my/consents/:id: what was agreed to, each use with its receipt, and what the person may do. */
export function Component(): ReactNode {
  const t = useTexts(consentTexts);
  const { id = "" } = useParams();
  return <div className="wrap"><Gate title={t("crumb")}><One id={id} /></Gate></div>;
}

function One({ id }: { id: string }): ReactNode {
  const query = useQuery({ ...myConsentQuery(id), refetchInterval: 10_000 });
  return <QueryView query={query} whole>{(consent) => <Shown consent={consent} />}</QueryView>;
}

function Shown({ consent }: { consent: MyConsent }): ReactNode {
  const t = useTexts(consentTexts);
  const text = useText();
  const [done, setDone] = useState<ConsentAct>();
  const { resource, scope, state, textShown, textDigest, id } = consent;
  const what = resource.title ? text(resource.title) : resource.id;
  return (
    <>
      <PageHead title={what} crumbs={[{ to: "/my", label: t("my") }, { to: "/my/consents", label: t("crumb") }]}>
        <p className="row"><StateTag state={state} /><span className="muted">{t(`scope.${scope}`)}</span></p>
        {done ? <p className="lead" role="status">{t(`done.${done}`)}</p> : null}
      </PageHead>
      <div className="two-thirds">
        <div className="stack">
          <Facts consent={consent} />
          <section className="card stack-sm" aria-labelledby="consent-text">
            <h2 id="consent-text">{t("textTitle")}</h2>
            <blockquote className="consent-text" lang="zh-CN">{textShown}</blockquote>
            <p className="smallest quiet">{t("fingerprint")} <span className="mono breakable">{textDigest}</span></p>
          </section>
          <Uses consent={consent} />
          <Holders consent={consent} />
          <Changes consent={consent} />
          <p className="smallest quiet">{t("printed", { id })}</p>
        </div>
        <Acts consent={consent} onDone={setDone} />
      </div>
    </>
  );
}

function Facts({ consent }: { consent: MyConsent }): ReactNode {
  const t = useTexts(consentTexts);
  const text = useText();
  const format = useFormat();
  const office = useOffices();
  const side = useSideName();
  const words = useDataWords();
  const { fields, provider, grantee, purpose, matter, agreement, clause, life, frequency, provinces, givenAt, validUntil, signedWith, attested, mandate } = consent;
  const bounds = [...(frequency.total === null ? [] : [t("fact.total", { n: frequency.total })]), ...(frequency.per === null ? [] : [t("fact.per", { n: frequency.per.calls, days: frequency.per.days })])];
  return (
    <section className="card" aria-label={t("factsTitle")}>
      <dl className="facts">
        <dt>{t("fact.what")}</dt><dd>{format.list(fields.map(({ name, title }) => (title ? text(title) : name)))}</dd>
        <dt>{t("fact.from")}</dt><dd><OfficeName office={office(provider)} /></dd>
        <dt>{t("fact.to")}</dt><dd><OfficeName office={office(grantee)} /></dd>
        <dt>{t("fact.purpose")}</dt><dd>{words.purpose(purpose)}</dd>
        {matter === null ? null : <><dt>{t("fact.matter")}</dt><dd><Link className="mono" to={`/my/cases/${encodeURIComponent(matter)}`}>{matter}</Link></dd></>}
        <dt>{t("fact.range")}</dt><dd>{t("fact.own")}</dd>
        <dt>{t("fact.frequency")}</dt><dd>{bounds.length === 0 ? t("fact.unbounded") : format.list(bounds)}</dd>
        <dt>{t("fact.life")}</dt><dd>{t(`fact.${life}`)}</dd>
        <dt>{t("fact.provinces")}</dt><dd className="row-tight">{provinces.map((node) => <span className="row-tight" key={node}><Tile node={node} /><span>{side(node)}</span></span>)}</dd>
        <dt>{t("fact.given")}</dt><dd>{format.instant(givenAt, { year: true })}</dd>
        <dt>{t("fact.until")}</dt><dd>{format.instant(validUntil, { year: true })}</dd>
        <dt>{t("fact.signed")}</dt><dd>{t(`signed.${signedWith === "passkey" ? "passkey" : attested}`)}</dd>
        {mandate === null ? null : <><dt>{t("fact.mandate")}</dt><dd>{t("fact.mandateId", { id: mandate.id })}</dd></>}
        <dt>{t("fact.clause")}</dt><dd><ClauseLine agreement={agreement} clause={clause} /></dd>
      </dl>
    </section>
  );
}

function Uses({ consent: { uses } }: { consent: MyConsent }): ReactNode {
  const t = useTexts(consentTexts);
  const format = useFormat();
  return (
    <section className="card stack-sm" aria-labelledby="consent-uses">
      <h2 id="consent-uses">{t("usesTitle")}</h2>
      {uses.length === 0 ? <p>{t("usesNone")}</p> : (
        <ol className="stack-sm consent-uses">
          {uses.map(({ ref, at, outcome }) => {
            const when = format.instant(at, { year: true });
            return <li key={ref} className="row between"><span>{when} · {t(`outcome.${outcome}`)}</span><Link to={verifyAddress(ref)} aria-label={t("verifyOf", { at: when })}>{t("verify")}</Link></li>;
          })}
        </ol>
      )}
    </section>
  );
}

/** What was made from it: who holds a copy, and, once it is withdrawn, who has said that the copy is out of use. */
function Holders({ consent: { derived } }: { consent: MyConsent }): ReactNode {
  const t = useTexts(consentTexts);
  const format = useFormat();
  const office = useOffices();
  if (derived.length === 0) return null;
  return (
    <section className="card stack-sm" aria-labelledby="consent-holders">
      <h2 id="consent-holders">{t("holdersTitle")}</h2>
      <ul className="stack-sm consent-uses">
        {derived.map(({ id, holder, endedAt, acknowledgedAt, acknowledgement }) => {
          const when = acknowledgedAt === null ? "" : format.instant(acknowledgedAt);
          return (
            <li key={id} className="row between">
              <OfficeName office={office(holder)} />
              <span>
                {t(acknowledgedAt !== null ? "holder.acknowledged" : endedAt !== null ? "holder.awaited" : "holder.holds", { at: when })}
                {acknowledgement === null ? null : <> <Link to={verifyAddress(acknowledgement)} aria-label={t("verifyOf", { at: when })}>{t("verify")}</Link></>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Changes({ consent: { changes } }: { consent: MyConsent }): ReactNode {
  const t = useTexts(consentTexts);
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <section className="card stack-sm" aria-labelledby="consent-changes">
      <h2 id="consent-changes">{t("changesTitle")}</h2>
      <ol className="stack-sm consent-uses">
        {changes.map(({ act, at, ref }) => {
          const when = format.instant(at, { year: true });
          return <li key={ref} className="row between"><span>{t("changed", { at: when, act: t(`act.${act}`) })}</span><Link to={verifyAddress(ref)} aria-label={t("verifyOf", { at: when })}>{t("verify")}</Link></li>;
        })}
      </ol>
    </section>
  );
}
