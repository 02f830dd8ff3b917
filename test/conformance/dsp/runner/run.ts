import { subjectOf, type RunnerConfig } from "./config.ts";
import { connectorFor } from "./connector.ts";
import { conversation, type Conversation } from "./conversation.ts";
import type { Counterpart } from "./counterpart.ts";
import { createJudge } from "./judge.ts";
import { isDialogue, type Scenario } from "./scenario.ts";
import { allScenarios } from "./scenarios/index.ts";
import { loadSchemas } from "./schemas.ts";

export interface Outcome {
  readonly scenario: Scenario;
  /** Why it is red; undefined when it is green. */
  readonly fault: string | undefined;
  /** What was said, in order. */
  readonly record: readonly string[];
  readonly tookMs: number;
}

export interface Runner {
  play(scenario: Scenario): Promise<Outcome>;
  /** What came after a dialogue had ended, once all have: each line names the scenario. */
  late(): readonly string[];
}

export function createRunner({ config, counterpart }: { config: RunnerConfig; counterpart: Counterpart }): Runner {
  const schemas = loadSchemas(config.schemas);
  const judge = createJudge(schemas, config.contexts);
  const over = new Map<string, Conversation>();
  return {
    async play(scenario) {
      const record: string[] = [];
      const note = (line: string): void => void record.push(line);
      const connector = connectorFor(config, schemas, judge, note);
      const start = performance.now();
      let fault: string | undefined;
      try {
        if (isDialogue(scenario)) {
          const talk = conversation({ dialogue: scenario, config, connector, counterpart, note, place: allScenarios.indexOf(scenario) });
          await talk.hold();
          over.set(scenario.id, talk);
        } else {
          const subject = subjectOf(config, scenario.about ?? scenario.id);
          const callbackAddress = counterpart.host(scenario.id.replace(":", "-"), () => ({ status: 200 }));
          await scenario.look(connector, { subject, callbackAddress, participantId: config.participantId });
        }
      } catch (error) {
        fault = error instanceof Error ? error.message : String(error);
      }
      return { scenario, fault, record, tookMs: performance.now() - start };
    },
    late: () => [...over].flatMap(([id, talk]) => talk.beyond().map((what) => `${id}: ${what}`)),
  };
}
