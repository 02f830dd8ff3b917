import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { queueTexts } from "./queue-i18n.ts";
import { forgottenQuery, queuesQuery, type PeerQueue } from "./queries.ts";

/** Both ends disagree on a stream: what it means, what is known, and what the operator of this side may decide. */
export function StreamTrouble({ queue: { peer, stopped, broken }, mayAct }: { queue: PeerQueue; mayAct: boolean }): ReactNode {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const name = useSideName()(peer);
  const numbers = (fault: { own: number; theirs: number }) => ({ own: format.number(fault.own), theirs: format.number(fault.theirs) });
  return (
    <>
      {stopped ? (
        <div className="effect stack-sm">
          <p className="strong">{t(stopped.kind === "rolled-back" ? "stopped.rolledBackHere" : "stopped.goneHere", { name })}</p>
          <p className="small">{t("stopped.numbers", numbers(stopped))} {t("stopped.found", { at: format.instant(stopped.at) })}</p>
        </div>
      ) : null}
      {stopped?.kind === "rolled-back" ? <><Forgotten peer={peer} />{mayAct ? <Decide peer={peer} act="goOn" /> : null}</> : null}
      {broken ? (
        <div className="effect stack-sm">
          <p className="strong">{t(broken.kind === "rolled-back" ? "stopped.rolledBackThere" : "stopped.goneThere", { name })}</p>
          <p className="small">{t(broken.kind === "rolled-back" ? "stopped.numbers" : "stopped.lacks", numbers(broken))} {t("stopped.found", { at: format.instant(broken.at) })}</p>
        </div>
      ) : null}
      {broken?.kind === "beyond-retention" && mayAct ? <Decide peer={peer} act="accept" /> : null}
    </>
  );
}

function Forgotten({ peer }: { peer: string }): ReactNode {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const query = useQuery(forgottenQuery(peer));
  if (query.isError) return <ErrorAlert error={query.error} retry={() => void query.refetch()} />;
  const items = query.data?.items;
  if (items === undefined) return null;
  if (items.length === 0) return <p className="muted">{t("stopped.none")}</p>;
  const title = t("stopped.what", { n: format.number(items.length) });
  return (
    <div className="stack-sm">
      <p className="small muted">{t("stopped.whatHint")}</p>
      <DataTable
        caption={title}
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          { key: "sequence", title: t("parked.sequence"), render: (one) => format.number(one.sequence) },
          { key: "type", title: t("parked.type"), render: (one) => <span className="mono small">{one.type}</span> },
          { key: "subject", title: t("parked.about"), render: (one) => <span className="mono small wrap-any">{one.subject}</span> },
          { key: "id", title: t("parked.id"), render: (one) => <span className="mono smallest muted wrap-any">{one.id}</span> },
        ]}
      />
    </div>
  );
}

const shortest = 5;

/** A decision that is made with the other operator: its consequence first, then what was settled. */
function Decide({ peer, act }: { peer: string; act: "goOn" | "accept" }): ReactNode {
  const t = useTexts(queueTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortest;
  const decide = useMutation({
    mutationFn: async () => {
      const options = { params: { path: { id: peer } }, body: { reason: reason.trim() } };
      await (act === "goOn" ? answer(api.POST("/api/queues/{id}/resumption", options)) : answer(api.POST("/api/queues/{id}/gap-acceptance", options)));
    },
    onSuccess: () => {
      ask(false);
      void queries.invalidateQueries({ queryKey: queuesQuery.queryKey });
    },
  });
  return (
    <>
      <p><Button small look="primary" onClick={() => ask(true)}>{t(act === "goOn" ? "stopped.goOn" : "stopped.accept")}</Button></p>
      {asking ? (
        <Dialog title={t(act === "goOn" ? "stopped.goOnTitle" : "stopped.acceptTitle")} busy={decide.isPending} onClose={() => ask(false)}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!tooShort) decide.mutate(); }}>
            <p className="effect">{t(act === "goOn" ? "stopped.goOnEffect" : "stopped.acceptEffect")}</p>
            <TextArea label={t("stopped.reason")} hint={t("stopped.hint")} rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} error={tried && tooShort ? t("stopped.missing") : undefined} />
            {decide.isError ? <ErrorAlert error={decide.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={decide.isPending}>{t(decide.isPending ? "stopped.busy" : act === "goOn" ? "stopped.goOnDo" : "stopped.acceptDo")}</Button><Button busy={decide.isPending} onClick={() => ask(false)}>{t("stopped.keep")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
