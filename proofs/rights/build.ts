import { randomUUID } from 'node:crypto';
import type { Fact } from '../../events/catalogue.ts';
import { chained } from '../../functions/adapters/chain.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import { toStateItem } from '../../functions/adapters/state-items.ts';
import { toStored } from '../../workflows/kernel/history.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { APPLICATION, DIGEST, ITEM, PERSON, SESSION, STRUCTURE } from '../../test/support/ids.ts';
import { thingWith } from '../../test/support/scenario.ts';
import { recusalRow, rowsBeside } from './beside-rows.ts';
import { CAMPAIGNS, NOW, type Standing } from './standings.ts';
import { SEATS, sessionOfPoint, type Town } from './town.ts';

/** What is written of a thing: its facts, its state, and the rows beside it. */
export type Rows = { readonly ledger: readonly RowItem[]; readonly state: readonly RowItem[] };
export type Built = Rows & { readonly id: string };

/** Where a dossier stands that may be placed on an agenda. */
export const READY = 'filed.receipt.registered filed.completeness.unchecked filed.examination.ready';

const BY = { kind: 'system', cause: 'authority' } as const;
const { member, recused, proxyHolder, away } = SEATS;

const sessionOf = (town: Town, workflow: WorkflowName, { places }: Standing): string =>
  workflow === 'item' ? sessionOfPoint(town, places) : town.sessions.scheduled;

const VOTE = {
  members: [member, proxyHolder],
  proxies: [[away, proxyHolder]],
  recused: [recused],
  chair: proxyHolder,
};

/** Ids that each thing has of its own: the poll of its vote, the person who was asked. */
type Chosen = { readonly poll: string; readonly person: string };

const DRAFTED_AS = '"version":"2026"';
const compiledAs = (digest: string): string => `"compiledDigest":"${digest}"`;

/** The sample facts, about the things of this council. */
const factsIn = (
  town: Town,
  workflow: WorkflowName,
  standing: Standing,
  { poll, person }: Chosen,
): Fact[] => {
  const text = JSON.stringify(standing.facts)
    .replaceAll(STRUCTURE, town.structure)
    .replaceAll(SESSION, sessionOf(town, workflow, standing))
    .replaceAll(ITEM, town.item)
    .replaceAll(APPLICATION, town.ready)
    .replaceAll('Les Semeurs', town.marker)
    .replaceAll('Avis favorable ?', `${town.marker} ?`)
    .replaceAll(DIGEST, workflow === 'application' ? town.digest : DIGEST)
    .replaceAll(compiledAs(DIGEST), compiledAs(workflow === 'charter' ? town.digest : DIGEST))
    .replaceAll(PERSON, person)
    // No two charters that are adopted have the same name of version.
    .replaceAll(DRAFTED_AS, workflow === 'charter' ? `"version":"${poll}"` : DRAFTED_AS)
    // The label of the samples is awarded after NOW: a year before, what may follow an award can be asked.
    .replaceAll('"2027-', workflow === 'label' ? '"2026-' : '"2027-');
  return (JSON.parse(text) as Fact[]).map((fact) =>
    fact.type === 'VoteOpened.v1' ? ({ ...fact, data: { ...fact.data, ...VOTE, poll } } as Fact) : fact,
  );
};

/** Facts chained as they would be, and the state that they fold to; nothing falls due by itself. */
export const rowsOfFacts = (
  council: string,
  name: WorkflowName,
  id: string,
  facts: readonly Fact[],
  deadlines: Standing['deadlines'] = {},
): Rows => {
  const ledger: RowItem[] = [];
  let head: string | null = null;
  for (const [index, body] of facts.entries()) {
    const version = index + 1;
    const link = {
      council,
      workflow: name,
      thing: id,
      version,
      at: NOW,
      by: BY,
      command: `authority-${version}`,
    };
    const fact = chained(link, 0, body, null, head);
    head = fact.hash;
    ledger.push(toLedgerItem(fact));
  }
  if (head === null) return { ledger, state: [] };
  const workflow = WORKFLOWS[name];
  const stored = { ...toStored(thingWith(workflow, facts, id)), deadlines };
  const written = { council, id, version: facts.length, head, listedAt: () => NOW };
  const { dueShard: _, dueAt: __, ...state } = toStateItem(workflow, stored, written);
  return { ledger, state: [state] };
};

/** A thing of a council, standing where it is asked for. */
export const build = (
  town: Town,
  name: WorkflowName,
  standing: Standing,
  id: string = randomUUID(),
): Built => {
  const chosen = { poll: randomUUID(), person: name === 'expertise' ? randomUUID() : PERSON };
  const facts = factsIn(town, name, standing, chosen);
  const { ledger, state } = rowsOfFacts(town.council, name, id, facts, standing.deadlines);
  return { id, ledger, state: [...state, ...rowsBeside(town, name, id, standing, chosen)] };
};

/** What other things lean on: the sessions, the dossier to place, the recusal on the item of every agenda. */
export const foundations = (
  town: Town,
  standings: Readonly<Record<'session' | 'application' | 'document', readonly Standing[]>>,
): Rows[] => {
  const { sessions, council } = town;
  const named = (name: 'session' | 'application' | 'document', part: string): Standing => {
    const found = standings[name].find((each) => each.name.startsWith(part));
    if (found === undefined) throw new Error(`nothing stands at ${part}`);
    return found;
  };
  const scheduled = named('session', 'scheduled ~notice.long');
  return [
    build(town, 'session', named('session', 'open'), sessions.open),
    build(town, 'session', named('session', 'convened'), sessions.convened),
    { ledger: [], state: [recusalRow(council, town.item)] },
    ...sessionsOfCampaigns(town, scheduled),
    build(town, 'application', named('application', READY), town.ready),
    build(town, 'document', named('document', 'clean'), town.document),
  ];
};

const sessionsOfCampaigns = (town: Town, scheduled: Standing): Rows[] =>
  Object.entries({ ...CAMPAIGNS, scheduled: CAMPAIGNS['~campaign.open'] }).map(([tag, dates]) => {
    const facts = scheduled.facts.map((fact) => ({ ...fact, data: { ...fact.data, ...dates } }) as Fact);
    return build(town, 'session', { ...scheduled, facts }, town.sessions[tag as keyof Town['sessions']]);
  });
