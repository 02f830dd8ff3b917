import { otherPurpose } from "../errors.ts";
import type { InboundCheck } from "./checks.ts";

/** @source 政务数据共享条例 第二十五条: not for another purpose without the provider's agreement */
export const purposeGranted: InboundCheck = (call, { grant }) => (grant?.purpose === call.purpose ? undefined : otherPurpose(`${call.grant}: ${call.purpose}`));
