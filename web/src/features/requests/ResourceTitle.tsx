import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useLanguage } from "../../i18n/texts.ts";
import { resourceQuery } from "./queries.ts";

/** A resource's name as its catalogue entry has it; its id while that isn't known. */
export function ResourceTitle({ id }: { id: string }): ReactNode {
  const { data } = useQuery(resourceQuery(id));
  const { language } = useLanguage();
  return data ? (language === "zh" ? data.titleZh : data.titleEn) : <span className="mono">{id}</span>;
}

/** Names of a resource's fields; the codes while the entry isn't known. */
export function useFieldTitles(resource: string): (field: string) => string {
  const { data } = useQuery(resourceQuery(resource));
  const { language } = useLanguage();
  return (name) => {
    const field = data?.fields.find((one) => one.name === name);
    return field ? (language === "zh" ? field.titleZh : field.titleEn) : name;
  };
}
