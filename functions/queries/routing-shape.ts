import * as z from 'zod';
import { RoutingTable } from '../../workflows/council/routing/routing-table.ts';

/** To whom what is filed goes in a council, by the version in force; null until one is adopted (B7). */
export const RoutingInForce = z.strictObject({
  routing: z.strictObject({ version: z.int().min(1), ...RoutingTable.shape }).nullable(),
});
