import { SwapRightOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams, useSearchParams } from "react-router";
import { useOffices } from "../../api/parties.ts";
import { requestQuery, type AccessRequest } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { ClockLine, useRibbonParts } from "../../ui/ClockLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { nodeOfParty } from "../../ui/sides.ts";
import { QueryView } from "../../ui/states.tsx";
import { TimeRibbon } from "../../ui/TimeRibbon.tsx";
import { Decide } from "./Decide.tsx";
import { requestTexts } from "./i18n.ts";
import { stepTexts } from "./i18n-steps.ts";
import { termsTexts } from "./i18n-terms.ts";
import { Messages } from "./Messages.tsx";
import { outcomeOf, RequestTag } from "./RequestTag.tsx";
import { ResourceTitle, useFieldTitles } from "./ResourceTitle.tsx";
import { offerWaits } from "./standing-terms.ts";
import { Steps } from "./Steps.tsx";
import { TermsCard } from "./Terms.tsx";
import { Withdraw } from "./Withdraw.tsx";

/** /requests/:id: who asks whom, whose turn it is, the answer. */
export function Component(): ReactNode {
  const { id = "" } = useParams();
  const query = useQuery(requestQuery(id));
  return <QueryView whole query={query}>{(request) => <Request request={request} />}</QueryView>;
}

function Request({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(requestTexts);
  const terms = useTexts(termsTexts);
  const words = useDataWords();
  const format = useFormat();
  const office = useOffices();
  const person = usePerson();
  const reused = useSearchParams()[0].has("reused");
  const fieldTitle = useFieldTitles(request.resource);
  const provider = office(request.providingParty);
  const mine = request.providingParty === person?.party;
  const mayWithdraw = request.state === "submitted" && request.requestingParty === person?.party && person.roles.includes("data-steward") && [undefined, "REQUESTED", "OFFERED"].includes(request.negotiation?.state);
  return (
    <>
      <PageHead title={t("page.title", { number: request.number })} crumbs={[{ to: "/requests", label: t("page.crumb") }]}>
        <p className="row"><OfficeName office={office(request.requestingParty)} /><SwapRightOutlined aria-hidden /><OfficeName office={provider} /></p>
      </PageHead>
      {reused ? <p className="effect" role="status">{t("page.reused")}</p> : null}
      <div className="two-thirds desk-columns">
        <div className="stack">
          <section className={`card card-edge card-edge-${provider.node} stack-sm`} aria-labelledby="request-turn">
            <div className="row between"><h2 id="request-turn">{t("page.turn")}</h2><RequestTag request={request} /></div>
            <p className="strong"><Turn request={request} /></p>
            {offerWaits(request) ? <p>{terms("clock", { left: Math.max(0, request.clock.remaining) })}</p> : <ClockLine clock={request.clock} />}
            <Ribbon request={request} />
            <p className="small muted">{t("page.term", { days: request.clock.budget })}</p>
            {mayWithdraw ? <Withdraw request={request} /> : null}
          </section>
          {request.proposals.length > 0 ? <TermsCard request={request} /> : null}
          <Steps request={request} />
          {request.state === "submitted" && mine && request.negotiation?.owes?.kind !== "node" ? (person?.roles.includes("share-officer") ? <Decide request={request} /> : <p className="muted">{t("decide.who")}</p>) : null}
          {request.decision && request.state !== "ended" ? <Answered request={request} /> : null}
          {request.ending ? <Ended request={request} /> : null}
          {request.negotiation ? <Messages negotiation={request.negotiation} /> : null}
        </div>
        <section className="card stack-sm" aria-labelledby="request-content">
          <h2 id="request-content">{t("page.content")}</h2>
          <dl className="facts">
            <dt>{t("page.resource")}</dt><dd><Link to={`/catalogue/${request.resource}`}><ResourceTitle id={request.resource} /></Link></dd>
            <dt>{t("form.fields")}</dt><dd>{format.list(request.fields.map(fieldTitle))}</dd>
            <dt>{t("form.purpose")}</dt><dd>{words.purpose(request.purpose)}</dd>
            <dt>{t("form.basisKind")}</dt><dd>{words.basisKind(request.basisKind)}</dd>
            <dt>{t("form.legalBasis")}</dt><dd lang="zh-CN">{request.legalBasis}</dd>
            <dt>{t("form.scenario")}</dt><dd lang="zh-CN">{request.scenario}</dd>
            <dt>{t("form.scope")}</dt><dd lang="zh-CN">{request.scope}</dd>
            <dt>{t("form.method")}</dt><dd>{t("form.methodApi")}</dd>
            <dt>{t("form.validUntil")}</dt><dd>{format.date(request.validUntil, { year: true })}</dd>
            <dt>{t("page.agreement")}</dt><dd><Link to={`/agreements/${request.agreement}`}>{request.clause}</Link></dd>
            <dt>{t("page.submittedAt")}</dt><dd>{format.instant(request.submittedAt, { year: true })}</dd>
          </dl>
          <h3>{t("page.receipts")}</h3>
          <ul className="stack-tight">
            <li><Link to={verifyAddress(request.receipts.submitted)}>{t("page.receiptSubmitted")}</Link></li>
            {request.receipts.decided ? <li><Link to={verifyAddress(request.receipts.decided)}>{t(request.state === "ended" ? "page.receiptEnded" : "page.receiptDecided")}</Link></li> : null}
          </ul>
        </section>
      </div>
    </>
  );
}

/** Whose turn it is: an office's, a node's, nobody's any more. */
function Turn({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(requestTexts);
  const steps = useTexts(stepTexts);
  const terms = useTexts(termsTexts);
  const office = useOffices();
  const { negotiation, state, providingParty, requestingParty } = request;
  if (offerWaits(request)) return <Rich text={terms("turn")} parts={{ office: <OfficeName office={office(requestingParty)} /> }} />;
  if (state === "submitted" && negotiation?.owes?.kind !== "node") return <Rich text={t("page.turnProvider")} parts={{ office: <OfficeName office={office(providingParty)} /> }} />;
  if (negotiation?.owes?.kind !== "node") return t(state === "ended" ? "page.over" : "page.answered");
  const party = negotiation.owes.id === nodeOfParty(providingParty) ? providingParty : requestingParty;
  return <Rich text={steps("turnNode")} parts={{ office: <OfficeName office={office(party)} /> }} />;
}

function Ribbon({ request }: { request: AccessRequest }): ReactNode {
  return <TimeRibbon parts={useRibbonParts(request.clock)} />;
}

function Answered({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(requestTexts);
  const words = useDataWords();
  const steps = useTexts(stepTexts);
  const format = useFormat();
  const { decision } = request;
  if (!decision) return null;
  return (
    <section className="card stack-sm" aria-labelledby="request-answer">
      <h2 id="request-answer">{words.requestState(outcomeOf(request))}</h2>
      <p className="muted small">{format.instant(decision.at, { year: true })}</p>
      {decision.grant ? request.negotiation !== null && request.negotiation.state !== "FINALIZED" ? <p>{steps("finishing")}</p> : <p><ButtonLink small look="primary" to={`/grants/${decision.grant}`}>{t("page.grant")}</ButtonLink></p> : (
        <>
          <dl className="facts"><dt>{t("page.reason")}</dt><dd lang="zh-CN">{decision.reason}</dd><dt>{t("page.clause")}</dt><dd lang="zh-CN">{decision.clause}</dd></dl>
          {decision.basis ? <p className="problem-basis" lang="zh-CN">{decision.basis.text}</p> : null}
          <p className="small muted">{t("page.again")}</p>
        </>
      )}
    </section>
  );
}

const endings = ["withdrawn", "not-accepted", "agreement-refused", "terms-refused", "counter-offer-declined", "duplicate"] as const;

function Ended({ request: { ending, requestingParty, providingParty, resource } }: { request: AccessRequest }): ReactNode {
  const t = useTexts(stepTexts);
  const format = useFormat();
  const office = useOffices();
  const person = usePerson();
  if (!ending) return null;
  const code = endings.find((one) => one === ending.code) ?? "other";
  return (
    <section className="card stack-sm" aria-labelledby="request-ending">
      <h2 id="request-ending">{t("end.title")}</h2>
      <p className="strong">{t(`end.${code}`)}</p>
      <dl className="facts">
        <dt>{t("end.by")}</dt><dd><OfficeName office={office(ending.by === "requester" ? requestingParty : providingParty)} /></dd>
        <dt>{t("end.at")}</dt><dd>{format.instant(ending.at, { year: true })}</dd>
        <dt>{t("end.reason")}</dt><dd lang="zh-CN">{ending.reason === ending.code ? t("end.none") : ending.reason}</dd>
      </dl>
      <p className="small muted">{t(code === "withdrawn" ? "end.remedyWithdrawn" : "end.remedy")}</p>
      {requestingParty === person?.party && person.roles.includes("data-steward") ? <p className="no-print"><ButtonLink small to={`/requests/new?resource=${encodeURIComponent(resource)}`}>{t("end.again")}</ButtonLink></p> : null}
    </section>
  );
}
