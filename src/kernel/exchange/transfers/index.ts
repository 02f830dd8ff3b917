export { scriptedTransferCounsel } from "./conformance/counsel.ts";
export { transferTrigger } from "./conformance/routes.ts";
export { transferRoutes } from "./routes.ts";
export { createTransfers, type Transfers } from "./service.ts";
