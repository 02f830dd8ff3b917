import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { queueTexts } from "./queue-i18n.ts";
import type { ParkedEvent } from "./queries.ts";

const shortest = 5;

/** Dropping an event: its consequence first, then why. */
export function DropEvent({ event, onClose, onDropped }: { event: ParkedEvent; onClose(): void; onDropped(): void }): ReactNode {
  const t = useTexts(queueTexts);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < shortest;
  const drop = useMutation({
    mutationFn: () => answer(api.POST("/api/events/parked/{id}/drop", { params: { path: { id: event.eventId } }, body: { reason: reason.trim() } })),
    onSuccess: onDropped,
  });
  return (
    <Dialog title={t("dropping.title")} busy={drop.isPending} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(submitted) => { submitted.preventDefault(); setTried(true); if (!tooShort) drop.mutate(); }}>
        <p className="wrap-any">{t("parked.subject", { subject: event.subject })} · <span className="mono">{event.type}</span> · {t("parked.sequence")} {event.sequence}</p>
        <p className="effect">{t("dropping.effect")}</p>
        <TextArea label={t("dropping.reason")} hint={t("dropping.hint")} rows={3} maxLength={500} value={reason} onChange={(changed) => setReason(changed.target.value)} error={tried && tooShort ? t("dropping.missing") : undefined} />
        {drop.isError ? <ErrorAlert error={drop.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={drop.isPending}>{t(drop.isPending ? "dropping.busy" : "dropping.do")}</Button><Button busy={drop.isPending} onClick={onClose}>{t("dropping.keep")}</Button></p>
      </form>
    </Dialog>
  );
}
