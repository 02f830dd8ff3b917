import { useEffect, type ReactNode } from "react";
import { htmlLanguage } from "../i18n/language.ts";
import { useLanguage, useTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { appTexts } from "./i18n.ts";

/** The other language, named in itself. The choice is remembered on this device. */
export function LanguageSwitch(): ReactNode {
  const t = useTexts(appTexts);
  const { language, choose } = useLanguage();
  return <Button look="plain" small lang={t("language.otherLang")} onClick={() => choose(language === "zh" ? "en" : "zh")}>{t("language.other")}</Button>;
}

/** Tells browsers and screen readers which language the page speaks. */
export function useHtmlLanguage(): void {
  const { language } = useLanguage();
  useEffect(() => {
    document.documentElement.lang = htmlLanguage[language];
  }, [language]);
}
