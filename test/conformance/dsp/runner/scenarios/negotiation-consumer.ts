import { negotiationsOf } from "../scenario.ts";

const { dialogue, we, they, inVain } = negotiationsOf("consumer");

/** The connector, told to begin, asks; we provide. */
export const negotiationConsumer = [
  dialogue("CN_C:01-01", "request, offer, accept, agreed, verify, finalized", they("request"), we("offer"), they("accepted"), we("agreement"), they("verification"), we("finalized")),
  dialogue("CN_C:01-02", "request, offer, counter-offer, provider terminates", they("request"), we("offer"), they("request"), we("termination")),
  dialogue("CN_C:01-03", "request, offer, consumer terminates", they("request"), we("offer"), they("termination")),
  dialogue("CN_C:01-04", "request, agreement, verify, finalized", they("request"), we("agreement"), they("verification"), we("finalized")),

  dialogue("CN_C:02-01", "request, provider terminates", they("request"), we("termination")),
  dialogue("CN_C:02-02", "request, consumer terminates", they("request"), they("termination")),
  dialogue("CN_C:02-03", "request, agreement, consumer terminates", they("request"), we("agreement"), they("termination")),
  dialogue("CN_C:02-04", "request, offer, provider terminates", they("request"), we("offer"), we("termination")),
  dialogue("CN_C:02-05", "request, offer, accept, provider terminates", they("request"), we("offer"), they("accepted"), we("termination")),
  dialogue("CN_C:02-06", "request, agreement, verify, provider terminates", they("request"), we("agreement"), they("verification"), we("termination")),

  dialogue("CN_C:03-01", "request; nothing to finalize yet", they("request"), inVain("finalized")),
  dialogue("CN_C:03-02", "request, offer; no agreement to what was not accepted", they("request"), we("offer"), inVain("agreement")),
  dialogue("CN_C:03-03", "request, offer; nothing to finalize yet", they("request"), we("offer"), inVain("finalized")),
  dialogue("CN_C:03-04", "request, offer, accept; nothing to finalize yet", they("request"), we("offer"), they("accepted"), inVain("finalized")),
  dialogue("CN_C:03-05", "request, offer, accept; no other offer after that", they("request"), we("offer"), they("accepted"), inVain("offer")),
  dialogue("CN_C:03-06", "request, offer, accept, agreed; nothing final before it is verified", they("request"), we("offer"), they("accepted"), we("agreement"), inVain("finalized")),
];
