import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { StatusTag, type StatusKind } from "../../ui/StatusTag.tsx";
import { walletTexts } from "./i18n.ts";
import type { Standing } from "./queries.ts";

const looks: Readonly<Record<Standing, StatusKind>> = { valid: "done", suspended: "suspended", revoked: "refused", expired: "overdue", notYet: "running", statusUnknown: "soon" };

export function StandingTag({ standing }: { standing: Standing }): ReactNode {
  const t = useTexts(walletTexts);
  return <StatusTag kind={looks[standing]}>{t(`standing.${standing}`)}</StatusTag>;
}
