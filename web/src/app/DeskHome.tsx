import type { ReactNode } from "react";
import { Navigate } from "react-router";
import { usePerson } from "../api/session.ts";
import { useTexts } from "../i18n/texts.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { pagesFor } from "./DeskLayout.tsx";
import { appTexts } from "./i18n.ts";
import { RequireRole } from "./RequireRole.tsx";

const everyRole = ["clerk", "case-officer", "supervisor", "data-steward", "share-officer", "agreement-officer", "auditor", "operator"] as const;

/** /desk: the first page of one's own menu. */
export function Component(): ReactNode {
  return <RequireRole roles={everyRole}><First /></RequireRole>;
}

function First(): ReactNode {
  const t = useTexts(appTexts);
  const person = usePerson();
  const first = pagesFor(person?.roles ?? []).find((page) => page.menu);
  if (first) return <Navigate to={first.path} replace />;
  return (
    <>
      <PageHead title={t("desk.noPages")}><p className="lead">{t("desk.noPagesWhy")}</p></PageHead>
      <ButtonLink to={person?.roles.includes("agreement-officer") ? "/agreements" : "/"}>{person?.roles.includes("agreement-officer") ? t("nav.agreements") : t("nav.home")}</ButtonLink>
    </>
  );
}
