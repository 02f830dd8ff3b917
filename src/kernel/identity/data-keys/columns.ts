import type { ClosedColumn } from "../../../storage/closed-columns.ts";
import { applicantIdNumber } from "../people/applicant-store.ts";
import { sessionIdNumber } from "../sessions/store.ts";

/** What this domain holds of people, closed in the database. */
export const identityColumns: readonly ClosedColumn[] = [applicantIdNumber, sessionIdNumber];
