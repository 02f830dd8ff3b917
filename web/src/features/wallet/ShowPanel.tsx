import { DownloadOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, ErrorSummary, FieldError, RadioGroup } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { walletTexts } from "./i18n.ts";
import { credentialQuery, type IssuedCode, type Purpose, type WalletCredential } from "./queries.ts";
import { ShowCode } from "./ShowCode.tsx";
import { covered, purposesFor, useCredentialWords } from "./words.ts";

type Medium = "screen" | "paper";

/** Fields, purpose, medium; then the code in their place. Nothing is chosen beforehand. */
export function ShowPanel({ credential }: { credential: WalletCredential }): ReactNode {
  const t = useTexts(walletTexts);
  const words = useCredentialWords();
  const queries = useQueryClient();
  const { id, vct, fields } = credential;
  const [chosen, choose] = useState<readonly string[]>([]);
  const [purpose, setPurpose] = useState<Purpose>();
  const [medium, setMedium] = useState<Medium>("screen");
  const [tried, setTried] = useState(false);
  const [code, setCode] = useState<IssuedCode>();
  const kept = { onSettled: () => queries.invalidateQueries({ queryKey: credentialQuery(id).queryKey }) };
  const open = useMutation({
    ...kept,
    mutationFn: (wish: { purpose: Purpose }) => answer(api.POST("/api/my/credentials/{id}/showings", { params: { path: { id } }, body: { fields: [...chosen], purpose: wish.purpose, medium } })),
    onSuccess: setCode,
  });
  const take = useMutation({
    ...kept,
    mutationFn: (wish: { purpose: Purpose }) => answer(api.POST("/api/my/credentials/{id}/file", { params: { path: { id } }, body: { fields: [...chosen], purpose: wish.purpose } })),
    onSuccess: (file) => saveFile("credential.json", JSON.stringify(file)),
  });
  const faults = [
    ...(chosen.length === 0 ? [{ field: "show-fields", message: t("show.fieldsMissing") }] : []),
    ...(purpose === undefined ? [{ field: "show-purpose", message: t("show.purposeMissing") }] : []),
  ];
  const start = (what: typeof open | typeof take): void => {
    setTried(true);
    if (faults.length === 0 && purpose !== undefined) what.mutate({ purpose } as never);
  };
  if (code) return <ShowCode key={code.showing.id} issued={code} vct={vct} again={() => start(open)} busy={open.isPending} done={() => setCode(undefined)} />;
  const shownFaults = tried ? faults : [];
  return (
    <section className="card stack" aria-labelledby="show">
      <div className="stack-sm"><h2 id="show">{t("show.title")}</h2><p>{t("show.lead")}</p></div>
      <ErrorSummary errors={shownFaults} />
      <fieldset id="show-fields" tabIndex={-1}>
        <legend className="field-label">{t("show.fields")}</legend>
        {tried && chosen.length === 0 ? <FieldError id="show-fields-error">{t("show.fieldsMissing")}</FieldError> : null}
        <div className="choice-list">
          {fields.map(({ name, value }) => (
            <Checkbox
              key={name} label={<span className="strong">{words.field(vct, name)}</span>} hint={covered(words.value(vct, name, value))} checked={chosen.includes(name)}
              onChange={(event) => choose(event.target.checked ? [...chosen, name] : chosen.filter((one) => one !== name))}
            />
          ))}
        </div>
      </fieldset>
      <RadioGroup<Purpose>
        id="show-purpose" label={t("show.purpose")} value={purpose} onChange={setPurpose} error={tried && purpose === undefined ? t("show.purposeMissing") : undefined}
        choices={purposesFor(vct).map((one) => ({ value: one.id, label: words.purpose(one.id), hint: t(one.office ? "show.office" : "show.anyone") }))}
      />
      <RadioGroup<Medium>
        label={t("show.medium")} value={medium} onChange={setMedium} inline
        choices={[{ value: "screen", label: t("show.screen"), hint: t("show.screenHint") }, { value: "paper", label: t("show.paper"), hint: t("show.paperHint") }]}
      />
      {open.isError ? <ErrorAlert error={open.error} /> : null}
      {take.isError ? <ErrorAlert error={take.error} /> : null}
      <p className="row">
        <Button look="primary" block busy={open.isPending} onClick={() => start(open)}>{t(open.isPending ? "show.doing" : "show.go")}</Button>
        <Button look="plain" small busy={take.isPending} aria-describedby="show-file-hint" onClick={() => start(take)}><DownloadOutlined aria-hidden />{t("show.file")}</Button>
      </p>
      <p className="small muted" id="show-file-hint">{t("show.fileHint")}</p>
    </section>
  );
}
