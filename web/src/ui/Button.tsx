import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";

type Look = "primary" | "secondary" | "plain";

function className(look: Look, small: boolean, block: boolean): string {
  return ["button", look === "secondary" ? "" : `button-${look}`, small ? "button-small" : "", block ? "button-block-phone" : ""].filter(Boolean).join(" ");
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled" | "className"> {
  readonly look?: Look;
  readonly small?: boolean;
  readonly block?: boolean;
  /** Work is under way: stays focusable, says so, and takes no second click. */
  readonly busy?: boolean;
  readonly unavailable?: boolean;
}

/** A button names what it does. While busy or unavailable it stays in the tab order and ignores clicks. */
export function Button({ look = "secondary", small = false, block = false, busy = false, unavailable = false, onClick, type = "button", ...rest }: ButtonProps): ReactNode {
  const still = busy || unavailable;
  return (
    <button
      {...rest}
      type={type}
      className={className(look, small, block)}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (still) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** A link that leads to where something is done. */
export function ButtonLink({ look = "secondary", small = false, block = false, ...rest }: Omit<LinkProps, "className"> & { look?: Look; small?: boolean; block?: boolean }): ReactNode {
  return <Link {...rest} className={className(look, small, block)} />;
}
