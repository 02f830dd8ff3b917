import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useCaseStep } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { receiptKey } from "./queries.ts";

/** A new code for a lost receipt. The old code stops working, so that stands in front of the step. */
export function Reprint({ no }: { no: string }): ReactNode {
  const t = useTexts(counterTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, ask] = useState(false);
  const reprint = useCaseStep(
    no,
    () => answer(api.POST("/api/cases/{no}/receipt-reprint", { params: { path: { no } } })),
    (receipt) => {
      queries.setQueryDefaults(receiptKey(no), { gcTime: Infinity, staleTime: Infinity });
      queries.setQueryData(receiptKey(no), receipt);
      ask(false);
      void navigate(`/desk/intake/${no}/receipt`);
    },
  );
  return (
    <>
      <p><Button small onClick={() => ask(true)}>{t("reprint.title")}</Button></p>
      {asking ? (
        <Dialog title={t("reprint.title")} busy={reprint.isPending} onClose={() => ask(false)}>
          <p>{t("reprint.effect")}</p>
          {reprint.isError ? <ErrorAlert error={reprint.error} /> : null}
          <p><Button look="primary" busy={reprint.isPending} onClick={() => reprint.mutate(undefined)}>{reprint.isPending ? t("reprint.doing") : t("reprint.do")}</Button></p>
        </Dialog>
      ) : null}
    </>
  );
}
