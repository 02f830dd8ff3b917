import { useState, type ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useCaseStep, type CaseMaterial } from "../../api/desk-case.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { FilePick } from "../../ui/FilePick.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { counterTexts } from "./i18n.ts";
import { shrinkImage, toBase64, uploadLimitBytes } from "./shrink-image.ts";

const accepted = ["image/jpeg", "image/png", "application/pdf"];

/** One page for one document: its size and kind are checked here in words, and again by the node from its first bytes. */
export function UploadField({ no, material, onDone }: { no: string; material: CaseMaterial; onDone?: () => void }): ReactNode {
  const t = useTexts(counterTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [shrinking, setShrinking] = useState(false);
  const upload = useCaseStep(
    no,
    (input: { fileName: string; contentBase64: string }) => answer(api.PUT("/api/cases/{no}/materials/{slot}", { params: { path: { no, slot: material.slot } }, body: { kind: "file", ...input } })),
    () => {
      setFile(undefined);
      onDone?.();
    },
  );
  function pick(next: File | undefined): void {
    setFile(next);
    upload.reset();
    setFault(next === undefined || accepted.includes(next.type) ? undefined : t("upload.wrongType", { type: next.type === "" ? t("upload.unknownType") : next.type }));
  }
  async function send(): Promise<void> {
    if (!file) return setFault(t("upload.empty"));
    if (fault !== undefined) return undefined;
    setShrinking(true);
    try {
      const blob = await shrinkImage(file);
      if (blob.size > uploadLimitBytes) return setFault(t("upload.tooLarge", { kb: Math.ceil(blob.size / 1024) }));
      const fileName = blob === file ? file.name : file.name.replace(/\.[^.]+$/, "") + ".jpg";
      upload.mutate({ fileName: fileName.slice(-120), contentBase64: await toBase64(blob) });
    } catch {
      setFault(t("upload.unreadable"));
    } finally {
      setShrinking(false);
    }
    return undefined;
  }
  return (
    <div className="stack-sm">
      <FilePick label={t("upload.label", { name: material.name })} hint={t("upload.hint")} error={fault} accept={accepted.join(",")} file={file} onPick={pick}>
        <Button small busy={shrinking || upload.isPending} onClick={() => void send()}>{shrinking ? t("upload.shrinking") : upload.isPending ? t("upload.uploading") : t("upload.button")}</Button>
      </FilePick>
      {upload.isError ? <ErrorAlert error={upload.error} /> : null}
    </div>
  );
}
