export { AccessRequest, Grant, GrantPayload, RequestContent, type Decision, type DecisionBody, type NewRequest } from "./schema.ts";
export { createRequests, type Requests } from "./service.ts";
export { requestRoutes } from "./routes.ts";
export { dspRoutes } from "./negotiation/routes.ts";
export { postByChannel } from "./negotiation/post.ts";
