/** `sha256:3f2cAB…` → `3f2c AB12 9x-k`: the first twelve characters in groups, for reading aloud. */
export function shortDigest(digest: string): string {
  return (digest.slice(digest.indexOf(":") + 1, digest.indexOf(":") + 13).match(/.{1,4}/g) ?? []).join(" ");
}
