/**
 * Where a page of ours may lead back to, when the address bar says where.
 * @param asked  anything; an address of another site, or none of a site, is not followed
 */
export function ownAddress(asked: string | null, home: string): string {
  return asked !== null && /^\/(?![/\\])[^\s]*$/.test(asked) ? asked : home;
}
