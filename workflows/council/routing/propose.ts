import { accepted, refused } from '../../kernel/outcome.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { Proposers } from '../../kernel/workflow.ts';
import type { CouncilContext } from '../council.machine.ts';
import type { RoutingGiven, routingCommands } from './commands.ts';
import { officersIn } from './routing-table.ts';

type RoutingProposers = Proposers<typeof routingCommands, CouncilContext, RoutingGiven>;

export const routingKey = (council: string, version: number): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `routing#${version}`,
});

/** One version after another, as rules are: a dossier says by which it came to whom. */
const adoptRouting: RoutingProposers['adoptRouting'] = ({ data, thing, given: { officers } }) => {
  if (officersIn(data).some((person) => !officers.includes(person))) return refused('not-an-officer');
  const routing = { version: thing.context.routingVersion + 1, ...data };
  return accepted({
    facts: [{ type: 'RoutingAdopted.v1', data: routing }],
    rows: [{ kind: 'put', key: routingKey(thing.council, routing.version), item: routing, absent: true }],
  });
};

export const routingProposers: RoutingProposers = { adoptRouting };
