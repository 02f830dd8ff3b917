export { objectionAboutNothing, objectionAnswered, objectionNotFound } from "./errors.ts";
export { objectionRoutes } from "./routes.ts";
export { NewObjection, Objection } from "./schema.ts";
export { createObjections, type Objections } from "./service.ts";
