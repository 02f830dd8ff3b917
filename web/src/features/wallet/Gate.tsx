import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { sessionQuery, signInPage } from "../../api/session.ts";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { walletTexts } from "./i18n.ts";

/** Only a person who is signed in for themselves comes through. The node checks again. */
export function Gate({ children }: { children: ReactNode }): ReactNode {
  const t = useTexts(walletTexts);
  const query = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  return (
    <QueryView query={query}>
      {({ applicant, person }) => applicant ? children : (
        <>
          <PageHead title={t("title")}><p className="lead">{t("gate.title")}</p></PageHead>
          <section className="card stack">
            <p>{person ? t("gate.staff") : t("gate.why")}</p>
            <p><ButtonLink look="primary" to={signInPage(pathname + search)}>{person ? t("gate.switch") : t("gate.go")}</ButtonLink></p>
          </section>
        </>
      )}
    </QueryView>
  );
}
