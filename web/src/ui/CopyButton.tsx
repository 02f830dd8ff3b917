import { CopyOutlined } from "@ant-design/icons";
import { useState, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { uiTexts } from "./i18n.ts";

/** Copies a text; says so for two seconds. Where the browser forbids it the text beside the button can still be marked. */
export function CopyButton({ text, label }: { text: string; label?: string }): ReactNode {
  const t = useTexts(uiTexts);
  const [done, setDone] = useState(false);
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return;
    }
    setDone(true);
    window.setTimeout(() => setDone(false), 2000);
  }
  return (
    <Button small onClick={() => void copy()}>
      <CopyOutlined aria-hidden />
      <span role="status">{done ? t("copy.done") : (label ?? t("copy.copy"))}</span>
    </Button>
  );
}
