import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type DeskCase } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox, FieldError, TextArea } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { deskCaseTexts } from "./i18n.ts";

/** All that is missing, named once; the clock stops for the applicant. @source 行政许可法 art. 32(1)(4) */
export function AskForPapers({ view, close }: { view: DeskCase; close(): void }): ReactNode {
  const t = useTexts(deskCaseTexts);
  const [slots, setSlots] = useState<readonly string[]>([]);
  const [words, setWords] = useState("");
  const [tried, setTried] = useState(false);
  const named = view.timeline.find(({ type }) => type === "case.supplementRequested")?.facts["slots"];
  const open = view.materials.filter(({ slot }) => !Array.isArray(named) || named.includes(slot));
  const ask = useCaseStep(view.caseNo, () => answer(api.POST("/api/desk/cases/{no}/supplement-request", { params: { path: { no: view.caseNo } }, body: { slots: [...slots], ...(words.trim() === "" ? {} : { words: words.trim() }) } })), close);
  const fault = tried && slots.length === 0 ? t("act.ask.missing") : undefined;
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (slots.length > 0) ask.mutate(undefined); }}>
      <fieldset aria-describedby={fault ? "ask-fault" : undefined}>
        <legend className="field-label">{t("act.ask.slots")}</legend>
        {fault ? <FieldError id="ask-fault">{fault}</FieldError> : null}
        <div className="choice-list">
          {open.map((material) => (
            <Checkbox key={material.slot} label={<span lang="zh-CN">{material.name}</span>} checked={slots.includes(material.slot)} onChange={(event) => setSlots(event.target.checked ? [...slots, material.slot] : slots.filter((one) => one !== material.slot))} />
          ))}
        </div>
      </fieldset>
      <TextArea label={t("act.ask.words")} hint={t("act.ask.wordsHint")} optional maxLength={500} value={words} onChange={(event) => setWords(event.target.value)} />
      <p className="effect">{t(named === undefined ? "act.ask.effect" : "act.ask.again")}</p>
      {ask.isError ? <ErrorAlert error={ask.error} /> : null}
      <p className="row"><Button look="primary" type="submit" busy={ask.isPending}>{t("act.ask.submit")}</Button><Button busy={ask.isPending} onClick={close}>{t("act.cancel")}</Button></p>
    </form>
  );
}
