import { negotiationsOf, transfersOf, type Dialogue } from "../scenario.ts";

/**
 * Beyond the kit, which tries some forbidden steps: everything that the protocol forbids, state by state, as far as the receiver has an
 * endpoint for it. Each borrows the dataset or agreement of a scenario whose script brings the connector into the state and holds it there.
 */
export const beyond: readonly Dialogue[] = [...negotiationsAsProvider(), ...negotiationsAsConsumer(), ...negotiationsUnasked(), ...transfersAsProvider(), ...transfersAsConsumer()];

function about(scenario: string, dialogue: Dialogue): Dialogue {
  return { ...dialogue, about: scenario };
}

function negotiationsAsProvider(): Dialogue[] {
  const { dialogue, we, they, inVain } = negotiationsOf("provider");
  const never = (state: string): string => `in ${state}, a consumer's untimely messages and a provider's own`;
  return [
    about("CN:02-02", dialogue("CN:REQUESTED", never("REQUESTED"), we("request"), inVain("request"), inVain("accepted"), inVain("finalized"), inVain("verification"))),
    about("CN:02-04", dialogue("CN:OFFERED", never("OFFERED"), we("request"), they("offer"), inVain("finalized"), inVain("verification"))),
    about("CN:03-03", dialogue("CN:ACCEPTED", never("ACCEPTED"), we("request"), they("offer"), we("accepted"), inVain("request"), inVain("accepted"), inVain("finalized"), inVain("verification"))),
    about("CN:02-03", dialogue("CN:AGREED", never("AGREED"), we("request"), they("agreement"), inVain("request"), inVain("accepted"), inVain("finalized"))),
    about("CN:01-04", dialogue("CN:FINALIZED", never("FINALIZED"), we("request"), they("agreement"), we("verification"), they("finalized"),
      inVain("request"), inVain("accepted"), inVain("finalized"), inVain("verification"), inVain("termination"))),
    about("CN:02-02", dialogue("CN:TERMINATED", never("TERMINATED"), we("request"), we("termination"),
      inVain("request"), inVain("accepted"), inVain("finalized"), inVain("verification"), inVain("termination"))),
  ];
}

function negotiationsAsConsumer(): Dialogue[] {
  const { dialogue, we, they, inVain } = negotiationsOf("consumer");
  const never = (state: string): string => `in ${state}, a provider's untimely messages and a consumer's own`;
  return [
    about("CN_C:02-01", dialogue("CN_C:REQUESTED", never("REQUESTED"), they("request"), inVain("accepted"), inVain("finalized"))),
    about("CN_C:02-04", dialogue("CN_C:OFFERED", never("OFFERED"), they("request"), we("offer"), inVain("agreement"), inVain("accepted"), inVain("finalized"))),
    about("CN_C:03-04", dialogue("CN_C:ACCEPTED", never("ACCEPTED"), they("request"), we("offer"), they("accepted"), inVain("offer"), inVain("accepted"), inVain("finalized"))),
    about("CN_C:03-06", dialogue("CN_C:AGREED", never("AGREED"), they("request"), we("offer"), they("accepted"), we("agreement"),
      inVain("offer"), inVain("agreement"), inVain("accepted"), inVain("finalized"))),
    about("CN_C:02-06", dialogue("CN_C:VERIFIED", never("VERIFIED"), they("request"), we("agreement"), they("verification"), inVain("offer"), inVain("agreement"), inVain("accepted"))),
    about("CN_C:01-04", dialogue("CN_C:FINALIZED", never("FINALIZED"), they("request"), we("agreement"), they("verification"), we("finalized"),
      inVain("offer"), inVain("agreement"), inVain("accepted"), inVain("finalized"), inVain("termination"))),
    about("CN_C:02-01", dialogue("CN_C:TERMINATED", never("TERMINATED"), they("request"), we("termination"),
      inVain("offer"), inVain("agreement"), inVain("accepted"), inVain("finalized"), inVain("termination"))),
  ];
}

/** @source DSP 2025-1 contract negotiation, consumer path bindings: `POST /negotiations/offers` */
function negotiationsUnasked(): Dialogue[] {
  const { dialogue, we, they, inVain } = negotiationsOf("consumer");
  return [
    about("CN_C:01-01", dialogue("CN_C:unasked-accepted", "an offer that nobody asked for, accept, agreed, verify, finalized", we("offer"), they("accepted"), we("agreement"), they("verification"), we("finalized"))),
    about("CN_C:02-04", dialogue("CN_C:unasked-ended", "an offer that nobody asked for; nothing is agreed yet; provider terminates", we("offer"), inVain("agreement"), we("termination"))),
  ];
}

function transfersAsProvider(): Dialogue[] {
  const { dialogue, we, they, inVain } = transfersOf("provider");
  const never = (state: string): string => `in ${state}, a consumer's untimely messages`;
  return [
    about("TP:02-05", dialogue("TP:REQUESTED", never("REQUESTED"), we("request"), inVain("start"), inVain("suspension"), inVain("completion"))),
    about("TP:02-01", dialogue("TP:STARTED", never("STARTED"), we("request"), they("start"), inVain("start"))),
    about("TP:02-03", dialogue("TP:SUSPENDED", never("SUSPENDED"), we("request"), they("start"), we("suspension"), inVain("suspension"), inVain("completion"))),
    about("TP:02-02", dialogue("TP:COMPLETED", never("COMPLETED"), we("request"), they("start"), we("completion"), inVain("start"), inVain("suspension"), inVain("completion"), inVain("termination"))),
    about("TP:02-05", dialogue("TP:TERMINATED", never("TERMINATED"), we("request"), we("termination"), inVain("start"), inVain("suspension"), inVain("completion"), inVain("termination"))),
  ];
}

function transfersAsConsumer(): Dialogue[] {
  const { dialogue, we, they, inVain } = transfersOf("consumer");
  const never = (state: string): string => `in ${state}, a provider's untimely messages`;
  return [
    about("TP_C:01-05", dialogue("TP_C:REQUESTED", never("REQUESTED"), they("request"), inVain("suspension"), inVain("completion"))),
    about("TP_C:01-01", dialogue("TP_C:STARTED", never("STARTED"), they("request"), we("start"), inVain("start"))),
    about("TP_C:01-03", dialogue("TP_C:SUSPENDED", never("SUSPENDED"), they("request"), we("start"), we("suspension"), inVain("suspension"), inVain("completion"))),
    about("TP_C:01-02", dialogue("TP_C:COMPLETED", never("COMPLETED"), they("request"), we("start"), we("completion"), inVain("start"), inVain("suspension"), inVain("completion"), inVain("termination"))),
    about("TP_C:01-05", dialogue("TP_C:TERMINATED", never("TERMINATED"), they("request"), we("termination"), inVain("start"), inVain("suspension"), inVain("completion"), inVain("termination"))),
  ];
}
