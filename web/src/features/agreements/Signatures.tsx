import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { AgreementView } from "../../api/agreements.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Tile } from "../../ui/OfficeName.tsx";
import { SuiteName } from "../../ui/SuiteName.tsx";
import { agreementTexts } from "./i18n.ts";

/** One line per party: signed, by whom and with which key, or awaited. */
export function Signatures({ agreement }: { agreement: AgreementView }): ReactNode {
  const t = useTexts(agreementTexts);
  const format = useFormat();
  const parties = (agreement.document?.parties ?? []).toSorted((a, b) => Number(a.node !== "sc") - Number(b.node !== "sc"));
  return (
    <section className="card stack-sm" aria-labelledby="signatures">
      <h2 id="signatures">{t("page.signatures")}</h2>
      <ul className="stack-sm">
        {parties.map((party) => {
          const signature = agreement.signatures.find((one) => one.party === party.party);
          return (
            <li className="signature" key={party.party}>
              <p className="office strong"><Tile node={party.node} spoken /><span lang="zh-CN">{party.name}</span></p>
              {signature ? (
                <>
                  <p className="tick tick-ok"><CheckCircleFilled aria-hidden /><span>{t("page.signed", { at: format.stamp(signature.at) })}</span></p>
                  <p className="smallest muted">{t("page.by", { person: signature.person })} · {t("page.key", { kid: signature.kid })} · <SuiteName suite={signature.suite} /></p>
                </>
              ) : (
                <p className="tick tick-pending"><ClockCircleOutlined aria-hidden /><span>{agreement.signatures.length === 0 ? t("page.notSigned") : t("page.waiting")}</span></p>
              )}
            </li>
          );
        })}
      </ul>
      {agreement.checks.length > 0 ? (
        <>
          <h3>{t("page.checks")}</h3>
          <Checks checks={agreement.checks} />
        </>
      ) : null}
    </section>
  );
}

function Checks({ checks }: { checks: AgreementView["checks"] }): ReactNode {
  const t = useTexts(agreementTexts);
  const text = useText();
  return (
    <ul className="ticks small">
      {checks.map((check) => (
        <li className={check.ok ? "tick tick-ok" : "tick tick-bad"} key={check.code}>
          {check.ok ? <CheckCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
          <span>{text(check)} <span className="sr-only">{check.ok ? t("page.checkOk") : t("page.checkBad")}</span></span>
        </li>
      ))}
    </ul>
  );
}
