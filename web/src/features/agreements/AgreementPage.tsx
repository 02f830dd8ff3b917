import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { agreementQuery, type AgreementView } from "../../api/agreements.ts";
import { answer, api } from "../../api/client.ts";
import { trustFileQuery, verifyHere } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { VerdictView } from "../../ui/VerdictView.tsx";
import { Actions } from "./Actions.tsx";
import "./agreements.css";
import { Clauses } from "./Clauses.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { History } from "./History.tsx";
import { agreementTexts } from "./i18n.ts";
import { Keys } from "./Keys.tsx";
import { Parties } from "./Parties.tsx";
import { Signatures } from "./Signatures.tsx";
import { StateTag } from "./StateTag.tsx";

/** /agreements/:id: the text, who signed, what it does, and its proof. */
export function Component(): ReactNode {
  const t = useTexts(agreementTexts);
  const { id = "" } = useParams();
  const query = useQuery(agreementQuery(id));
  const crumbs = [{ to: "/agreements", label: t("page.crumb") }];
  if (query.isError && query.data === undefined)
    return <div className="wrap"><PageHead title={t("title")} crumbs={crumbs} /><QueryView query={query}>{() => null}</QueryView></div>;
  return <div className="wrap"><QueryView query={query}>{(agreement) => <Agreement agreement={agreement} crumbs={crumbs} />}</QueryView></div>;
}

function Agreement({ agreement, crumbs }: { agreement: AgreementView; crumbs: readonly { to: string; label: string }[] }): ReactNode {
  const t = useTexts(agreementTexts);
  return (
    <>
      <PageHead title={agreement.title ?? t("missing")} crumbs={crumbs} {...(agreement.title === null ? {} : { titleLang: "zh-CN" })}>
        <p className="row"><StateTag state={agreement.state} /><span className="mono muted">{agreement.id}</span></p>
        <Parties parties={agreement.parties} />
      </PageHead>
      <div className="two-thirds">
        <div className="stack">
          <Standing agreement={agreement} />
          {agreement.document ? <Clauses document={agreement.document} purposes={agreement.purposes} /> : null}
        </div>
        <div className="stack">
          {agreement.textDigest ? <Fingerprint digest={agreement.textDigest} /> : null}
          {agreement.document ? <Signatures agreement={agreement} /> : null}
          <Actions agreement={agreement} />
          {agreement.signatures.length > 0 ? <Proof id={agreement.id} /> : null}
          {agreement.document ? <Keys trust={agreement.document.trust} /> : null}
          {agreement.acts.length > 0 ? <History acts={agreement.acts} parties={agreement.parties} /> : null}
        </div>
      </div>
    </>
  );
}

/** Why there is no text, or why it can't be signed yet. */
function Standing({ agreement }: { agreement: AgreementView }): ReactNode {
  const t = useTexts(agreementTexts);
  const format = useFormat();
  if (agreement.document) return null;
  return (
    <section className="card stack-sm">
      <p>{agreement.missingParties.length > 0 ? t("page.notConnected", { names: format.list(agreement.missingParties) }) : t("page.noText")}</p>
      <p className="small strong">{t("quote")}</p>
      <blockquote lang="zh-CN">{agreement.quote}</blockquote>
      {agreement.note ? <p className="small muted" lang="zh-CN">{agreement.note}</p> : null}
    </section>
  );
}

function Proof({ id }: { id: string }): ReactNode {
  const t = useTexts(agreementTexts);
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: async () => {
      const text: string = await answer(api.GET("/api/agreements/{id}/document", { params: { path: { id } }, parseAs: "text" }) as never);
      return verifyHere(text, await queries.fetchQuery(trustFileQuery));
    },
  });
  return (
    <section className="card stack-sm" aria-labelledby="proof">
      <h2 id="proof">{t("page.verify")}</h2>
      {check.data && !("trustFault" in check.data) ? <VerdictView verdict={check.data} fileName={`${id}.agreement.json`} /> : null}
      {check.isError ? <ErrorAlert error={check.error} retry={() => check.mutate()} /> : null}
      <p className="row">
        <Button small busy={check.isPending} onClick={() => check.mutate()}><SafetyCertificateOutlined aria-hidden />{t("page.verify")}</Button>
        <a className="button button-small" href={`/api/agreements/${id}/document`} download={`${id}.agreement.json`}><DownloadOutlined aria-hidden />{t("page.download")}</a>
      </p>
    </section>
  );
}
