import { RoutingTable } from './routing-table.ts';

export const routingCommands = { adoptRouting: RoutingTable };

export type RoutingGiven = {
  /** Who examines in the council. */
  adoptRouting: { officers: readonly string[] };
};
