/** A typed number of days, 1 to 366; full-width digits are taken too. */
export function readDays(typed: string): number | undefined {
  const plain = typed.normalize("NFKC").trim();
  const days = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return days >= 1 && days <= 366 ? days : undefined;
}
