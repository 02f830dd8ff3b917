import type { ReactNode } from "react";
import type { AgreementView } from "../../api/agreements.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { agreementTexts } from "./i18n.ts";

/** The keys by which each side will know the other, as the agreement prints them. */
export function Keys({ trust }: { trust: NonNullable<AgreementView["document"]>["trust"] }): ReactNode {
  const t = useTexts(agreementTexts);
  const sideName = useSideName();
  return (
    <section className="card" aria-labelledby="keys">
      <details>
        <summary id="keys">{t("page.trust")}</summary>
        <div className="stack-sm small">
          <p className="muted">{t("page.trustWhy")}</p>
          {trust.map((one) => (
            <div key={one.node}>
              <p className="office strong"><Tile node={one.node} /><span>{sideName(one.node)}</span></p>
              <dl className="facts">
                <dt>{t("page.logKey")}</dt><dd className="mono">{one.logOrigin}<br />{one.logKey}</dd>
                {one.pageKey === undefined ? null : <><dt>{t("page.pageKey")}</dt><dd className="mono">{one.pageKey}</dd></>}
                <dt>{t("page.witnessKey")}</dt><dd className="mono">{one.witnessKey}</dd>
                <dt>{t("page.signKey")}</dt><dd className="mono">{one.signKid}<br />{one.signKey}</dd>
              </dl>
            </div>
          ))}
        </div>
      </details>
    </section>
  );
}
