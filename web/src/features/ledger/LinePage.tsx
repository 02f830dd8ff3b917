import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { usePerson } from "../../api/session.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { useRecordWords } from "../../ui/ledger-words.ts";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { ledgerTexts } from "./i18n.ts";
import "./ledger.css";
import { lineQuery, refOfLineQuery } from "./queries.ts";

/** /ledger/lines/:number: what stands in the clear on one line of this site's ledger. */
export function Component(): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  const words = useRecordWords();
  const person = usePerson();
  const number = Number(useParams()["number"]);
  const audits = person?.roles.some((role) => role === "auditor" || role === "operator") ?? false;
  const query = useQuery(lineQuery(number));
  const ref = useQuery(refOfLineQuery(number, audits)).data;
  return (
    <div className={person ? "" : "wrap"}>
      <PageHead title={t("line.title", { n: Number.isFinite(number) ? format.number(number) : "?" })} crumbs={[{ to: "/ledger", label: t("story.crumb") }]}><p className={person ? "muted" : "lead"}>{t("line.lead")}</p></PageHead>
      <QueryView query={query}>
        {({ kind, at, commitment, page, stamps }) => (
          <section className="card stack" aria-label={t("line.title", { n: format.number(number) })}>
            <dl className="facts">
              <dt>{t("line.kind")}</dt><dd>{words.kind(kind)} <span className="small muted">({words.family(kind.slice(0, Math.max(0, kind.indexOf("."))))})</span></dd>
              <dt>{t("line.at")}</dt><dd>{format.instant(at, { year: true })}</dd>
              <dt>{t("line.commitment")}</dt><dd className="mono wrap-any">{commitment}</dd>
              <dt>{t("line.page")}</dt><dd>{page ? t("line.pageText", { n: format.number(page.size), at: format.instant(page.at, { year: true }) }) : t("line.noPage")}</dd>
              <dt>{t("line.stamps")}</dt>
              <dd>{stamps.length === 0 ? t("line.none") : stamps.map((stamp) => <span className="row-tight" key={stamp.node}><Tile node={stamp.node} />{t("line.stampText", { side: side(stamp.node), at: format.instant(stamp.at, { year: true }) })}</span>)}</dd>
              {ref ? <><dt>{t("line.ref")}</dt><dd><Link className="mono wrap-any" to={`/ledger/${encodeURIComponent(ref)}`}>{ref}</Link></dd></> : null}
            </dl>
            <p className="row no-print">
              {number > 1 ? <ButtonLink small to={`/ledger/lines/${number - 1}`}>{t("line.prev")}</ButtonLink> : null}
              <ButtonLink small to={`/ledger/lines/${number + 1}`}>{t("line.next")}</ButtonLink>
            </p>
          </section>
        )}
      </QueryView>
    </div>
  );
}
