import { useEffect, useId, useRef, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { uiTexts } from "./i18n.ts";

/**
 * A question in front of the page. The browser keeps the focus inside, Escape closes it, and the focus returns to where it came from.
 * While it is busy it can't be closed.
 */
export function Dialog({ title, busy = false, onClose, children }: { title: string; busy?: boolean; onClose(): void; children: ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      className="dialog"
      ref={box}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onClose();
      }}
    >
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button look="plain" small busy={busy} onClick={onClose}>{t("close")}</Button>
      </div>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
