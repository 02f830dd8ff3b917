import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { CheckForm } from "./CheckForm.tsx";
import { walletTexts } from "./i18n.ts";

/** /desk/checks: 亮证核验 at a counter; the check is recorded with the office's name. */
export function Component(): ReactNode {
  const t = useTexts(walletTexts);
  return (
    <>
      <PageHead title={t("check.title")}><p className="muted">{t("check.lead")}</p></PageHead>
      <div className="wallet-narrow"><CheckForm office /></div>
    </>
  );
}
