import { CheckOutlined, EyeInvisibleOutlined, KeyOutlined, SwapRightOutlined } from "@ant-design/icons";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Link } from "react-router";
import type { EvidenceValue } from "../../api/desk-case.ts";
import { problemName, problemOf, RefusedError } from "../../api/client.ts";
import { isHad, myCalls, useMyStep, type MyCase, type MyMaterial, type MyPreview } from "../../api/my-cases.ts";
import { canUsePasskeys, NotSignedError, passkeysQuery } from "../../api/passkeys.ts";
import { verifyAddress } from "../../api/verification.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { RadioGroup } from "../../ui/fields.tsx";
import { OfficeName, Tile, useSideName, type Office } from "../../ui/OfficeName.tsx";
import { ErrorAlert, ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { UploadPage } from "../../ui/UploadPage.tsx";
import { applyTexts } from "./i18n.ts";

type Choice = "agree" | "decline";
/** What the choice is carried out with: a click, or the person's own passkey. */
type Decision = Choice | "sign";

/** The state of one document, in a word and a colour. */
export function MaterialTag({ material, words }: { material: MyMaterial; words?: string | undefined }): ReactNode {
  const t = useTexts(applyTexts);
  const tone = words !== undefined ? "ok" : isHad(material) ? "ok" : material.state === "declined" ? "you" : "open";
  return <span className={`piece-tag piece-tag-${tone}`}>{tone === "ok" ? <CheckOutlined aria-hidden /> : null}{words ?? t(`evidence.set.${material.state}`)}</span>;
}

/** One document that the other side holds: from where to where, the real values, what stays there, two equal choices. */
export function PeerPiece({ view, material, nth, chosen }: { view: MyCase; material: MyMaterial; nth: number; chosen(choiceId: string | undefined): void }): ReactNode {
  const t = useTexts(applyTexts);
  const { slot, name, state, source } = material;
  const [deciding, decide] = useState<"no" | "seen" | "unseen">("no");
  const [postponed, postpone] = useState(false);
  const preview = useMutation({ mutationFn: () => myCalls.preview(view.caseNo, slot), onSuccess: () => decide("seen") });
  const consent = useMyStep(view.caseNo, (decision: Decision) => (decision === "sign" ? myCalls.consentSigned(view.caseNo, slot) : myCalls.consent(view.caseNo, slot, decision)), () => { decide("no"); chosen(undefined); });
  const upload = useMyStep(view.caseNo, (file: { fileName: string; contentBase64: string }) => myCalls.upload(view.caseNo, slot, file));
  const travels = useTravels();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (preview.isSuccess) heading.current?.focus();
  }, [preview.isSuccess]);
  const holder: Office = source.kind === "peer" ? source.holder : view.deciding;
  const look = (): void => {
    postpone(false);
    chosen(undefined);
    preview.mutate();
  };
  const decline = (): void => consent.mutate("decline");
  return (
    <article className="card piece" aria-labelledby={`slot-${slot}`}>
      <div className="piece-head">
        <span className="small muted">{t("evidence.nth", { n: nth })}</span>
        <h3 id={`slot-${slot}`} lang="zh-CN" tabIndex={-1} ref={heading}>{name}</h3>
        <MaterialTag material={material} words={state === "needed" && preview.isSuccess ? t("evidence.onlyYou") : undefined} />
      </div>
      <p className="piece-path"><OfficeName office={holder} /><SwapRightOutlined aria-hidden /><OfficeName office={view.counter} /></p>
      <div className="piece-body">
        {content()}
        {consent.isError ? <NotFetched error={consent.error} node={holder.node} retry={() => consent.variables === undefined ? undefined : consent.mutate(consent.variables)} later={() => consent.reset()} decline={decline} /> : null}
      </div>
    </article>
  );

  function content(): ReactNode {
    if (preview.isPending || (consent.isPending && consent.variables !== "decline")) return <Waiting node={holder.node} />;
    if (deciding !== "no") return <Decide view={view} material={material} holder={holder} preview={deciding === "seen" ? preview.data : undefined} busy={consent.isPending} decide={(choice) => consent.mutate(choice)} look={look} chosen={chosen} />;
    if (state === "fetched" && material.evidence)
      return <><EvidenceValues name={name} values={material.evidence} remark={travels} /><p className="small muted">{t("evidence.fetchedNote")}</p><p className="row-tight"><Button small busy={consent.isPending} onClick={decline}>{t("evidence.change")}</Button><span className="small muted">{t("evidence.changeEffect")}</span></p></>;
    if (state === "uploaded") return <><p>{t("evidence.file", { name: material.fileName ?? name })}</p><p><Button small onClick={look}>{t("evidence.show")}</Button></p></>;
    if (preview.isError && !postponed) return <NotFetched error={preview.error} node={holder.node} retry={look} later={() => postpone(true)} decline={decline} />;
    return (
      <>
        {postponed ? <p>{t("evidence.laterNote")}</p> : null}
        <p className="row">
          <Button small look={state === "declined" ? "secondary" : "primary"} onClick={look}>{t("evidence.show")}</Button>
          {state === "declined" ? null : <Button small onClick={() => decide("unseen")}>{t("evidence.skip")}</Button>}
        </p>
        <p className="small muted">{t("evidence.showHint")}</p>
        {state === "declined" ? <UploadPage name={name} send={(file) => upload.mutateAsync(file)} /> : null}
      </>
    );
  }
}

function Decide({ view, material, holder, preview, busy, decide, look, chosen }: { view: MyCase; material: MyMaterial; holder: Office; preview: MyPreview | undefined; busy: boolean; decide(choice: Decision): void; look(): void; chosen(choiceId: string | undefined): void }): ReactNode {
  const t = useTexts(applyTexts);
  const { language } = useLanguage();
  const travels = useTravels();
  const [choice, choose] = useState<Choice | undefined>(undefined);
  const [missing, setMissing] = useState(false);
  const { data: passkeys = [] } = useQuery(passkeysQuery);
  const canSign = canUsePasskeys() && passkeys.length > 0;
  const zh = language === "zh";
  const name = (office: Office): string => (zh ? office.nameZh : office.nameEn);
  const id = `choice-${material.slot}`;
  function submit(how: "click" | "passkey"): void {
    setMissing(choice === undefined);
    if (choice === undefined) document.getElementById(id)?.focus();
    else decide(choice === "agree" && how === "passkey" ? "sign" : choice);
  }
  return (
    <>
      {preview ? (
        <>
          <EvidenceValues name={material.name} values={preview.values} remark={travels} />
          <p className="piece-withheld"><EyeInvisibleOutlined aria-hidden /><span><span className="strong">{t("evidence.withheld")}{zh ? "：" : ": "}</span>{preview.withheld.length === 0 ? t("evidence.withheldNone") : preview.withheld.map((one) => (zh ? one.titleZh : one.titleEn)).join(zh ? "、" : ", ")}</span></p>
        </>
      ) : <p className="row"><span>{t("evidence.skipHint")}</span><Button small onClick={look}>{t("evidence.show")}</Button></p>}
      <RadioGroup<Choice> id={id} label={t("evidence.choice")} error={missing && choice === undefined ? t("evidence.missing") : undefined} value={choice} onChange={(made) => { choose(made); chosen(id); }} inline
        choices={[
          { value: "agree", label: t("evidence.agree"), hint: t("evidence.agreeHint", { office: name(view.counter), deciding: name(view.deciding) }) },
          { value: "decline", label: t("evidence.decline"), hint: t("evidence.declineHint") },
        ]} />
      <p className="row">
        <Button look="primary" busy={busy} onClick={() => submit("click")}>{busy ? t("evidence.doing") : t("evidence.do")}</Button>
        {canSign && choice === "agree" ? <Button busy={busy} onClick={() => submit("passkey")}><KeyOutlined aria-hidden />{t("evidence.sign")}</Button> : null}
      </p>
      {choice === "agree" ? <p className="small muted">{canSign ? t("evidence.signHint") : <Rich text={t("evidence.signLater")} parts={{ where: <Link to="/my/consents" target="_blank">{t("evidence.signWhere")}</Link> }} />}</p> : null}
      <p className="small muted">{t("evidence.wrong", { office: name(holder) })} {preview ? <Rich text={t("evidence.record")} parts={{ ref: <Link className="mono" to={verifyAddress(preview.crossingId)} target="_blank">{preview.crossingId}</Link> }} /> : null}</p>
    </>
  );
}

/** What of a value the other side hears: the value itself, or no more than a yes or no. */
function useTravels(): (one: EvidenceValue) => string {
  const t = useTexts(applyTexts);
  return ({ value }) => t(value === "是" || value === "否" ? "evidence.yesNo" : "evidence.travels");
}

function Waiting({ node }: { node: string }): ReactNode {
  const t = useTexts(applyTexts);
  const side = useSideName()(node);
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((n) => n + 1), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return <p className="row-tight" aria-busy="true"><Tile node={node} /><span role="status">{t("evidence.asking", { side })}</span>{seconds < 3 ? null : <span className="muted">{t("evidence.asked", { n: seconds, side })}</span>}</p>;
}

/** Nothing came: whose fault it is, and three ways on; a refusal says its clause instead. */
function NotFetched({ error, node, retry, later, decline }: { error: unknown; node: string; retry(): void; later(): void; decline(): void }): ReactNode {
  const t = useTexts(applyTexts);
  const { language } = useLanguage();
  const side = useSideName()(node);
  const problem = problemOf(error);
  const silent = error instanceof RefusedError && (error.problem.status === 502 || error.problem.status === 504);
  return (
    <div className="stack-sm">
      {silent && problem ? (
        <div className="problem" role="alert">
          <p className="problem-title"><Tile node={node} /><span>{t("evidence.failed", { side })}</span></p>
          <p>{t("evidence.failedWhy", { side })}</p>
          <details><summary className="small">{t("evidence.technical")}</summary><p className="small muted">{language === "zh" ? problem.titleZh : problem.title} ({problemName(problem)})</p></details>
        </div>
      ) : error instanceof NotSignedError ? <p className="field-error" role="alert">{t("evidence.notSigned")}</p>
      : problem ? <ProblemAlert problem={problem} /> : <ErrorAlert error={error} />}
      <p className="row"><Button small onClick={retry}>{t("evidence.retry")}</Button><Button small onClick={later}>{t("evidence.later")}</Button><Button small onClick={decline}>{t("evidence.own")}</Button></p>
    </div>
  );
}
