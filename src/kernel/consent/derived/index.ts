export { derivedRoutes } from "./routes.ts";
export { DerivedView } from "./schema.ts";
export { createDerived, type HolderRole, type NewDerived } from "./service.ts";
