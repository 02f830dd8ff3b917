import { useState, type ReactNode } from "react";
import { myCalls, useMyStep, type MyCase } from "../../api/my-cases.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { UploadPage } from "../../ui/UploadPage.tsx";
import { myCaseTexts } from "./my-i18n.ts";

/** What the deciding office asked for, handed in by the applicant: page by page, then all of it at once. */
export function OwnPapers({ view, office }: { view: MyCase; office: string }): ReactNode {
  const t = useTexts(myCaseTexts);
  const [brought, bring] = useState<readonly string[]>([]);
  const send = useMyStep(view.caseNo, () => myCalls.supplement(view.caseNo));
  const upload = useMyStep(view.caseNo, ({ slot, file }: { slot: string; file: { fileName: string; contentBase64: string } }) => myCalls.upload(view.caseNo, slot, file));
  if (send.isSuccess) return <p role="status" className="strong">{t("supplement.sent")}</p>;
  return (
    <div className="stack no-print">
      <p className="small">{t("supplement.lead")}</p>
      {view.supplement.map(({ slot, name }) =>
        brought.includes(slot) ? (
          <p key={slot} className="row-tight"><span>{t("supplement.uploaded", { name: view.materials.find((material) => material.slot === slot)?.fileName ?? name })}</span><Button small onClick={() => bring(brought.filter((one) => one !== slot))}>{t("supplement.replace")}</Button></p>
        ) : <UploadPage key={slot} name={name} send={(file) => upload.mutateAsync({ slot, file })} onDone={() => bring([...brought, slot])} />,
      )}
      {send.isError ? <ErrorAlert error={send.error} /> : null}
      <p><Button look="primary" block busy={send.isPending} onClick={() => send.mutate(undefined)}>{send.isPending ? t("supplement.sending") : t("supplement.send", { office })}</Button></p>
    </div>
  );
}
