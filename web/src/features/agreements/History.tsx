import type { ReactNode } from "react";
import { Link } from "react-router";
import type { AgreementView } from "../../api/agreements.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { agreementTexts } from "./i18n.ts";

/** What happened to the agreement, oldest first, each act with its receipt. */
export function History({ acts, parties }: { acts: AgreementView["acts"]; parties: AgreementView["parties"] }): ReactNode {
  const t = useTexts(agreementTexts);
  const format = useFormat();
  return (
    <section className="card stack-sm" aria-labelledby="history">
      <h2 id="history">{t("page.history")}</h2>
      <ol className="stack-sm small">
        {acts.map((act) => (
          <li key={act.at + act.act}>
            <p><span className="muted">{format.stamp(act.at)}</span> <span lang="zh-CN">{parties.find((one) => one.party === act.party)?.name ?? act.party}</span> <span className="strong">{t(`page.acts.${act.act}`)}</span></p>
            {act.reason ? <p className="muted">{t("page.reason", { reason: act.reason })}</p> : null}
            {act.receipt ? <p><Link to={verifyAddress(act.receipt)}>{t("page.receipt")}</Link></p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
