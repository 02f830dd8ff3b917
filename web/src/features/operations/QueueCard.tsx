import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { queueTexts } from "./queue-i18n.ts";
import { queuesQuery, type PeerQueue } from "./queries.ts";
import { StreamTrouble } from "./StreamTrouble.tsx";

/** What waits for one peer, since when, why, and when it is tried again. */
export function QueueCard({ queue, mayAct }: { queue: PeerQueue; mayAct: boolean }): ReactNode {
  const t = useTexts(queueTexts);
  const text = useText();
  const format = useFormat();
  const side = useSideName();
  const { peer, events, messages, oldestAt, fault, state, lastSeenAt, resent, stopped } = queue;
  const isWaiting = events + messages > 0;
  return (
    <section className={`card card-edge card-edge-${peer} stack-sm`} aria-labelledby={`queue-${peer}`}>
      <h3 id={`queue-${peer}`} className="row-tight"><Tile node={peer} />{side(peer)} <span className="mono small muted">{peer}</span></h3>
      <StreamTrouble queue={queue} mayAct={mayAct} />
      {resent ? <p className="small">{t("stopped.resent", { at: format.instant(resent.at), from: format.number(resent.from), to: format.number(resent.to) })}</p> : null}
      {isWaiting ? (
        <dl className="facts">
          <dt>{t("out.waiting")}</dt>
          <dd className="row">{events > 0 ? <span>{t("out.events", { n: format.number(events) })}</span> : null}{messages > 0 ? <span>{t("out.messages", { n: format.number(messages) })}</span> : null}</dd>
          {oldestAt ? <><dt>{t("out.oldest")}</dt><dd>{t("out.since", { at: format.instant(oldestAt) })}</dd></> : null}
          {fault ? <><dt>{t("out.fault")}</dt><dd className="stack-tight"><span className="strong bad-text">{text(fault)}</span><span className="small muted">{format.instant(fault.at)} · {t("out.attempts", { n: fault.attempts })}</span></dd></> : null}
          {state === "suspended" ? <><dt>{t("out.next")}</dt><dd>{t("out.stopped")}</dd></> : fault?.nextAt ? <><dt>{t("out.next")}</dt><dd>{format.instant(fault.nextAt)}</dd></> : null}
          <dt>{t("out.lastSeen")}</dt><dd>{lastSeenAt ? format.instant(lastSeenAt) : t("out.never")}</dd>
        </dl>
      ) : <p className="muted">{t("out.none")}</p>}
      {mayAct && (isWaiting || stopped) && state === "active" ? <TryNow peer={peer} /> : null}
    </section>
  );
}

function TryNow({ peer }: { peer: string }): ReactNode {
  const t = useTexts(queueTexts);
  const queries = useQueryClient();
  const attempt = useMutation({
    mutationFn: () => answer(api.POST("/api/queues/{id}/attempt", { params: { path: { id: peer } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: queuesQuery.queryKey }),
  });
  return (
    <>
      {attempt.isError ? <ErrorAlert error={attempt.error} /> : null}
      <p><Button small busy={attempt.isPending} onClick={() => attempt.mutate()}>{t(attempt.isPending ? "out.trying" : "out.now")}</Button></p>
    </>
  );
}
