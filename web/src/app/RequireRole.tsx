import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { sessionQuery, signInAddress, type Role } from "../api/session.ts";
import { useFormat } from "../i18n/format.ts";
import { useTexts } from "../i18n/texts.ts";
import { PageHead } from "../ui/PageHead.tsx";
import { QueryView } from "../ui/states.tsx";
import { appTexts } from "./i18n.ts";

/** Shows its content to the named roles; others learn who may see it and how to get there. The node checks again. */
export function RequireRole({ roles, children }: { roles: readonly Role[]; children: ReactNode }): ReactNode {
  const t = useTexts(appTexts);
  const format = useFormat();
  const query = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  return (
    <QueryView query={query}>
      {({ person }) => {
        if (!person)
          return (
            <>
              <PageHead title={t("session.needed")}><p className="lead">{t("session.neededWhy")}</p></PageHead>
              <a className="button button-primary" href={signInAddress(pathname + search)}>{t("session.signIn")}</a>
            </>
          );
        if (!person.roles.some((role) => roles.includes(role)))
          return (
            <>
              <PageHead title={t("session.wrongRole")}>
                <p className="lead">{t("session.wrongRoleWhy", { roles: format.list(roles.map((role) => t(`role.${role}`))), own: format.list(person.roles.map((role) => t(`role.${role}`))) })}</p>
              </PageHead>
              <a className="button" href={signInAddress(pathname + search)}>{t("session.switch")}</a>
            </>
          );
        return children;
      }}
    </QueryView>
  );
}
