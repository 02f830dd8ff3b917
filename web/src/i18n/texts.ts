import i18next from "i18next";
import { useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { detectLanguage, type Language, rememberLanguage } from "./language.ts";

export interface TextTree {
  readonly [key: string]: string | TextTree;
}
/** The same keys with other words: what the second language must have. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];

export interface Texts<T> {
  readonly namespace: string;
  readonly zh: T;
  readonly en: Shape<T>;
}
export type Translate<T> = (key: Path<T>, values?: Readonly<Record<string, string | number>>) => string;

void i18next.use(initReactI18next).init({
  lng: detectLanguage(),
  fallbackLng: false,
  supportedLngs: ["zh", "en"],
  resources: { zh: {}, en: {} },
  interpolation: { escapeValue: false },
  initAsync: false,
  react: { useSuspense: false, bindI18nStore: "added" },
});

/**
 * Registers one feature's words in both languages, when its module loads.
 * @param namespace  the feature's folder name
 * @returns          handle for useTexts(); its keys are checked by the compiler
 */
export function defineTexts<const T extends TextTree>(namespace: string, words: { readonly zh: T; readonly en: NoInfer<Shape<T>> }): Texts<T> {
  i18next.addResourceBundle("zh", namespace, words.zh);
  i18next.addResourceBundle("en", namespace, words.en);
  return { namespace, ...words };
}

/** The words of a feature in the reader's language. */
export function useTexts<T>(texts: Texts<T>): Translate<T> {
  // The translator is another one in another language.
  const { t } = useTranslation(texts.namespace);
  return useMemo<Translate<T>>(() => (key, values) => (t as unknown as (key: string, values?: object) => string)(key, values), [t]);
}

export function useLanguage(): { language: Language; choose(language: Language): void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === "en" ? "en" : "zh",
    choose(language) {
      rememberLanguage(language);
      void i18n.changeLanguage(language);
    },
  };
}

export function currentLanguage(): Language {
  return i18next.language === "en" ? "en" : "zh";
}

/** Chooses the reader's language of a text that the node sent in both. */
export function useText(): (text: { readonly zh: string; readonly en: string }) => string {
  const { language } = useLanguage();
  return (text) => text[language];
}
