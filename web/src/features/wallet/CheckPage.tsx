import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { CheckForm } from "./CheckForm.tsx";
import { walletTexts } from "./i18n.ts";

/** /check: for anybody to whom a code was given. */
export function Component(): ReactNode {
  const t = useTexts(walletTexts);
  return (
    <div className="wrap">
      <PageHead title={t("check.title")}><p className="lead">{t("check.lead")}</p></PageHead>
      <div className="wallet-narrow"><CheckForm office={false} /></div>
    </div>
  );
}
