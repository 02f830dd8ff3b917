import type { ReactNode } from "react";
import type { AccessRequest } from "../../api/requests.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { stepTexts } from "./i18n-steps.ts";
import "./requests.css";

/** What the two nodes said to each other, for those who want to see it: state, ids, every message as it went. */
export function Messages({ negotiation }: { negotiation: NonNullable<AccessRequest["negotiation"]> }): ReactNode {
  const t = useTexts(stepTexts);
  const format = useFormat();
  return (
    <details className="card">
      <summary>{t("details.title")}</summary>
      <div className="stack-sm">
        <p className="small muted">{t("details.lead")}</p>
        <dl className="facts">
          <dt>{t("details.state")}</dt><dd className="mono small">{negotiation.state}</dd>
          <dt>{t("details.role")}</dt><dd>{t(`details.${negotiation.role}`)}</dd>
          <dt>{t("details.consumerPid")}</dt><dd className="mono small pid">{negotiation.consumerPid}</dd>
          <dt>{t("details.providerPid")}</dt><dd className="mono small pid">{negotiation.providerPid ?? t("details.none")}</dd>
        </dl>
        <h3>{t("details.messages")}</h3>
        <ol className="history">
          {negotiation.steps.map((one, i) => (
            <li key={i}>
              <time className="muted" dateTime={one.at}>{format.stamp(one.at)}</time>
              <div className="stack-tight">
                <p className="row-tight"><span className="strong">{t(one.by === "us" ? "details.out" : "details.in")}</span><span className="mono small pid">{one.message}</span><span className="small muted">{t("details.leads", { state: one.state })}</span></p>
                <p className="small muted">
                  {one.by === "peer" ? null : one.refused !== null ? t("details.refused", { reason: one.refused }) : one.deliveredAt === null ? t("details.waits") : t("details.delivered", { at: format.stamp(one.deliveredAt) })}
                  {one.valid === undefined ? null : <>{one.by === "peer" ? null : " · "}{t(one.valid ? "details.valid" : "details.invalid")}</>}
                </p>
                {one.body === undefined ? null : <details><summary className="small">{t("details.body")}</summary><pre className="message-body">{JSON.stringify(JSON.parse(one.body), null, 2)}</pre></details>}
              </div>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
