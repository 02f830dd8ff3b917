/** The last moment a grant is valid: its end is given as the first instant after. */
export function lastDayOf(validUntil: string): string {
  return new Date(Date.parse(validUntil) - 1).toISOString();
}
