import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { grantQuery, grantsQuery, type Grant } from "../../api/requests.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { requestTexts } from "./i18n.ts";

/** Ending a grant: its consequence first, its good reason owed. @source 政务数据共享条例 art. 27(3) */
export function EndGrant({ grant }: { grant: Grant }): ReactNode {
  const t = useTexts(requestTexts);
  const queries = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const end = useMutation({
    mutationFn: () => answer(api.POST("/api/grants/{id}/ending", { params: { path: { id: grant.id } }, body: { reason: reason.trim() } })),
    onSuccess: (after) => {
      ask(false);
      queries.setQueryData(grantQuery(grant.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: grantsQuery.queryKey, exact: true });
    },
  });
  return (
    <>
      <p><Button small onClick={() => ask(true)}>{t("grant.end")}</Button></p>
      {asking ? (
        <Dialog title={t("grant.endTitle")} busy={end.isPending} onClose={() => ask(false)}>
          <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (reason.trim() !== "") end.mutate(); }}>
            <TextArea label={t("grant.endReason")} maxLength={1000} value={reason} error={tried && reason.trim() === "" ? t("grant.endMissing") : undefined} onChange={(event) => setReason(event.target.value)} />
            <p className="effect">{t("grant.endEffect")}</p>
            {end.isError ? <ErrorAlert error={end.error} /> : null}
            <p className="row"><Button look="primary" type="submit" busy={end.isPending}>{t(end.isPending ? "grant.ending" : "grant.endSubmit")}</Button><Button busy={end.isPending} onClick={() => ask(false)}>{t("decide.cancel")}</Button></p>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
