import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { grantsQuery, requestQuery, requestsQuery, type AccessRequest } from "../../api/requests.ts";
import { usePerson } from "../../api/session.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { DataTable } from "../../ui/DataTable.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { termsTexts } from "./i18n-terms.ts";
import { useFieldTitles } from "./ResourceTitle.tsx";
import { offerWaits } from "./standing-terms.ts";
import { TermsDialog } from "./TermsForm.tsx";

/** What was asked for beside what was proposed since, and what one may do about it. */
export function TermsCard({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(termsTexts);
  const office = useOffices();
  const person = usePerson();
  const [asking, ask] = useState(false);
  const waits = offerWaits(request);
  const mine = request.requestingParty === person?.party && person.roles.includes("data-steward");
  return (
    <section className="card stack-sm" aria-labelledby="request-terms">
      <h2 id="request-terms">{t("title")}</h2>
      <Compared request={request} />
      {waits && !mine ? <p className="small muted"><Rich text={t("waitingOther")} parts={{ office: <OfficeName office={office(request.requestingParty)} /> }} /></p> : null}
      {waits && mine ? (
        <>
          <p className="effect">{t("waiting")}</p>
          <div className="action-row no-print"><Accept request={request} /><Button onClick={() => ask(true)}>{t("counter")}</Button></div>
          {asking ? <TermsDialog request={request} as="counter" close={() => ask(false)} /> : null}
        </>
      ) : null}
    </section>
  );
}

function Accept({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(termsTexts);
  const queries = useQueryClient();
  const accept = useMutation({
    mutationFn: () => answer(api.POST("/api/requests/{id}/acceptance", { params: { path: { id: request.id } } })),
    onSuccess: (after) => {
      queries.setQueryData(requestQuery(request.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: grantsQuery.queryKey });
    },
  });
  return (
    <>
      <Button look="primary" busy={accept.isPending} onClick={() => accept.mutate()}>{t(accept.isPending ? "accepting" : "accept")}</Button>
      {accept.isError ? <ErrorAlert error={accept.error} /> : null}
    </>
  );
}

interface Row {
  readonly key: "fields" | "validUntil" | "basisKind" | "note";
  readonly asked: ReactNode;
  proposed(proposal: AccessRequest["proposals"][number], number: number): ReactNode;
}

/** How many of the proposals stand beside the request; all of them stand in the history. */
const shownProposals = 2;

/** The terms side by side: the first column is the request as it was made, the last one is what stands. */
function Compared({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(termsTexts);
  const words = useDataWords();
  const format = useFormat();
  const title = useFieldTitles(request.resource);
  const left = (fields: readonly string[]) => request.fields.filter((field) => !fields.includes(field));
  const noted = (value: ReactNode, note: string | undefined): ReactNode => <span className="stack-tight"><span>{value}</span>{note === undefined ? null : <span className="small muted">{note}</span>}</span>;
  const rows: readonly Row[] = [
    {
      key: "fields", asked: format.list(request.fields.map(title)),
      proposed: ({ fields }) => noted(format.list(fields.map(title)), left(fields).length > 0 ? t("fewer", { fields: format.list(left(fields).map(title)) }) : undefined),
    },
    {
      key: "validUntil", asked: format.date(request.validUntil, { year: true }),
      proposed: ({ validUntil }) => noted(format.date(validUntil, { year: true }), validUntil < request.validUntil ? t("shorter") : undefined),
    },
    { key: "basisKind", asked: words.basisKind(request.basisKind), proposed: ({ basisKind }) => (basisKind === request.basisKind ? <span className="muted">{t("same")}</span> : words.basisKind(basisKind)) },
    {
      key: "note", asked: <span className="muted">{t("none")}</span>,
      proposed: ({ note }, number) => <span className="stack-tight"><span lang="zh-CN">{note}</span><Link className="small" to={verifyAddress(`request-proposal:${number}:${request.id}`)}>{t("receipt", { n: number })}</Link></span>,
    },
  ];
  const shown = request.proposals.map((proposal, i) => ({ proposal, number: i + 1 })).slice(-shownProposals);
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "term", title: t("row"), render: ({ key }) => <span className="strong">{t(key)}</span> },
        { key: "asked", title: t("asked"), render: ({ asked }) => asked },
        ...shown.map(({ proposal, number }) => ({ key: String(number), title: t(`by.${proposal.by}`, { at: format.stamp(proposal.at) }), render: (row: Row) => row.proposed(proposal, number) })),
      ]}
    />
  );
}
