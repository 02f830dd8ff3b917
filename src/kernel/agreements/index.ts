export { BasisKind, basisKindTitles, isPurpose, Purpose, purposes, purposeTitles } from "./purposes.ts";
export { AgreementDocument, AgreementSummary, AgreementView, Clause, DataRule, type AgreementSource, type FieldSource, type Host } from "./schema.ts";
export { createAgreements, type Agreements, type PermittingRule } from "./service.ts";
export { agreementRoutes } from "./routes.ts";
export { memorandumId } from "./build-document.ts";
