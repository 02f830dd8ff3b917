import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { answer, api } from "../../api/client.ts";
import { counterQuery, deskCaseQuery, type DeskCase } from "../../api/desk-case.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { isHad, MaterialCard } from "./MaterialCard.tsx";
import { ReceivePanel } from "./ReceivePanel.tsx";

/** A draft: its documents one by one, what is missing, and the step that makes it a case. */
export function DraftCase({ view }: { view: DeskCase }): ReactNode {
  const t = useTexts(counterTexts);
  const text = useText();
  const [discarding, setDiscarding] = useState(false);
  const missing = view.materials.filter((material) => material.required && !isHad(material));
  return (
    <>
      <PageHead title={view.item.name} titleLang="zh-CN" crumbs={[{ to: "/desk/intake", label: t("draft.crumb") }]}>
        <p className="row small muted">
          <span>{t("draft.applicant")} <span lang="zh-CN">{view.applicantMasked}</span></span>
          <span>{t("draft.identified", { who: text(view.identifiedBy) })}</span>
          <span>{t("draft.number", { no: view.caseNo })}</span>
          <Button look="plain" small onClick={() => setDiscarding(true)}>{t("draft.discard")}</Button>
        </p>
      </PageHead>
      <div className="stack desk-narrow">
        <section className="stack" aria-labelledby="draft-materials">
          <div className="row between">
            <h2 id="draft-materials">{t("draft.materials")}</h2>
            <p className="row-tight" role="status">
              <span className="strong">{missing.length === 0 ? t("draft.complete") : t("draft.total", { total: view.materials.length, missing: missing.length })}</span>
              <Mark kind="illustrative" detail={t("slot.illustrative")} side="end" />
            </p>
          </div>
          <ul className="stack">{view.materials.map((material) => <li key={material.slot}><MaterialCard view={view} material={material} /></li>)}</ul>
        </section>
        <ReceivePanel view={view} missing={missing} />
      </div>
      {discarding ? <Discard no={view.caseNo} close={() => setDiscarding(false)} /> : null}
    </>
  );
}

function Discard({ no, close }: { no: string; close(): void }): ReactNode {
  const t = useTexts(counterTexts);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const discard = useMutation({
    mutationFn: () => answer(api.DELETE("/api/cases/{no}", { params: { path: { no } } })),
    onSuccess: async () => {
      await navigate("/desk/intake");
      queries.removeQueries({ queryKey: deskCaseQuery(no).queryKey });
      void queries.invalidateQueries({ queryKey: counterQuery.queryKey });
    },
  });
  return (
    <Dialog title={t("draft.discardTitle")} busy={discard.isPending} onClose={close}>
      <p>{t("draft.discardEffect")}</p>
      {discard.isError ? <ErrorAlert error={discard.error} /> : null}
      <p className="row"><Button onClick={close}>{t("draft.keep")}</Button><Button busy={discard.isPending} onClick={() => discard.mutate()}>{t("draft.discardDo")}</Button></p>
    </Dialog>
  );
}
