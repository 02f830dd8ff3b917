import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { DropEvent } from "./DropEvent.tsx";
import { queueTexts } from "./queue-i18n.ts";
import { parkedQuery, queuesQuery, type ParkedEvent, type ParkedList, type Redriven } from "./queries.ts";

type TypeKey = keyof typeof queueTexts.zh.types;

/** Parked events, one card for each subject: within it they can only be settled from the first on. */
export function ParkedSubjects({ list, mayAct }: { list: ParkedList; mayAct: boolean }): ReactNode {
  const t = useTexts(queueTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const text = useText();
  const [outcome, setOutcome] = useState<Redriven>();
  const subjects = [...Map.groupBy(list.items, ({ peer, subject }) => `${peer} ${subject}`).values()];
  function settled(result: Redriven | undefined): void {
    setOutcome(result);
    for (const queryKey of [parkedQuery.queryKey, queuesQuery.queryKey]) void queries.invalidateQueries({ queryKey });
  }
  const words = (result: Redriven): string => {
    if (result.left === 0) return t("parked.done", { n: format.number(result.applied) });
    const reason = result.reason ? text(result.reason) : "";
    return result.applied === 0 ? t("parked.stillStuck", { reason }) : t("parked.partly", { n: format.number(result.applied), left: format.number(result.left), reason });
  };
  return (
    <div className="stack">
      <p>{t("parked.shown", { events: format.number(list.events), subjects: format.number(list.subjects) })}{list.items.length < list.events ? ` · ${t("parked.more", { n: format.number(list.items.length) })}` : ""}</p>
      <p role="status" className={outcome ? "effect" : "sr-only"}>{outcome ? words(outcome) : ""}</p>
      {subjects.map((events) => <SubjectCard key={events[0]!.eventId} events={events} mayAct={mayAct} onSettled={settled} />)}
    </div>
  );
}

function SubjectCard({ events, mayAct, onSettled }: { events: readonly ParkedEvent[]; mayAct: boolean; onSettled(outcome: Redriven | undefined): void }): ReactNode {
  const t = useTexts(queueTexts);
  const text = useText();
  const format = useFormat();
  const side = useSideName();
  const { peer, subject, eventId } = events[0]!;
  const [dropping, drop] = useState<ParkedEvent>();
  const retry = useMutation({
    mutationFn: (only: string | null) =>
      only === null ? answer(api.POST("/api/events/parked/retry", { body: { peer, subject } })) : answer(api.POST("/api/events/parked/{id}/retry", { params: { path: { id: only } } })),
    onSuccess: onSettled,
  });
  const nameOf = (type: string): string => {
    const key = type.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
    return t(`types.${key in queueTexts.zh.types ? (key as TypeKey) : "other"}`);
  };
  return (
    <section className={`card card-edge card-edge-${peer} stack-sm`} aria-labelledby={`subject-${eventId}`}>
      <h3 id={`subject-${eventId}`} className="wrap-any">{t("parked.subject", { subject })}</h3>
      <p className="row-tight small"><Tile node={peer} />{t("parked.from", { name: side(peer) })}</p>
      <DataTable
        caption={t("parked.subject", { subject })}
        hideCaption
        rows={events}
        rowKey={(one) => one.eventId}
        columns={[
          { key: "sequence", title: t("parked.sequence"), render: (one) => format.number(one.sequence) },
          { key: "type", title: t("parked.type"), render: (one) => <span className="stack-tight"><span>{nameOf(one.type)}</span><span className="mono smallest muted">{one.type}</span></span> },
          { key: "received", title: t("parked.received"), render: (one) => <span className="nowrap">{format.stamp(one.receivedAt)}</span> },
          { key: "size", title: t("parked.size"), render: (one) => <span className="nowrap">{t("parked.bytes", { n: format.number(one.sizeBytes) })}</span> },
          { key: "reason", title: t("parked.reason"), render: (one) => one.isFirst ? <span className="stack-tight"><span className="strong">{text(one.reason)}</span><span className="mono smallest muted wrap-any">{t("parked.id")} {one.eventId}</span></span> : <span className="stack-tight"><span className="muted">{t("parked.behind")}</span><span className="mono smallest muted wrap-any">{t("parked.id")} {one.eventId}</span></span> },
          ...(mayAct ? [{ key: "act", title: t("parked.act"), render: (one: ParkedEvent) => <span className="row-tight">{one.isFirst && events.length > 1 ? <Button small busy={retry.isPending} onClick={() => retry.mutate(one.eventId)}>{t("parked.retryOne")}</Button> : null}<Button small aria-label={`${t("parked.drop")} ${one.sequence}`} onClick={() => drop(one)}>{t("parked.drop")}</Button></span> }] : []),
        ]}
      />
      {retry.isError ? <ErrorAlert error={retry.error} /> : null}
      {mayAct ? <p><Button small look="primary" busy={retry.isPending} onClick={() => retry.mutate(null)}>{t(retry.isPending ? "parked.retrying" : "parked.retryAll")}</Button></p> : null}
      {dropping ? <DropEvent event={dropping} onClose={() => drop(undefined)} onDropped={() => { drop(undefined); onSettled(undefined); }} /> : null}
    </section>
  );
}
