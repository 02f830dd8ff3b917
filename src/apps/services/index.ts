import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { matterTally } from "../../kernel/matters/index.ts";
import { registerArrivals } from "./cases/arrivals.ts";
import type { Credentials } from "../../kernel/credentials/index.ts";
import type { CaseServices } from "./cases/context.ts";
import { registerConsentedCopies } from "./cases/consented-copies.ts";
import { createDesk } from "./cases/desk.ts";
import { createIntake } from "./cases/intake.ts";
import { registerCaseTasks } from "./cases/case-tasks.ts";
import { createMy } from "./cases/my.ts";
import { issueResults } from "./cases/result-credential.ts";
import { counterRoutes } from "./cases/routes-counter.ts";
import { deskRoutes } from "./cases/routes-desk.ts";
import { myRoutes } from "./cases/routes-my.ts";
import { statusRoutes } from "./cases/routes-status.ts";
import { createStatus } from "./cases/status.ts";
import { findCase } from "./cases/store.ts";
import { createDecisionTimes } from "./figures/decision-times.ts";
import { caseFigures } from "./figures/definitions.ts";
import { createItemDirectory } from "./items/directory.ts";
import { itemRoutes } from "./items/routes.ts";

export type { HandoverRule } from "./cases/context.ts";
export { caseFigures } from "./figures/definitions.ts";
export { consentedEvidence, evidencePurpose, type EvidenceSource } from "./cases/consented-evidence.ts";
export type { EvidenceGateway, FetchedEvidence } from "./cases/evidence.ts";
export type { EvidenceValue } from "./cases/schema.ts";
export { caseColumns } from "./cases/store.ts";
export { ledgerKindsOfCases, partTransitions, transitions } from "./cases/transitions.ts";

/** 川渝通办: items, counter intake, desks, status by number and code. */
export function createServicesApp({ officeOf, credentials, ...deps }: Omit<CaseServices, "items"> & {
  officeOf: (departmentName: string) => string | null;
  credentials: Pick<Credentials, "issue">;
}) {
  const items = createItemDirectory({ self: deps.self, officeOf });
  const services: CaseServices = { ...deps, items };
  registerArrivals(services);
  registerCaseTasks(services);
  issueResults(services, credentials);
  registerConsentedCopies(services);
  // A part of a joint case is its applicant's matter too.
  deps.matters.onSubject(async (tx, matter) => (await findCase(tx, matter.replace(/-P\d+$/, "")))?.applicant.idNumber ?? null);
  const { db, self, calendar, office, matters, clock } = deps;
  const tally = matterTally(db);
  const times = createDecisionTimes({ db, self, tally, items, calendar });
  matters.onLink(times.onLink);
  const figures = caseFigures({ db, self, tally, office, workOut: times.workOut });
  const intake = createIntake(services);
  const desk = createDesk(services);
  const my = createMy(services, intake, desk);
  const status = createStatus(services, desk);
  const routes: FastifyPluginAsyncTypebox = async (app) => {
    await app.register(itemRoutes(items));
    await app.register(counterRoutes(intake, desk));
    await app.register(deskRoutes(desk));
    await app.register(myRoutes(intake, my));
    await app.register(statusRoutes(status));
  };
  return { items, intake, desk, my, status, figures, prepare: () => times.prepare(clock.now()), routes };
}
