import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { requestQuery, requestsQuery, type AccessRequest } from "../../api/requests.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { stepTexts } from "./i18n-steps.ts";

/** The requester takes its request back while it waits: its consequence first, then the confirmation. */
export function Withdraw({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(stepTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const withdraw = useMutation({
    mutationFn: () => answer(api.POST("/api/requests/{id}/withdrawal", { params: { path: { id: request.id } }, body: reason.trim() === "" ? {} : { reason: reason.trim() } })),
    onSuccess: (after) => {
      ask(false);
      queries.setQueryData(requestQuery(request.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true });
    },
  });
  return (
    <>
      <p className="no-print"><Button small onClick={() => ask(true)}>{t("withdraw")}</Button></p>
      {asking ? (
        <Dialog title={t("withdrawTitle", { number: request.number })} busy={withdraw.isPending} onClose={() => { ask(false); withdraw.reset(); }}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); withdraw.mutate(); }}>
            <p className="effect">{t("withdrawEffect")}</p>
            <TextArea label={t("withdrawReason")} hint={t("withdrawHint")} maxLength={1000} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
            {withdraw.isError ? <ErrorAlert error={withdraw.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={withdraw.isPending}>{t(withdraw.isPending ? "withdrawing" : "withdrawSubmit")}</Button><Button busy={withdraw.isPending} onClick={() => ask(false)}>{t("keep")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
