import { Fragment, type ReactNode } from "react";

/**
 * A sentence with components in it: `现在在 <office/> 手上` and `{ office: <OfficeName … /> }`.
 * Word order stays the translator's.
 */
export function Rich({ text, parts }: { text: string; parts: Readonly<Record<string, ReactNode>> }): ReactNode {
  return (
    <span className="sentence">
      {text.split(/(<[a-zA-Z]+\/>)/).map((piece, index) => {
        const name = /^<([a-zA-Z]+)\/>$/.exec(piece)?.[1];
        return <Fragment key={index}>{name === undefined ? piece : parts[name]}</Fragment>;
      })}
    </span>
  );
}
