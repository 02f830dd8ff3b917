import { CheckCircleFilled, ExclamationCircleOutlined, MinusCircleOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { materialFileAddress, useCaseStep, type CaseMaterial, type DeskCase } from "../../api/desk-case.ts";
import { useOffices } from "../../api/parties.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { caseDeskTexts } from "../../ui/case/case-i18n.ts";
import { EvidenceValues } from "../../ui/case/EvidenceValues.tsx";
import { OfficeName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { EvidencePreview } from "./EvidencePreview.tsx";
import { counterTexts } from "./i18n.ts";
import { UploadField } from "./UploadField.tsx";

/** In the case already, however it came. */
export function isHad({ state }: CaseMaterial): boolean {
  return state === "fetched" || state === "uploaded" || state === "checked";
}

/** One document of the list: how it is had, and what is done about it now. */
export function MaterialCard({ view, material }: { view: DeskCase; material: CaseMaterial }): ReactNode {
  const t = useTexts(counterTexts);
  const words = useTexts(caseDeskTexts);
  const office = useOffices();
  const { source, state, slot, name } = material;
  const [looking, look] = useState(false);
  const [redo, setRedo] = useState(false);
  const decline = useCaseStep(view.caseNo, () => answer(api.POST("/api/cases/{no}/materials/{slot}/consent", { params: { path: { no: view.caseNo, slot } }, body: { decision: "decline" } })));
  const check = useCaseStep(view.caseNo, () => answer(api.PUT("/api/cases/{no}/materials/{slot}", { params: { path: { no: view.caseNo, slot } }, body: { kind: "checked" } })), () => setRedo(false));
  const provider = source.kind === "peer" ? office(source.provider) : undefined;
  const edge = isHad(material) ? "done" : state === "declined" ? "you" : "open";
  return (
    <article className={`card slot slot-${edge}`} aria-labelledby={`slot-${slot}`}>
      <div className="row between">
        <h3 id={`slot-${slot}`} lang="zh-CN">{name}</h3>
        <p className={`slot-state slot-state-${edge}`}>
          {isHad(material) ? <CheckCircleFilled aria-hidden /> : state === "declined" ? <MinusCircleOutlined aria-hidden /> : <ExclamationCircleOutlined aria-hidden />}
          {words(`material.${state}`)}
        </p>
      </div>
      <p className="row-tight small muted">
        <span>{words(material.required ? "material.required" : "material.optional")}</span><span aria-hidden="true">·</span>
        <span>{provider ? <Rich text={t("slot.peer")} parts={{ office: <OfficeName office={provider} /> }} /> : t(source.kind === "counter" ? "slot.counter" : "slot.upload")}</span>
      </p>
      {content()}
      {decline.isError ? <ErrorAlert error={decline.error} /> : null}
      {check.isError ? <ErrorAlert error={check.error} retry={() => check.mutate(undefined)} /> : null}
    </article>
  );

  function content(): ReactNode {
    if (state === "fetched" && material.evidence)
      return (
        <>
          <EvidenceValues name={name} values={material.evidence} />
          <p className="small muted">{t("slot.fetchedNote")}</p>
          <p className="row-tight"><Button small busy={decline.isPending} onClick={() => decline.mutate(undefined)}>{t("slot.change")}</Button><span className="small muted">{t("slot.changeEffect")}</span></p>
        </>
      );
    if (state === "uploaded")
      return (
        <>
          <p className="row-tight"><a href={materialFileAddress(view.caseNo, slot)}>{words("material.file", { name: material.fileName ?? name })}</a>{material.sizeBytes === undefined ? null : <span className="small muted">{words("material.size", { kb: Math.ceil(material.sizeBytes / 1024) })}</span>}</p>
          {redo ? <UploadField no={view.caseNo} material={material} onDone={() => setRedo(false)} /> : <p><Button small onClick={() => setRedo(true)}>{t("slot.replace")}</Button></p>}
        </>
      );
    if (source.kind === "counter") {
      if (state === "checked") return null;
      return (
        <>
          <p className="row-tight"><Button small look="primary" busy={check.isPending} onClick={() => check.mutate(undefined)}>{t("slot.check")}</Button><span className="small muted">{t("slot.checkEffect")}</span></p>
          <details><summary className="small">{t("slot.or")}</summary><UploadField no={view.caseNo} material={material} /></details>
        </>
      );
    }
    if (source.kind === "peer" && provider) {
      if (looking) return <EvidencePreview view={view} material={material} provider={provider} close={() => look(false)} decline={() => { look(false); if (state !== "declined") decline.mutate(undefined); }} />;
      return (
        <>
          <p><Button small look={state === "declined" ? "secondary" : "primary"} onClick={() => look(true)}>{t(state === "declined" ? "slot.again" : "slot.show")}</Button></p>
          {state === "declined"
            ? <><p className="small">{t("slot.peerDeclined")}</p><UploadField no={view.caseNo} material={material} /></>
            : <details><summary className="small">{t("slot.or")}</summary><UploadField no={view.caseNo} material={material} /></details>}
        </>
      );
    }
    return <UploadField no={view.caseNo} material={material} />;
  }
}
