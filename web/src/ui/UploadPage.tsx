import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { FilePick } from "./FilePick.tsx";
import { ErrorAlert } from "./ProblemAlert.tsx";
import { shrinkImage, toBase64, uploadLimitBytes } from "./shrink-image.ts";
import { uploadTexts } from "./upload-i18n.ts";

const accepted = ["image/jpeg", "image/png", "application/pdf"];

/** One page for one document: its size and kind are checked here in words, and again by the node from its first bytes. */
export function UploadPage({ name, send, onDone }: { name: string; send(file: { fileName: string; contentBase64: string }): Promise<unknown>; onDone?: () => void }): ReactNode {
  const t = useTexts(uploadTexts);
  const [file, setFile] = useState<File | undefined>(undefined);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [shrinking, setShrinking] = useState(false);
  const upload = useMutation({
    mutationFn: send,
    onSuccess: () => {
      setFile(undefined);
      onDone?.();
    },
  });
  function pick(next: File | undefined): void {
    setFile(next);
    upload.reset();
    setFault(next === undefined || accepted.includes(next.type) ? undefined : t("wrongType", { type: next.type === "" ? t("unknownType") : next.type }));
  }
  async function start(): Promise<void> {
    if (!file) return setFault(t("empty"));
    if (fault !== undefined) return undefined;
    setShrinking(true);
    try {
      const blob = await shrinkImage(file);
      if (blob.size > uploadLimitBytes) return setFault(t("tooLarge", { kb: Math.ceil(blob.size / 1024) }));
      const fileName = blob === file ? file.name : file.name.replace(/\.[^.]+$/, "") + ".jpg";
      upload.mutate({ fileName: fileName.slice(-120), contentBase64: await toBase64(blob) });
    } catch {
      setFault(t("unreadable"));
    } finally {
      setShrinking(false);
    }
    return undefined;
  }
  return (
    <div className="stack-sm">
      <FilePick label={t("label", { name })} hint={t("hint")} error={fault} accept={accepted.join(",")} file={file} onPick={pick}>
        <Button small busy={shrinking || upload.isPending} onClick={() => void start()}>{shrinking ? t("shrinking") : upload.isPending ? t("uploading") : t("button")}</Button>
      </FilePick>
      {upload.isError ? <ErrorAlert error={upload.error} /> : null}
    </div>
  );
}
