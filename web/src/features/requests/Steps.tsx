import type { ReactNode } from "react";
import { Link } from "react-router";
import { useOffices } from "../../api/parties.ts";
import type { AccessRequest } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { requestSteps, type Step } from "./request-steps.ts";
import { stepTexts } from "./i18n-steps.ts";
import { termsTexts } from "./i18n-terms.ts";

/** From the request to its effect, in words: what has happened, what is happening now, what is still to come. */
export function Steps({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(stepTexts);
  return (
    <section className="card stack-sm" aria-labelledby="request-steps">
      <h2 id="request-steps">{t("title")}</h2>
      <ol className="history">
        {requestSteps(request).map((step) => <StepLine key={`${step.what} ${step.at}`} step={step} request={request} />)}
      </ol>
    </section>
  );
}

function StepLine({ step, request }: { step: Step; request: AccessRequest }): ReactNode {
  const t = useTexts(stepTexts);
  const terms = useTexts(termsTexts);
  const format = useFormat();
  const office = useOffices();
  const name = (party: string): ReactNode => <OfficeName office={office(party)} />;
  const acting = step.by === "requester" ? request.requestingParty : request.providingParty;
  const other = step.by === "requester" ? request.providingParty : request.requestingParty;
  const sentence = <Rich text={step.what === "offered" || step.what === "countered" || step.what === "answering" ? terms(`step.${step.what}`) : t(step.what)} parts={{ office: name(acting), other: name(other) }} />;
  if (step.when === "later") return <li className="muted"><span>{t("next")}</span><p>{sentence}</p></li>;
  return (
    <li {...(step.when === "now" ? { "aria-current": "step" as const } : {})}>
      {step.at === null ? <span className="strong">{t("nowMark")}</span> : <time className="muted" dateTime={step.at}>{format.stamp(step.at)}</time>}
      <div className="stack-tight">
        <p className={step.when === "now" ? "row-tight strong" : "row-tight"}>{sentence}{step.automatic ? <span className="mark">{t("automatic")}</span> : null}</p>
        {step.what === "reviewing" ? <p className="small muted">{clock()}</p> : null}
        {step.automatic ? <p className="small muted">{t("grantedByRule")}{request.decision?.rule ? <> · <Link to={`/agreements/${request.agreement}`}>{t("rule", { rule: request.decision.rule })}</Link></> : null}</p> : null}
      </div>
    </li>
  );

  function clock(): string {
    const { budget, remaining, overdueDays } = request.clock;
    return overdueDays > 0 ? t("reviewLate", { budget, days: overdueDays }) : t("reviewClock", { budget, used: budget - Math.max(0, remaining), left: Math.max(0, remaining) });
  }
}
