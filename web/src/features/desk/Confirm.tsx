import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { deskCaseTexts } from "./i18n.ts";

/** The consequence first, then the step that can't be taken back. */
export function Confirm({ effect, submitLabel, busy, error, submit, cancel }: { effect: string; submitLabel: string; busy: boolean; error: unknown; submit(): void; cancel(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  return (
    <div className="stack">
      <p className="effect">{effect}</p>
      {error === null ? null : <ErrorAlert error={error} />}
      <p className="row"><Button look="primary" busy={busy} onClick={submit}>{submitLabel}</Button><Button busy={busy} onClick={cancel}>{t("act.cancel")}</Button></p>
    </div>
  );
}
