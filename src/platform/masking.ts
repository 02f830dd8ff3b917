/** What a screen or a printed slip shows of a person: enough to recognise oneself, not enough to be found. */

/** 欧阳晓雨 → 欧**雨, 张伟 → 张*; the number of hidden characters is kept. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  if (characters.length < 2) return "*".repeat(characters.length);
  const [first, last] = [characters[0], characters.at(-1)];
  return characters.length === 2 ? `${first}*` : `${first}${"*".repeat(characters.length - 2)}${last}`;
}

/** 51990019900307901X → 5199**********901X: the first and last four; anything shorter than 12 is hidden whole. */
export function maskId(id: string): string {
  return maskMiddle(id, 4, 4, 12);
}

/** 13800138000 → 138****8000; anything shorter than 9 is hidden whole. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 3, 4, 9);
}

function maskMiddle(text: string, head: number, tail: number, shortest: number): string {
  const characters = [...text.trim()];
  if (characters.length < shortest) return "*".repeat(characters.length);
  return [...characters.slice(0, head), ..."*".repeat(characters.length - head - tail), ...characters.slice(-tail)].join("");
}
