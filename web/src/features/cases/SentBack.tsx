import type { ReactNode } from "react";
import { myCalls, useMyStep, type MyCase } from "../../api/my-cases.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { UploadPage } from "../../ui/UploadPage.tsx";
import { myCaseTexts } from "./my-i18n.ts";

/** The deciding office refused the hand-over or let it expire: papers can be replaced, and the case handed over again under its number. */
export function SentBack({ view, office }: { view: MyCase; office: string }): ReactNode {
  const t = useTexts(myCaseTexts);
  const again = useMyStep(view.caseNo, () => myCalls.submit(view.caseNo));
  const upload = useMyStep(view.caseNo, ({ slot, file }: { slot: string; file: { fileName: string; contentBase64: string } }) => myCalls.upload(view.caseNo, slot, file));
  return (
    <section className="card card-edge card-edge-you stack no-print" aria-labelledby="sent-back">
      <div className="stack-sm"><h2 id="sent-back">{t("sentBack.title")}</h2><p>{t("sentBack.lead")}</p></div>
      <details className="stack-sm">
        <summary>{t("sentBack.change")}</summary>
        {view.materials.filter(({ source }) => source.kind !== "account").map(({ slot, name, state, fileName }) => (
          <div key={slot} className="stack-sm">
            {state === "uploaded" ? <p className="small">{t("supplement.uploaded", { name: fileName ?? name })}</p> : null}
            <UploadPage name={name} send={(file) => upload.mutateAsync({ slot, file })} />
          </div>
        ))}
      </details>
      {again.isError ? <ErrorAlert error={again.error} /> : null}
      <p><Button look="primary" block busy={again.isPending} onClick={() => again.mutate(undefined)}>{again.isPending ? t("sentBack.sending") : t("sentBack.send", { office })}</Button></p>
    </section>
  );
}
