import { useState, type ReactNode } from "react";
import { myCalls, useMyStep, type MyCase } from "../../api/my-cases.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { myCaseTexts } from "./my-i18n.ts";

/** Taking the application back, with what that means said first. */
export function Withdraw({ view }: { view: MyCase }): ReactNode {
  const t = useTexts(myCaseTexts);
  const [asking, ask] = useState(false);
  const withdraw = useMyStep(view.caseNo, () => myCalls.withdraw(view.caseNo), () => ask(false));
  const possible = view.actions.includes("withdraw") && !view.withdrawalAsked;
  if (!possible && (!view.withdrawalAsked || view.state === "withdrawn")) return null;
  return (
    <section className="card stack-sm no-print" aria-labelledby="withdraw">
      <h2 id="withdraw">{t("withdraw.title")}</h2>
      {possible ? <><p className="small muted">{t("withdraw.lead")}</p><p><Button small onClick={() => ask(true)}>{t("withdraw.open")}</Button></p></> : <p role="status">{t("withdraw.asked")}</p>}
      {asking ? (
        <Dialog title={t("withdraw.ask")} busy={withdraw.isPending} onClose={() => ask(false)}>
          <p>{t("withdraw.effect")}</p>
          {withdraw.isError ? <ErrorAlert error={withdraw.error} /> : null}
          <p className="row"><Button onClick={() => ask(false)}>{t("withdraw.keep")}</Button><Button busy={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>{withdraw.isPending ? t("withdraw.doing") : t("withdraw.do")}</Button></p>
        </Dialog>
      ) : null}
    </section>
  );
}
