/**
 * Where a search of the ledger leads. Whole numbers are lines, case numbers lead to the case's own page (which asks for its code),
 * what can be a receipt's number is taken for one, also within an address that was scanned. Names stay in the box: an address is logged.
 * @returns an address of ours; undefined for nothing that could be found
 */
export function addressOf(words: string): string | undefined {
  const text = words.trim();
  if (text === "") return undefined;
  const scanned = /[?&]receipt=([^&#\s]+)/.exec(text)?.[1];
  if (scanned !== undefined) return `/ledger/${encodeURIComponent(decode(scanned))}`;
  const line = /^第?\s*([\d,，\s]+)\s*(?:笔|行)?$/.exec(text)?.[1]?.replaceAll(/[,，\s]/g, "");
  if (line !== undefined && /^[1-9]\d{0,14}$/.test(line)) return `/ledger/lines/${line}`;
  if (/^CY-/i.test(text)) return `/status?no=${encodeURIComponent(text.toUpperCase())}`;
  return /^[\w:.-]+$/.test(text) && !/^\d{17}[\dXx]$/.test(text) ? `/ledger/${encodeURIComponent(text)}` : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
