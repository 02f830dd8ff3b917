import type { ReactNode } from "react";
import type { AgreementView } from "../../api/agreements.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { dataTexts } from "../../ui/data-i18n.ts";
import { Mark } from "../../ui/Mark.tsx";
import { agreementTexts } from "./i18n.ts";

type Document = NonNullable<AgreementView["document"]>;

/** The text clause by clause, each with what it does in the system; what the source leaves out stands on grey. */
export function Clauses({ document, purposes }: { document: Document; purposes: AgreementView["purposes"] }): ReactNode {
  const t = useTexts(agreementTexts);
  const text = useText();
  const format = useFormat();
  const words = useTexts(dataTexts);
  return (
    <section className="card stack" aria-labelledby="text">
      <div className="row between"><h2 id="text">{t("page.text")}</h2><span className="small muted">{t("page.effective", { date: format.date(document.effectiveFrom, { year: true }) })}</span></div>
      <ol className="clauses">
        {document.clauses.map((clause) => {
          const rule = document.dataRules.find((one) => one.clause === clause.id);
          const names = purposes.filter((one) => one.clause === clause.id).map(({ title }) => text(title));
          return (
            <li key={clause.id} id={clause.id} className={clause.textStatus === "missing-in-source" ? "clause clause-missing" : "clause"}>
              <h3 className="row-tight"><span lang="zh-CN">{clause.heading}</span>{clause.textStatus === "source" ? <Mark kind="source" detail={clause.source ?? document.source} /> : clause.textStatus === "illustrative" ? <Mark kind="illustrative" /> : <Mark kind="missing" />}</h3>
              <p lang="zh-CN">{clause.text}</p>
              <p className="smallest muted mono">{clause.id}</p>
              {rule ? (
                <div className="clause-effect">
                  <p className="strong small">{t("page.here")}</p>
                  <p className="small">{t("page.permits", { purposes: names.length > 0 ? format.list(names) : format.list(rule.purposes) })}</p>
                  <p className="small">{t("page.bases", { bases: format.list(rule.basisKinds.map((kind) => words(`basisKind.${kind}`))) })}</p>
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
