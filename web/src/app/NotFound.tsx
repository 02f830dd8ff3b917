import type { ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { appTexts } from "./i18n.ts";

export function NotFound(): ReactNode {
  const t = useTexts(appTexts);
  return (
    <div className="wrap">
      <PageHead title={t("notFound.title")}><p className="lead">{t("notFound.why")}</p></PageHead>
      <p className="row"><ButtonLink look="primary" to="/">{t("notFound.home")}</ButtonLink><ButtonLink to="/items">{t("notFound.search")}</ButtonLink></p>
    </div>
  );
}

/** Shown in place of a page whose code failed or could not be fetched. */
export function Crashed(): ReactNode {
  const t = useTexts(appTexts);
  return (
    <main className="wrap page">
      <h1>{t("crashed.title")}</h1>
      <p className="lead">{t("crashed.why")}</p>
      <p><a className="button button-primary" href="">{t("crashed.reload")}</a></p>
    </main>
  );
}
