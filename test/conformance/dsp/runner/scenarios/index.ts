import type { Scenario } from "../scenario.ts";
import { catalogue } from "./catalogue.ts";
import { metadata } from "./metadata.ts";
import { negotiationConsumer } from "./negotiation-consumer.ts";
import { negotiationProvider } from "./negotiation-provider.ts";
import { transferConsumer } from "./transfer-consumer.ts";
import { transferProvider } from "./transfer-provider.ts";

/** All scenarios, in the order of the technology compatibility kit's groups. */
export const scenarios: readonly Scenario[] = [...metadata, ...catalogue, ...negotiationProvider, ...negotiationConsumer, ...transferProvider, ...transferConsumer];
