import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { readDays } from "./days.ts";
import { programTexts } from "./i18n.ts";
import { registerProgram, useProgramChange, type IssuedKey } from "./queries.ts";

export function RegisterDialog({ onClose, onIssued }: { onClose(): void; onIssued(key: IssuedKey): void }): ReactNode {
  const t = useTexts(programTexts);
  const [name, setName] = useState("");
  const [days, setDays] = useState("180");
  const [tried, setTried] = useState(false);
  const register = useProgramChange(registerProgram, onIssued);
  const wish = { name: name.trim(), days: readDays(days) };
  function send(): void {
    setTried(true);
    if (wish.name !== "" && wish.days !== undefined) register.mutate({ name: wish.name, days: wish.days });
  }
  return (
    <Dialog title={t("add")} busy={register.isPending} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); send(); }}>
        <TextField label={t("name")} hint={t("nameHint")} maxLength={60} value={name} error={tried && wish.name === "" ? t("nameMissing") : undefined} onChange={(event) => setName(event.target.value)} />
        <TextField label={t("days")} hint={t("daysHint")} inputMode="numeric" value={days} error={tried && wish.days === undefined ? t("daysWrong") : undefined} onChange={(event) => setDays(event.target.value)} />
        {register.isError ? <ErrorAlert error={register.error} /> : null}
        <p className="row"><Button look="primary" type="submit" busy={register.isPending}>{t(register.isPending ? "adding" : "addDo")}</Button><Button busy={register.isPending} onClick={onClose}>{t("keep")}</Button></p>
      </form>
    </Dialog>
  );
}
