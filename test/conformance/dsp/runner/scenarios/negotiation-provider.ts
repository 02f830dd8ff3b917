import { negotiationsOf } from "../scenario.ts";

const { dialogue, we, they, inVain } = negotiationsOf("provider");

/** The connector provides; we ask. */
export const negotiationProvider = [
  dialogue("CN:01-01", "request, offer, consumer terminates", we("request"), they("offer"), we("termination")),
  dialogue("CN:01-02", "request, offer, counter-offer, provider terminates", we("request"), they("offer"), we("request"), they("termination")),
  dialogue("CN:01-03", "request, offer, accept, agree, verify, finalize", we("request"), they("offer"), we("accepted"), they("agreement"), we("verification"), they("finalized")),
  dialogue("CN:01-04", "request, agree, verify, finalize", we("request"), they("agreement"), we("verification"), they("finalized")),

  dialogue("CN:02-01", "request, provider terminates", we("request"), they("termination")),
  dialogue("CN:02-02", "request, consumer terminates", we("request"), we("termination")),
  dialogue("CN:02-03", "request, agreement, consumer terminates", we("request"), they("agreement"), we("termination")),
  dialogue("CN:02-04", "request, offer, consumer terminates", we("request"), they("offer"), we("termination")),
  dialogue("CN:02-05", "request, offer, provider terminates", we("request"), they("offer"), they("termination")),
  dialogue("CN:02-06", "request, offer, accept, provider terminates", we("request"), they("offer"), we("accepted"), they("termination")),
  dialogue("CN:02-07", "request, agreement, verify, provider terminates", we("request"), they("agreement"), we("verification"), they("termination")),

  dialogue("CN:03-01", "finalized; a termination comes too late", we("request"), they("agreement"), we("verification"), they("finalized"), inVain("termination")),
  dialogue("CN:03-02", "request, offer; nothing to verify yet", we("request"), they("offer"), inVain("verification")),
  dialogue("CN:03-03", "request, offer, accept; nothing to verify yet", we("request"), they("offer"), we("accepted"), inVain("verification")),
  dialogue("CN:03-04", "request, offer, counter-offer; a second one has to wait for an answer", we("request"), they("offer"), we("request"), inVain("request")),
];
