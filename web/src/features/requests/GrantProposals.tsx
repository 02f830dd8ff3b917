import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { grantQuery, grantsQuery, type Grant } from "../../api/requests.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { useOwnSide } from "./GrantActs.tsx";
import { Words } from "./GrantText.tsx";
import { Compared, type Version } from "./GrantVersions.tsx";
import { amendTexts } from "./i18n-amend.ts";

/** Other terms that wait: what would change, whose turn it is, and the answer. */
export function GrantProposals({ grant }: { grant: Grant }): ReactNode {
  const current = grant.versions?.find(({ state }) => state === "in-force");
  if (!current) return null;
  return <>{grant.versions?.filter(({ state }) => state === "proposed" || state === "accepted").map((one) => <Proposal key={one.digest} grant={grant} current={current} proposal={one} />)}</>;
}

function Proposal({ grant, current, proposal }: { grant: Grant; current: Version; proposal: Version }): ReactNode {
  const t = useTexts(amendTexts);
  const office = useOffices();
  const queries = useQueryClient();
  const side = useOwnSide(grant);
  const [asking, ask] = useState<"accept" | "decline" | undefined>(undefined);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const path = { id: grant.id, digest: proposal.digest };
  const taken = (after: Grant): void => {
    ask(undefined);
    queries.setQueryData(grantQuery(grant.id).queryKey, after);
    void queries.invalidateQueries({ queryKey: grantsQuery.queryKey, exact: true });
  };
  const reply = useMutation({
    mutationFn: (accept: boolean) => answer(api.POST("/api/grants/{id}/amendments/{digest}/answer", {
      params: { path },
      body: { accept, ...(reason.trim() === "" ? {} : { reason: reason.trim() }), ...(accept && proposal.text ? { textDigest: proposal.text.digest } : {}) },
    })),
    onSuccess: taken,
  });
  const withdraw = useMutation({ mutationFn: () => answer(api.POST("/api/grants/{id}/amendments/{digest}/withdrawal", { params: { path } })), onSuccess: taken });
  const party = (one: "provider" | "requester"): string => (one === "provider" ? grant.providingParty : grant.requestingParty);
  const answering = proposal.proposedBy === "provider" ? "requester" : "provider";
  const heading = `proposal-${proposal.digest.slice(-12)}`;
  return (
    <section className="card stack-sm" aria-labelledby={heading}>
      <h2 id={heading}><Rich text={t("proposal")} parts={{ office: <OfficeName office={office(party(proposal.proposedBy))} /> }} /></h2>
      <p className="strong"><Rich text={t(proposal.state === "accepted" ? "turnNode" : "turn")} parts={{ office: <OfficeName office={office(party(proposal.state === "accepted" ? "provider" : answering))} /> }} /></p>
      <Compared resource={grant.resource} versions={[current, proposal]} caption={t("compared")} />
      {proposal.text ? <Words text={proposal.text} /> : null}
      {withdraw.isError ? <ErrorAlert error={withdraw.error} /> : null}
      {proposal.state === "proposed" && side === answering ? <p className="row no-print"><Button look="primary" small onClick={() => ask("accept")}>{t("accept")}</Button><Button small onClick={() => ask("decline")}>{t("decline")}</Button></p> : null}
      {proposal.state === "proposed" && side === proposal.proposedBy ? <p className="row no-print"><Button small busy={withdraw.isPending} onClick={() => withdraw.mutate()}>{t("withdraw")}</Button></p> : null}
      {asking ? (
        <Dialog title={t(`${asking}Title`)} busy={reply.isPending} onClose={() => { ask(undefined); reply.reset(); }}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (asking === "accept" || reason.trim() !== "") reply.mutate(asking === "accept"); }}>
            <p className="effect">{t(`${asking}Effect`)}</p>
            {asking === "accept" && proposal.text ? <Words text={proposal.text} /> : null}
            <TextArea label={t("reason")} optional={asking === "accept"} maxLength={1000} rows={3} value={reason} error={tried && asking === "decline" && reason.trim() === "" ? t("reasonMissing") : undefined} onChange={(event) => setReason(event.target.value)} />
            {reply.isError ? <ErrorAlert error={reply.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={reply.isPending}>{t(reply.isPending ? "signing" : `${asking}Submit`)}</Button><Button busy={reply.isPending} onClick={() => ask(undefined)}>{t("cancel")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </section>
  );
}
