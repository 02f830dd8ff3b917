import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Tile } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { ConfirmKeys } from "./ConfirmKeys.tsx";
import { Fingerprint } from "./Fingerprint.tsx";
import { operationsTexts } from "./i18n.ts";
import { KeyList } from "./KeyList.tsx";
import { Marked } from "./Marked.tsx";
import { queueTexts } from "./queue-i18n.ts";
import { healthQuery, peersQuery, type PeerView } from "./queries.ts";

const tones = { active: "ok", invited: "info", suspended: "bad" } as const;

/** One peer: its fingerprint to compare, how the link is, what was refused and why. */
export function PeerCard({ peer, mayAct }: { peer: PeerView; mayAct: boolean }): ReactNode {
  const t = useTexts(operationsTexts);
  const queueWords = useTexts(queueTexts);
  const text = useText();
  const format = useFormat();
  const health = useQuery(healthQuery).data?.peers.find((one) => one.id === peer.id);
  const { descriptor } = peer;
  return (
    <section className={`card card-edge card-edge-${peer.id} stack-sm`} aria-labelledby={`peer-${peer.id}`}>
      <div className="row between">
        <h3 id={`peer-${peer.id}`} className="row-tight"><Tile node={peer.id} />{text(descriptor.name)} <span className="mono small muted">{peer.id}</span></h3>
        <span className={`status status-${tones[peer.state]}`}>{t(`peers.state.${peer.state}`)}</span>
      </div>
      <ConfirmKeys peer={peer} mayAct={mayAct} />
      <Fingerprint text={peer.fingerprint} label={t("peers.fingerprint")} />
      <p className="small muted">{t("peers.compare")}</p>
      <dl className="facts">
        <dt>{t("self.url")}</dt><dd className="mono">{descriptor.url}</dd>
        <dt>{t("peers.latency")}</dt><dd>{health ? (health.reachable ? t("peers.reachable", { ms: health.latencyMs ?? 0 }) : <span className="strong bad-text">{t("peers.unreachable")}</span>) : "…"}</dd>
        <dt>{t("peers.lastSeen")}</dt><dd>{peer.lastSeenAt ? format.instant(peer.lastSeenAt) : t("peers.never")}</dd>
        <dt>{t("peers.waiting")}</dt><dd>{health ? format.number(health.waiting + health.waitingMessages) : "…"}</dd>
        <dt>{t("peers.parked")}</dt><dd>{health ? <span className={health.parked > 0 ? "strong bad-text" : ""}>{format.number(health.parked)}</span> : "…"}</dd>
        {health?.lastFault ? <><dt>{t("peers.fault")}</dt><dd>{text(health.lastFault)}</dd></> : null}
        <dt>{t("peers.introduced")}</dt><dd>{format.instant(peer.introducedAt, { year: true })}</dd>
        {peer.activeAt ? <><dt>{t("peers.active")}</dt><dd>{format.instant(peer.activeAt, { year: true })}</dd></> : null}
        <dt>{t("self.keys")}</dt><dd><KeyList keys={descriptor.keys} /><span className="small muted">{t("self.version", { n: descriptor.version })}</span></dd>
      </dl>
      <p><Link to="/ops/queues">{queueWords("open")}</Link></p>
      {peer.compromised ? <Marked peer={peer} since={peer.compromised.since} /> : null}
      <Refusals title={t("peers.refusals")} refusals={peer.refusals} />
      {mayAct ? <Switch peer={peer} /> : null}
    </section>
  );
}

export function Refusals({ title, refusals }: { title: string; refusals: PeerView["refusals"] }): ReactNode {
  const t = useTexts(operationsTexts);
  const format = useFormat();
  if (refusals.length === 0) return <p className="small muted">{title}{" · "}{t("peers.noRefusals")}</p>;
  return (
    <DataTable
      caption={title}
      rows={refusals}
      rowKey={(one) => `${one.day} ${one.reason}`}
      columns={[
        { key: "reason", title: t("peers.reason"), render: (one) => <span className="mono small">{one.reason}</span> },
        { key: "day", title: t("peers.day"), render: (one) => one.day },
        { key: "count", title: t("peers.count"), end: true, render: (one) => format.number(one.count) },
      ]}
    />
  );
}

/** Stop or resume all messages with a peer. */
function Switch({ peer }: { peer: PeerView }): ReactNode {
  const t = useTexts(operationsTexts);
  const text = useText();
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const path = { params: { path: { id: peer.id } } };
  const turn = useMutation({
    mutationFn: (to: "suspend" | "resume") => (to === "suspend" ? answer(api.POST("/api/peers/{id}/suspension", path)) : answer(api.DELETE("/api/peers/{id}/suspension", path))),
    onSuccess: () => {
      ask(false);
      void queries.invalidateQueries({ queryKey: peersQuery.queryKey });
    },
  });
  return (
    <>
      {turn.isError ? <ErrorAlert error={turn.error} /> : null}
      {peer.state === "suspended" ? <p><Button small look="primary" busy={turn.isPending} onClick={() => turn.mutate("resume")}>{t("peers.resume")}</Button></p> : <p><Button small onClick={() => ask(true)}>{t("peers.suspend")}</Button></p>}
      {asking ? (
        <Dialog title={t("peers.suspendTitle", { name: text(peer.descriptor.name) })} busy={turn.isPending} onClose={() => ask(false)}>
          <div className="stack">
            <p className="effect">{t("peers.suspendEffect")}</p>
            <p className="row"><Button look="primary" busy={turn.isPending} onClick={() => turn.mutate("suspend")}>{t(turn.isPending ? "peers.busy" : "peers.suspendDo")}</Button><Button busy={turn.isPending} onClick={() => ask(false)}>{t("peers.keep")}</Button></p>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
