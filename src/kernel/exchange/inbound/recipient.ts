import type { ProblemError } from "../../../platform/http/problem.ts";
import { passingOnNotGranted } from "../errors.ts";
import type { GrantFacts } from "./facts.ts";

/**
 * Who gets the data besides the office that holds the grant must be named in it.
 * @source 政务数据共享条例 第二十五条: not to a third party without the provider's agreement
 */
export function recipientGranted({ recipient }: { readonly recipient?: string | undefined }, { grant }: { readonly grant: GrantFacts | undefined }): ProblemError | undefined {
  return recipient === undefined || grant?.recipients?.includes(recipient) ? undefined : passingOnNotGranted(recipient);
}
