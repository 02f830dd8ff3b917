/**
 * What stands before every address of this door's pages: "/rong", or "" for the main door. The node, which knows its doors, writes it into the
 * page it serves.
 */
export const doorPath = readDoorPath();

function readDoorPath(): string {
  const path = document.querySelector<HTMLMetaElement>('meta[name="door-path"]')?.content ?? "";
  return path.startsWith("/") ? path : "";
}
