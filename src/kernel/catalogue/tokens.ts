/** Half width, lower case, one space between words: what is stored and what is asked are brought to this form, and only for searching. */
export function searchForm(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/**
 * Single characters and pairs of neighbouring characters of a text. Chinese has no spaces between words, so any part of a name must be found:
 * a part of two characters is one token, a longer one is the pairs it consists of.
 */
export function tokensOf(text: string): string[] {
  const found = new Set<string>();
  for (const word of searchForm(text).split(" ")) {
    const characters = [...word];
    characters.forEach((character, i) => {
      found.add(character);
      const next = characters[i + 1];
      if (next !== undefined) found.add(character + next);
    });
  }
  found.delete("");
  return [...found];
}

export interface SearchTerms {
  /** Each must stand somewhere in the text. */
  readonly words: readonly string[];
  /** All of them are tokens of any text that fits. */
  readonly tokens: readonly string[];
  /** Words of three characters and more: their pairs may also stand apart, so the text itself must be looked at. */
  readonly inexact: readonly string[];
}

/** What a person typed, as words in the form of `searchForm`. @returns undefined for an empty box: it asks for nothing */
export function termsOf(query: string): SearchTerms | undefined {
  const words = [...new Set(searchForm(query).split(" "))].filter(Boolean);
  if (words.length === 0) return undefined;
  const tokens = new Set<string>();
  for (const word of words) {
    const characters = [...word];
    if (characters.length === 1) tokens.add(word);
    for (let i = 0; i + 1 < characters.length; i++) tokens.add(`${characters[i]}${characters[i + 1]}`);
  }
  return { words, tokens: [...tokens], inexact: words.filter((word) => [...word].length > 2) };
}
