import { useEffect } from "react";
import { useDoor } from "../api/door.ts";
import { useText } from "../i18n/texts.ts";

/** Title of the browser's tab: this page, then whose site it is. */
export function usePageTitle(title: string): void {
  const { door } = useDoor();
  const text = useText();
  const site = text(door.name);
  useEffect(() => {
    document.title = title === "" ? site : `${title} · ${site}`;
  }, [title, site]);
}
