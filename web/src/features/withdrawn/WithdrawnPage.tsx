import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { answer, api, type Answer } from "../../api/client.ts";
import { verifyAddress } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { withdrawnTexts } from "./i18n.ts";

type Row = Answer<"/api/withdrawn-consents", "get">["derived"][number];

const withdrawnQuery = queryOptions({
  queryKey: ["withdrawn-consents"],
  queryFn: async () => (await answer(api.GET("/api/withdrawn-consents"))).derived,
  staleTime: 5_000,
});

/** /desk/withdrawn-consents: what the office holds of consents that people withdrew; it confirms each. */
export function Component(): ReactNode {
  const t = useTexts(withdrawnTexts);
  const query = useQuery(withdrawnQuery);
  return (
    <>
      <PageHead title={t("title")}><p className="lead">{t("lead")}</p></PageHead>
      <QueryView query={query}>
        {(rows) => rows.length === 0 ? <Empty title={t("empty")}><p>{t("emptyWhy")}</p></Empty> : <ul className="stack">{rows.map((row) => <li key={row.id}><Card row={row} /></li>)}</ul>}
      </QueryView>
      <p className="small muted prose">{t("basis")}</p>
    </>
  );
}

function Card({ row }: { row: Row }): ReactNode {
  const t = useTexts(withdrawnTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => answer(api.POST("/api/withdrawn-consents/{id}/acknowledgement", { params: { path: { id: row.id } } })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: withdrawnQuery.queryKey }), queries.invalidateQueries({ queryKey: ["tasks"] })]),
  });
  const { id, kind, ref, endedAt, acknowledgedAt, acknowledgement } = row;
  return (
    <article className="card stack-sm" aria-labelledby={`withdrawn-${id}`}>
      <h2 id={`withdrawn-${id}`}>{t(kind === "caseEvidence" ? "what.caseEvidence" : "what.other")} <span className="mono small">{ref}</span></h2>
      <p className="muted">{t("ended", { at: format.instant(endedAt ?? "", { year: true }) })}</p>
      {confirm.isError ? <ErrorAlert error={confirm.error} /> : null}
      {acknowledgedAt === null ? <p><Button look="primary" small busy={confirm.isPending} aria-label={confirm.isPending ? undefined : `${t("confirm")} · ${ref}`} onClick={() => confirm.mutate()}>{confirm.isPending ? t("confirming") : t("confirm")}</Button></p> : (
        <p className="row-tight"><span>{t("done", { at: format.instant(acknowledgedAt, { year: true }) })}</span>{acknowledgement === null ? null : <Link to={verifyAddress(acknowledgement)}>{t("receipt")}</Link>}</p>
      )}
    </article>
  );
}
