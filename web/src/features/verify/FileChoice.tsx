import { InboxOutlined } from "@ant-design/icons";
import { useId, useState, type DragEvent, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldError, TextArea } from "../../ui/fields.tsx";
import { verifyTexts } from "./i18n.ts";

export interface ChosenFile {
  /** How the page calls it. */
  readonly name: string;
  /** Bytes as they are: a file that isn't text is told as such. */
  readonly content: string | Uint8Array;
}

const largestBytes = 8 * 1024 * 1024;

/** A file by dragging, by choosing, or its content by pasting. It stays on this device. */
export function FileChoice({ onChosen }: { onChosen(file: ChosenFile): void }): ReactNode {
  const t = useTexts(verifyTexts);
  const input = useId();
  const [over, setOver] = useState(false);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const [pasted, setPasted] = useState("");
  const [pasteFault, setPasteFault] = useState<string | undefined>(undefined);
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > largestBytes) return setFault(t("tooBig"));
    setFault(undefined);
    onChosen({ name: t("file", { name: file.name }), content: new Uint8Array(await file.arrayBuffer()) });
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }
  return (
    <section className="card stack" aria-label={t("choose")}>
      {fault ? <FieldError id={`${input}-error`}>{fault}</FieldError> : null}
      <div className="drop" data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <InboxOutlined aria-hidden className="drop-icon" />
        <p className="strong">{t("drop")}</p>
        <p className="muted small">{t("or")}</p>
        <label className="button button-primary" htmlFor={input}>{t("choose")}</label>
        <input className="sr-only drop-input" id={input} type="file" accept=".json,.txt,.jsonl,application/json,text/plain" onChange={(event) => void take(event.target.files?.[0])} />
      </div>
      <TextArea label={t("paste")} error={pasteFault} rows={4} spellCheck={false} value={pasted} onChange={(event) => setPasted(event.target.value)} />
      <p>
        <Button
          onClick={() => {
            setPasteFault(pasted.trim() === "" ? t("pasteEmpty") : undefined);
            if (pasted.trim() !== "") onChosen({ name: t("pasted"), content: pasted.trim() });
          }}
        >
          {t("pasteGo")}
        </Button>
      </p>
    </section>
  );
}
