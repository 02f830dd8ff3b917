import type { Text } from "../../platform/text.ts";
import type { Aggregate, FigureGroup, Period } from "./schema.ts";
import type { Span } from "./span.ts";

/** Where a page of records ended; a source uses what its order needs. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** One record that makes a number. Labels name offices and steps, never a person. */
export interface SourceRecord extends Place {
  readonly label: Text;
  /** What it adds; 1 when left out. Of a share 1 or 0. */
  readonly value?: number;
  /**
   * What its entry in our ledger is about. Readers get the number of the line, never the ref: who holds a receipt's number may read its
   * story, and a list of them would tell everybody which office had which case.
   */
  readonly ref?: string;
  /** Its public page. */
  readonly path?: string;
}

export interface Measured {
  /** Null for a median or share of nothing. */
  readonly value: number | null;
  /** How many records it comes from. */
  readonly n: number;
}

/**
 * A named number. Whoever owns the records registers it, and says with it how to list them: a number without its records is not a figure.
 * `records`, all pages together and by `aggregate`, give exactly what `measure` says of the same span.
 */
export interface FigureDefinition {
  readonly id: string;
  readonly group: FigureGroup;
  readonly title: Text;
  /** A sentence: what is counted, what isn't. */
  readonly definition: Text;
  /** Which records it comes from. */
  readonly source: Text;
  readonly unit: Text;
  readonly aggregate: Aggregate;
  readonly period: Period;
  /** False when only the present can be told: its history is then kept day by day. */
  readonly past: boolean;
  /** 示意, when something it rests on is not official. */
  readonly illustrative?: Text;
  /** On the home page of the doors, in the order of registration. */
  readonly front?: boolean;
  measure(span: Span): Promise<Measured>;
  /** Newest first, each record once. @param page  `before`: where the page before ended; limit 1 to 1,000 */
  records(span: Span, page: { readonly before?: Place | undefined; readonly limit: number }): Promise<readonly SourceRecord[]>;
}
