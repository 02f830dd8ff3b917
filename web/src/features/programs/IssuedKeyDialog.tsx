import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { programTexts } from "./i18n.ts";
import type { IssuedKey } from "./queries.ts";

/** The one time that a key is seen. */
export function IssuedKeyDialog({ issued, onClose }: { issued: IssuedKey; onClose(): void }): ReactNode {
  const t = useTexts(programTexts);
  return (
    <Dialog title={t("shown", { name: issued.program.name })} onClose={onClose}>
      <p className="effect">{t("once")}</p>
      <p className="mono invitation">{issued.key}</p>
      <p className="row"><CopyButton text={issued.key} label={t("copy")} /></p>
      <p className="muted small">{t("use")}</p>
      <pre className="mono small invitation">{`import { createClient } from "twincity";\nconst node = createClient({\n  url: "${window.location.origin}",\n  key: process.env.TWINCITY_KEY,\n});`}</pre>
      <p><Button look="primary" onClick={onClose}>{t("stored")}</Button></p>
    </Dialog>
  );
}
