import * as z from 'zod';

/** A criterion or a block of data of a charter, as domain rules and charters name them. */
export const CriterionId = z.string().regex(/^[A-Z][A-Z0-9]{1,7}-\d{2}[A-Z]?$/);
