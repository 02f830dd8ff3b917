export type Language = "zh" | "en";

const storageKey = "twincity.language";

function isLanguage(value: string | null): value is Language {
  return value === "zh" || value === "en";
}

/** `?lang=` wins and is remembered, then what was chosen before, then Chinese. */
export function detectLanguage(): Language {
  if (typeof window === "undefined") return "zh";
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLanguage(asked)) {
    rememberLanguage(asked);
    return asked;
  }
  try {
    const kept = window.localStorage.getItem(storageKey);
    return isLanguage(kept) ? kept : "zh";
  } catch {
    return "zh";
  }
}

export function rememberLanguage(language: Language): void {
  try {
    window.localStorage.setItem(storageKey, language);
  } catch {
    // A browser that keeps nothing still shows the page; the choice lasts until it is closed.
  }
}

/** Value of the `lang` attribute. */
export const htmlLanguage: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
