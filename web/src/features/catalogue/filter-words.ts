import { useDoor } from "../../api/door.ts";
import { useOffices } from "../../api/parties.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { useDataWords } from "../../ui/data-words.ts";
import { useSideName } from "../../ui/OfficeName.tsx";
import { listTexts, themeTexts } from "./i18n-list.ts";
import type { Facet, FilterName } from "./queries.ts";

/** Short names of portals that come with the program; others are shown by their own. */
const portals: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  yibin: { zh: "宜宾", en: "Yibin" }, aba: { zh: "阿坝", en: "Aba" }, meishan: { zh: "眉山", en: "Meishan" }, guiyang: { zh: "贵阳", en: "Guiyang" }, quzhou: { zh: "衢州", en: "Quzhou" },
};

/** What a theme is called; themes that only a portal has stay Chinese. */
export function useThemeName(): (theme: string) => string {
  const t = useTexts(themeTexts);
  return (theme) => (Object.hasOwn(themeTexts.zh, theme) ? t(theme as keyof typeof themeTexts.zh) : theme);
}

export function usePortalName(): (portal: string) => string {
  const { language } = useLanguage();
  return (portal) => portals[portal]?.[language] ?? portal;
}

/** What the values of filters are called. */
export function useFilterWords(): (filter: FilterName, value: string, label?: Facet["values"][number]["label"]) => string {
  const t = useTexts(listTexts);
  const words = useDataWords();
  const office = useOffices();
  const theme = useThemeName();
  const portal = usePortalName();
  const door = useDoor();
  const sideName = useSideName();
  const { language } = useLanguage();
  return (filter, value, label) => {
    const unstated = value === "unstated";
    switch (filter) {
      case "side": return value === "own" ? sideName(door.node) : door.peer === null ? t("peer") : sideName(door.peer.id);
      case "attribute": return unstated ? t("attributeUnstated") : words.attribute(value);
      case "kind": return Object.hasOwn(listTexts.zh.kind, value) ? t(`kind.${value as "table"}`) : value;
      case "opening": return Object.hasOwn(listTexts.zh.openAttribute, value) ? t(`openAttribute.${value as "closed"}`) : value;
      case "cycle": return unstated ? t("cycleUnstated") : words.cycle(value);
      case "theme": return unstated ? t("themeUnstated") : theme(value);
      case "portal": return unstated ? t("noPortal") : portal(value);
      case "provider": {
        const slash = value.indexOf("/");
        if (slash >= 0) return `${label?.[language] ?? value.slice(slash + 1)} · ${portal(value.slice(0, slash))}`;
        const { nameZh, nameEn } = office(value);
        return language === "zh" ? nameZh : nameEn;
      }
      default: return filter satisfies never;
    }
  };
}
