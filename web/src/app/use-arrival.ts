import { useEffect, useRef, type RefObject } from "react";
import { useLocation } from "react-router";

/** After a change of page the focus goes to the new content, so that readers and keyboards start there. */
export function useArrival(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
