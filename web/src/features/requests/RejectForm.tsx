import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { QueryView } from "../../ui/states.tsx";
import { requestTexts } from "./i18n.ts";
import { groundsQuery } from "./queries.ts";

const other = "other";

/** A refusal of sharing: its ground with the sentence of the law, and the reason in words. @source 政务数据共享条例 art. 21(2) */
export function RejectForm({ busy, error, submit, cancel }: { busy: boolean; error: unknown; submit(clause: string, reason: string): void; cancel(): void }): ReactNode {
  const t = useTexts(requestTexts);
  const { language } = useLanguage();
  const query = useQuery(groundsQuery);
  const [ground, setGround] = useState<string | undefined>(undefined);
  const [named, setNamed] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const clause = ground === other ? named.trim() : (ground ?? "");
  return (
    <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (clause !== "" && reason.trim() !== "") submit(clause, reason.trim()); }}>
      <QueryView query={query}>
        {(grounds) => (
          <RadioGroup
            label={t("decide.ground")}
            value={ground}
            onChange={setGround}
            error={tried && ground === undefined ? t("decide.missing.ground") : undefined}
            choices={[
              ...grounds.map((one) => ({ value: one.code, label: language === "zh" ? one.zh : one.en, hint: <span lang="zh-CN">{one.basis.source} {one.basis.article}：{one.basis.text}</span> })),
              { value: other, label: t("decide.other") },
            ]}
          />
        )}
      </QueryView>
      {ground === other ? <TextField label={t("decide.otherLabel")} maxLength={200} lang="zh-CN" value={named} error={tried && named.trim() === "" ? t("decide.missing.other") : undefined} onChange={(event) => setNamed(event.target.value)} /> : null}
      <TextArea label={t("decide.reasonLabel")} hint={t("decide.reasonHint")} maxLength={1000} value={reason} error={tried && reason.trim() === "" ? t("decide.missing.reason") : undefined} onChange={(event) => setReason(event.target.value)} />
      <p className="effect">{t("decide.rejectEffect")}</p>
      {error === null ? null : <ErrorAlert error={error} />}
      <p className="row"><Button look="primary" type="submit" busy={busy}>{t(busy ? "decide.rejecting" : "decide.rejectSubmit")}</Button><Button busy={busy} onClick={cancel}>{t("decide.cancel")}</Button></p>
    </form>
  );
}
