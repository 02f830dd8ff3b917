import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { programTexts } from "./i18n.ts";
import { useProgramChange, type Program } from "./queries.ts";

/** What can't be undone: its consequence first. */
export function EndDialog({ title, effect, act, end, onClose }: { title: string; effect: string; act: string; end(): Promise<Program>; onClose(): void }): ReactNode {
  const t = useTexts(programTexts);
  const ending = useProgramChange(end, onClose);
  return (
    <Dialog title={title} busy={ending.isPending} onClose={onClose}>
      <p className="effect">{effect}</p>
      {ending.isError ? <ErrorAlert error={ending.error} /> : null}
      <p className="row"><Button look="primary" busy={ending.isPending} onClick={() => ending.mutate(undefined)}>{ending.isPending ? t("ending") : act}</Button><Button busy={ending.isPending} onClick={onClose}>{t("keep")}</Button></p>
    </Dialog>
  );
}
