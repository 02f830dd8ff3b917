import { PaperClipOutlined } from "@ant-design/icons";
import { useId, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { FieldError } from "./fields.tsx";
import { uiTexts } from "./i18n.ts";

/** A file chosen from this machine, in our words instead of the browser's; a click or the keyboard opens the same dialog. */
export function FilePick({ label, hint, error, accept, file, onPick, children }: { label: string; hint: string; error: string | undefined; accept: string; file: File | undefined; onPick(file: File | undefined): void; children?: ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  const id = useId();
  return (
    <div className="field">
      <p className="field-label" id={`${id}-label`}>{label}</p>
      <p className="field-hint" id={`${id}-hint`}>{hint}</p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <div className="row">
        <label className="button button-small file-pick">
          <input className="file-pick-input" type="file" accept={accept} aria-labelledby={`${id}-label`} aria-invalid={error ? true : undefined} aria-describedby={`${id}-hint ${id}-name${error ? ` ${id}-error` : ""}`} onChange={(event) => { onPick(event.target.files?.[0]); event.target.value = ""; }} />
          <PaperClipOutlined aria-hidden /><span>{file ? t("file.other") : t("file.choose")}</span>
        </label>
        <span id={`${id}-name`} className="small muted">{file ? file.name : t("file.none")}</span>
        {children}
      </div>
    </div>
  );
}
