/**
 * The signed text of one frame of an answer that comes in parts. It names the request by that request's own signature, its place in the
 * answer, the frame before it, the content, and what the content states.
 */
import { FormatError } from "./encoding.ts";

export interface FrameText {
  /** base64 of the signature of the request that is answered. */
  readonly request: string;
  /** Counted from 0. */
  readonly index: number;
  /** The answer ends with it. */
  readonly last: boolean;
  /** base64 of the SHA-256 of the signed text before; `-` in the first. */
  readonly previous: string;
  /** base64 of the SHA-256 of the content's bytes. */
  readonly content: string;
  /** One line of the application's own, in ASCII; calls write `answers <count> root <base64>`. */
  readonly statement: string;
}

const base64 = "[A-Za-z0-9+/]+={0,2}";
const shape = new RegExp(`^twincity frame v1\\nrequest (${base64})\\nframe (0|[1-9][0-9]{0,6}) (more|last)\\nprevious (-|${base64})\\ncontent (${base64})\\n([ -~]{1,200})\\n$`);

export function formatFrame({ request, index, last, previous, content, statement }: FrameText): string {
  const text = `twincity frame v1\nrequest ${request}\nframe ${index} ${last ? "last" : "more"}\nprevious ${previous}\ncontent ${content}\n${statement}\n`;
  if (!shape.test(text)) throw new FormatError("not a frame");
  return text;
}

/** @throws FormatError */
export function parseFrame(text: string): FrameText {
  const found = shape.exec(text);
  if (!found) throw new FormatError("not a frame");
  const [, request = "", index = "", end, previous = "", content = "", statement = ""] = found;
  return { request, index: Number(index), last: end === "last", previous, content, statement };
}
