import { pinyin } from "pinyin-pro";

/** What a search looks at: one text per item and weight. */
export interface Searchable {
  readonly name: string;
  /** Category, departments, materials. */
  readonly rest: string;
}

interface Indexed extends Searchable {
  /** First letters of the name: hkqy. */
  readonly initials: string;
  /** The name in full pinyin without tones: hukouqianyi. */
  readonly spelled: string;
  /** Where a syllable begins in `spelled`. */
  readonly starts: ReadonlySet<number>;
}

/** What people say and what the directory calls it. The words stand for each other in both directions. */
const synonyms: readonly (readonly string[])[] = [
  ["户口", "户籍"],
  ["迁移", "迁户口", "落户", "迁入"],
  ["驾照", "驾驶证"],
  ["社保卡", "社会保障卡"],
  ["社保", "社会保险", "养老保险"],
  ["医保", "医疗保险", "医疗保障"],
  ["公积金", "住房公积金"],
  ["开店", "开公司", "注册公司", "营业执照", "设立登记"],
  ["房产证", "不动产"],
  ["护照", "出入境", "普通护照"],
  ["无犯罪", "犯罪记录"],
  ["结婚", "婚姻"],
  ["低保", "最低生活保障"],
  ["残疾证", "残疾人证"],
  ["退休金", "养老待遇", "养老金"],
];

/**
 * Finds items by Chinese words in any order, run together or apart; by what people say for them; by pinyin in full or its first letters.
 * The index is made at the first search and kept.
 */
export function createItemSearch<Row>(rows: readonly Row[], textOf: (row: Row) => Searchable) {
  let index: readonly { readonly row: Row; readonly entry: Indexed }[] | undefined;
  const indexed = () => (index ??= rows.map((row) => ({ row, entry: indexOf(textOf(row)) })));
  return {
    /** Best first; each word of the query must be found. An empty query finds everything in the table's order. */
    find(query: string): Row[] {
      const words = query.normalize("NFKC").toLowerCase().trim().split(/[\s,，、。;；]+/).filter(Boolean);
      if (words.length === 0) return [...rows];
      return indexed()
        .map(({ row, entry }) => ({ row, rank: rankOf(entry, words) }))
        .filter(({ rank }) => rank > 0)
        .sort((a, b) => b.rank - a.rank)
        .map(({ row }) => row);
    },
  };
}

function indexOf(text: Searchable): Indexed {
  const syllables = pinyin(text.name, { toneType: "none", type: "array", nonZh: "removed" }).map((syllable) => syllable.replaceAll("ü", "v"));
  const starts = new Set<number>();
  let at = 0;
  for (const syllable of syllables) {
    starts.add(at);
    at += syllable.length;
  }
  return { ...text, initials: syllables.map((syllable) => syllable.slice(0, 1)).join(""), spelled: syllables.join(""), starts };
}

/** @returns 0 unless every word is found */
function rankOf(entry: Indexed, words: readonly string[]): number {
  let rank = 0;
  for (const word of words) {
    const found = /^[a-z']+$/.test(word) ? rankOfLetters(entry, word.replaceAll("'", "")) : rankOfWord(entry, word);
    if (found === 0) return 0;
    rank += found;
  }
  return rank;
}

function rankOfWord(entry: Indexed, word: string): number {
  if (entry.name.includes(word)) return 10;
  const others = othersFor(word);
  if (others.some((other) => entry.name.includes(other))) return 8;
  // Words that run together, 补领身份证: each of their pairs stands in the name, or lies on a seam.
  const pairs = pairsOf(word);
  const near = (texts: string) => pairs.length > 0 && pairs.every((pair) => texts.includes(pair) || (texts.includes(pair[0]!) && texts.includes(pair[1]!)));
  if (near(entry.name)) return 4;
  if (entry.rest.includes(word) || others.some((other) => entry.rest.includes(other))) return 2;
  // One wrong character in four or more: most pairs still stand side by side in the name.
  if (word.length >= 4 && pairs.filter((pair) => entry.name.includes(pair)).length >= pairs.length - 2 && [...word].filter((one) => !entry.name.includes(one)).length <= 1) return 1;
  return 0;
}

/** Letters are pinyin: first letters of neighbouring characters, whole syllables from where one begins, or with one letter wrong. */
function rankOfLetters({ initials, spelled, starts }: Indexed, letters: string): number {
  if (letters.length < 2) return 0;
  if (initials.includes(letters)) return initials.startsWith(letters) ? 9 : 7;
  for (let at = spelled.indexOf(letters); at !== -1; at = spelled.indexOf(letters, at + 1)) if (starts.has(at)) return 8;
  if (isInOrder(letters, initials) && letters.length >= 3) return 3;
  if (letters.length >= 6) for (const start of starts) if (differsByOne(spelled.slice(start, start + letters.length), letters)) return 1;
  return 0;
}

/** hkqy finds 户口登记项目…迁移: the first letters stand in the name in this order, two and two side by side. */
function isInOrder(letters: string, initials: string): boolean {
  const halves = [letters.slice(0, Math.ceil(letters.length / 2)), letters.slice(Math.ceil(letters.length / 2))];
  if (halves.some((half) => half.length < 2)) return false;
  const first = initials.indexOf(halves[0]!);
  return first !== -1 && initials.indexOf(halves[1]!, first + halves[0]!.length) !== -1;
}

function differsByOne(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((letter, i) => letter !== b[i]).length === 1;
}

function othersFor(word: string): string[] {
  return synonyms.flatMap((group) => group.filter((own) => word.includes(own)).flatMap((own) => group.filter((other) => other !== own).map((other) => word.replace(own, other))));
}

function pairsOf(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2));
}
