export { eventColumns } from "./bodies.ts";
export { DeliveryFault, HeldEvents, StreamFault, StreamStatus, type ReceivedEvent } from "./schema.ts";
export { linkByChannel, type EventLink } from "./link.ts";
export { parkedRoutes } from "./parked-routes.ts";
export { eventRoutes } from "./routes.ts";
export { createEvents, type EventHandler, type Events, type OutgoingEvent } from "./service.ts";
