import { useEffect } from "react";
import type { Door } from "../api/door.ts";

/** Paints the door's colour; it stays the same wherever the journey leads. */
export function useDoorLook(door: Door | undefined): void {
  useEffect(() => {
    if (door) document.documentElement.style.setProperty("--door", door.door.accent);
  }, [door]);
}
