import { useRef, useState, type ReactNode } from "react";
import { isHad, myCalls, useMyStep, type MyCase, type MyMaterial } from "../../api/my-cases.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { UploadPage } from "../../ui/UploadPage.tsx";
import { applyTexts } from "./i18n.ts";
import { MaterialTag, PeerPiece } from "./PeerPiece.tsx";

/** Step 2: each piece that the other side holds is shown first, then decided on; the rest is confirmed or uploaded. */
export function EvidenceStep({ view, next }: { view: MyCase; next(): void }): ReactNode {
  const t = useTexts(applyTexts);
  const sideName = useSideName();
  const undecided = useRef(new Map<string, string>());
  const [unsaid, remind] = useState(false);
  const pieces = view.materials.filter(({ source }) => source.kind === "peer");
  const others = view.materials.filter(({ source }) => source.kind !== "peer");
  const open = view.materials.filter((material) => material.required && !isHad(material)).length;
  const spared = view.materials.filter(({ source, state }) => source.kind !== "upload" && state !== "declined" && state !== "uploaded").length;
  const first = pieces[0]?.source;
  return (
    <div className="two-thirds">
      <div className="stack">
        <p className="lead">{first?.kind === "peer" ? t("evidence.lead", { n: pieces.length, from: sideName(first.holder.node), to: sideName(view.counter.node === first.holder.node ? view.deciding.node : view.counter.node) }) : t("evidence.leadNone")}</p>
        {pieces.length > 0 ? <h2 className="sr-only">{t("evidence.pieces")}</h2> : null}
        {pieces.map((material, index) => <PeerPiece key={material.slot} view={view} material={material} nth={index + 1} chosen={(choiceId) => chosen(material.slot, choiceId)} />)}
        {others.length > 0 ? <h2>{t("evidence.others")}</h2> : null}
        {others.map((material) => <OtherPiece key={material.slot} view={view} material={material} />)}
        <p className="row"><Button look="primary" block onClick={goOn}>{t("evidence.next")}</Button><span className="muted" role="status">{unsaid ? t("evidence.unsaid") : open === 0 ? t("evidence.allSet") : t("evidence.open", { n: open })}</span></p>
      </div>
      <aside className="stack">
        {pieces.length > 0 ? <section className="card stack-sm" aria-labelledby="after-consent"><h2 id="after-consent">{t("evidence.afterTitle")}</h2><ul className="bullets">{(["after1", "after2", "after3"] as const).map((key) => <li key={key}>{t(`evidence.${key}`)}</li>)}</ul></section> : null}
        <section className="card stack-sm" aria-labelledby="spared"><h2 id="spared">{t("evidence.sparedTitle")}</h2><p className="clock-main">{t("evidence.spared", { total: view.materials.length, n: spared })}</p><p><Mark kind="illustrative" detail={t("evidence.illustrative")} /></p></section>
      </aside>
    </div>
  );

  function chosen(slot: string, choiceId: string | undefined): void {
    if (choiceId === undefined) undecided.current.delete(slot);
    else undecided.current.set(slot, choiceId);
    remind(false);
  }

  /** A choice that was made but not confirmed is neither lost nor taken for consent. */
  function goOn(): void {
    const [choiceId] = undecided.current.values();
    if (choiceId === undefined) return next();
    remind(true);
    document.getElementById(choiceId)?.focus();
  }
}

function OtherPiece({ view, material }: { view: MyCase; material: MyMaterial }): ReactNode {
  const t = useTexts(applyTexts);
  const { language } = useLanguage();
  const [replacing, replace] = useState(false);
  const { slot, name, state, source, required } = material;
  const confirm = useMyStep(view.caseNo, () => myCalls.confirm(view.caseNo, slot));
  const upload = useMyStep(view.caseNo, (file: { fileName: string; contentBase64: string }) => myCalls.upload(view.caseNo, slot, file), () => replace(false));
  const counter = language === "zh" ? view.counter.nameZh : view.counter.nameEn;
  return (
    <article className="card piece" aria-labelledby={`slot-${slot}`}>
      <div className="piece-head"><h3 id={`slot-${slot}`} lang="zh-CN" tabIndex={-1}>{name}</h3><span className="small muted">{t(required ? "evidence.required" : "evidence.optional")}</span><MaterialTag material={material} /></div>
      <div className="piece-body">
        {content()}
        {confirm.isError ? <ErrorAlert error={confirm.error} /> : null}
      </div>
    </article>
  );

  function content(): ReactNode {
    if (state === "uploaded" && !replacing) return <p className="row-tight"><span>{t("evidence.file", { name: material.fileName ?? name })}</span><Button small onClick={() => replace(true)}>{t("evidence.replace")}</Button></p>;
    switch (source.kind) {
      case "account":
        return <p>{t("evidence.account")}</p>;
      case "confirm":
        if (state === "checked") return <p className="muted">{t("evidence.set.checked")}</p>;
        return <div className="stack-sm"><p>{t("evidence.confirmLead")}</p><p><Button small look="primary" busy={confirm.isPending} onClick={() => confirm.mutate(undefined)}>{confirm.isPending ? t("evidence.confirming") : t("evidence.confirm")}</Button></p></div>;
      case "counter":
        return <div className="stack-sm"><p>{t("evidence.counterLead", { office: counter })}</p>{required ? <UploadPage name={name} send={(file) => upload.mutateAsync(file)} /> : <p className="small muted">{t("evidence.counterOptional")}</p>}</div>;
      default:
        return <UploadPage name={name} send={(file) => upload.mutateAsync(file)} />;
    }
  }
}
