import type { CaseView } from "../../api/case-status.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import type { CaseWords } from "./case-words.ts";
import { caseTexts } from "./i18n.ts";

export interface Future {
  readonly lane: string;
  readonly title: string;
  readonly by: string | undefined;
}

/** The next thing that should happen, and by when; nothing once the case is closed. */
export function useCaseFuture(status: CaseView, words: CaseWords): Future | undefined {
  const t = useTexts(caseTexts);
  const format = useFormat();
  const title = words.next(status);
  if (title === undefined) return undefined;
  const { clock, state } = status;
  const counts = clock !== null && (state === "held" || state === "accepted");
  return { lane: status.deciding.node, title, by: counts ? t("next.by", { date: format.date(clock.reading.dueOn) }) : undefined };
}
