export { PublishedResource, Resource, ResourceDefinition, ResourceField, ResourceId, ShareAttribute, ImportResult, type ResourceRecord } from "./schema.ts";
export { Entry, EntryImportResult, EntryPage, EntryRow, type MappingView } from "./entry-schema.ts";
export { createCatalogue, type Catalogue, type DemoEntry, type ImportFile } from "./service.ts";
export { catalogueRoutes } from "./routes.ts";
export { resourceNotFound } from "./errors.ts";
export { catalogueTally, type CatalogueTally } from "./tally-store.ts";
