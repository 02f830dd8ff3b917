import { fieldsNotGranted } from "../errors.ts";
import type { InboundCheck } from "./checks.ts";

/** Nothing beyond the granted fields may be asked for. */
export const fieldsGranted: InboundCheck = (call, { grant }) => {
  const beyond = call.fields.filter((field) => !grant?.fields.includes(field));
  return beyond.length === 0 ? undefined : fieldsNotGranted({ en: `not granted: ${beyond.join(", ")}`, zh: `没有授权的栏目：${beyond.join("、")}` });
};
