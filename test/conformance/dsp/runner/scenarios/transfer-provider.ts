import { transfersOf } from "../scenario.ts";

const { dialogue, we, they, inVain } = transfersOf("provider");

/** The connector provides; we ask. */
export const transferProvider = [
  dialogue("TP:01-01", "request, start, provider terminates", we("request"), they("start"), they("termination")),
  dialogue("TP:01-02", "request, start, provider completes", we("request"), they("start"), they("completion")),
  dialogue("TP:01-03", "request, start, provider suspends, terminates", we("request"), they("start"), they("suspension"), they("termination")),
  dialogue("TP:01-04", "request, start, provider suspends, starts, completes", we("request"), they("start"), they("suspension"), they("start"), they("completion")),
  dialogue("TP:01-05", "request, provider terminates", we("request"), they("termination")),

  dialogue("TP:02-01", "request, start, consumer terminates", we("request"), they("start"), we("termination")),
  dialogue("TP:02-02", "request, start, consumer completes", we("request"), they("start"), we("completion")),
  dialogue("TP:02-03", "request, start, consumer suspends, terminates", we("request"), they("start"), we("suspension"), we("termination")),
  dialogue("TP:02-04", "request, start, consumer suspends, starts, completes", we("request"), they("start"), we("suspension"), we("start"), we("completion")),
  dialogue("TP:02-05", "request, consumer terminates", we("request"), we("termination")),

  dialogue("TP:03-01", "request; nothing to complete yet", we("request"), inVain("completion")),
  dialogue("TP:03-02", "request; nothing to suspend yet", we("request"), inVain("suspension")),
  dialogue("TP:03-03", "suspended; it is not completed from there", we("request"), they("start"), we("suspension"), inVain("completion")),
  dialogue("TP:03-04", "terminated; no start after that", we("request"), they("start"), we("termination"), inVain("start")),
  dialogue("TP:03-05", "terminated; no suspension after that", we("request"), they("start"), we("termination"), inVain("suspension")),
  dialogue("TP:03-06", "terminated; no completion after that", we("request"), they("start"), we("termination"), inVain("completion")),
];
