export { aggregateOf, fewestOfRatio, toTenths } from "./aggregate.ts";
export type { FigureDefinition, Measured, Place, SourceRecord } from "./definition.ts";
export { Figure, FigureHistory, FigureRecord, FigureRecords, type Aggregate, type FigureGroup, type Period } from "./schema.ts";
export { figureRoutes } from "./routes.ts";
export { createFigures, type Figures } from "./service.ts";
export { spanOf, type Span } from "./span.ts";
