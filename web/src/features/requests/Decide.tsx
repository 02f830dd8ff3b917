import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { grantsQuery, requestQuery, requestsQuery, type AccessRequest } from "../../api/requests.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { GrantForm, type GrantWish } from "./GrantForm.tsx";
import { requestTexts } from "./i18n.ts";
import { termsTexts } from "./i18n-terms.ts";
import { RejectForm } from "./RejectForm.tsx";
import { offerWaits, standingTerms } from "./standing-terms.ts";
import { TermsDialog } from "./TermsForm.tsx";

export type DecisionBody = ({ decision: "grant" } & GrantWish) | { decision: "reject"; clause: string; reason: string };

/** The share office's answer: a grant, or a refusal with clause and reason. */
export function Decide({ request }: { request: AccessRequest }): ReactNode {
  const t = useTexts(requestTexts);
  const queries = useQueryClient();
  const [open, setOpen] = useState<"grant" | "reject" | "offer" | undefined>(undefined);
  const terms = useTexts(termsTexts);
  const offered = offerWaits(request);
  const standing = { ...request, ...standingTerms(request) };
  const decide = useMutation({
    mutationFn: (body: DecisionBody) => answer(api.POST("/api/requests/{id}/decision", { params: { path: { id: request.id } }, body })),
    onSuccess: (after) => {
      setOpen(undefined);
      queries.setQueryData(requestQuery(request.id).queryKey, after);
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true });
      void queries.invalidateQueries({ queryKey: grantsQuery.queryKey });
    },
  });
  const close = (): void => {
    setOpen(undefined);
    decide.reset();
  };
  return (
    <section className="card stack-sm" aria-labelledby="request-decide">
      <h2 id="request-decide">{t("decide.title")}</h2>
      <p className="muted small">{t("decide.lead")}</p>
      <p className="action-row">{offered ? null : <><Button look="primary" onClick={() => setOpen("grant")}>{t("decide.grant")}</Button><Button onClick={() => setOpen("offer")}>{terms("offer")}</Button></>}<Button onClick={() => setOpen("reject")}>{t("decide.reject")}</Button></p>
      {open === "offer" ? <TermsDialog request={request} as="offer" close={close} /> : null}
      {open === "grant" || open === "reject" ? (
        <Dialog title={t(open === "grant" ? "decide.grantTitle" : "decide.rejectTitle")} busy={decide.isPending} onClose={close}>
          {open === "grant"
            ? <GrantForm request={standing} busy={decide.isPending} error={decide.error} cancel={close} submit={(wish) => decide.mutate({ decision: "grant", ...wish })} />
            : <RejectForm busy={decide.isPending} error={decide.error} cancel={close} submit={(clause, reason) => decide.mutate({ decision: "reject", clause, reason })} />}
        </Dialog>
      ) : null}
    </section>
  );
}
