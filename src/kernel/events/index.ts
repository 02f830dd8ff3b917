export { eventRoutes } from "./routes.ts";
export { createEvents, type EventHandler, type Events, type OutgoingEvent } from "./service.ts";
export { StreamStatus, type ReceivedEvent } from "./schema.ts";
