import type { Scenario } from "../scenario.ts";
import { beyond } from "./beyond.ts";
import { beyondLooks } from "./beyond-looks.ts";
import { catalogue } from "./catalogue.ts";
import { metadata } from "./metadata.ts";
import { negotiationConsumer } from "./negotiation-consumer.ts";
import { negotiationProvider } from "./negotiation-provider.ts";
import { transferConsumer } from "./transfer-consumer.ts";
import { transferProvider } from "./transfer-provider.ts";

/** The scenarios of the technology compatibility kit, in the order of its groups. */
export const scenarios: readonly Scenario[] = [...metadata, ...catalogue, ...negotiationProvider, ...negotiationConsumer, ...transferProvider, ...transferConsumer];

/** Those and our own, under ids that say the state or the trouble that the connector is tried with. */
export const allScenarios: readonly Scenario[] = [...scenarios, ...beyond, ...beyondLooks];
