import { transfersOf } from "../scenario.ts";

const { dialogue, we, they, inVain } = transfersOf("consumer");

/** The connector, told to begin, asks; we provide. */
export const transferConsumer = [
  dialogue("TP_C:01-01", "provider starts, terminates", they("request"), we("start"), we("termination")),
  dialogue("TP_C:01-02", "provider starts, completes", they("request"), we("start"), we("completion")),
  dialogue("TP_C:01-03", "provider starts, suspends, terminates", they("request"), we("start"), we("suspension"), we("termination")),
  dialogue("TP_C:01-04", "provider starts, suspends, starts, completes", they("request"), we("start"), we("suspension"), we("start"), we("completion")),
  dialogue("TP_C:01-05", "provider terminates", they("request"), we("termination")),

  dialogue("TP_C:02-01", "started, consumer terminates", they("request"), we("start"), they("termination")),
  dialogue("TP_C:02-02", "started, consumer completes", they("request"), we("start"), they("completion")),
  dialogue("TP_C:02-03", "started, consumer suspends, terminates", they("request"), we("start"), they("suspension"), they("termination")),
  dialogue("TP_C:02-04", "started, consumer suspends, starts, completes", they("request"), we("start"), they("suspension"), they("start"), they("completion")),
  dialogue("TP_C:02-05", "request, consumer terminates", they("request"), they("termination")),

  dialogue("TP_C:03-01", "request; nothing to complete yet", they("request"), inVain("completion")),
  dialogue("TP_C:03-02", "request; nothing to suspend yet", they("request"), inVain("suspension")),
  dialogue("TP_C:03-03", "suspended; it is not completed from there", they("request"), we("start"), we("suspension"), inVain("completion")),
  dialogue("TP_C:03-04", "terminated; no start after that", they("request"), we("start"), we("termination"), inVain("start")),
  dialogue("TP_C:03-05", "terminated; no suspension after that", they("request"), we("start"), we("termination"), inVain("suspension")),
  dialogue("TP_C:03-06", "terminated; no completion after that", they("request"), we("start"), we("termination"), inVain("completion")),
];
