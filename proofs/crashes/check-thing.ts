import canonicalize from 'canonicalize';
import type { Happening } from '../../events/catalogue.ts';
import type { Envelope } from '../../events/fact.ts';
import { holds } from '../../functions/adapters/chain.ts';
import { fromLedgerItem } from '../../functions/adapters/ledger-items.ts';
import { replay, toStored } from '../../workflows/kernel/history.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { halfWritten, type Problem } from './problem.ts';
import type { Source } from './tables.ts';

/** One thing as its partition holds it. */
type Kept = {
  readonly facts: readonly Envelope[];
  readonly state: RowItem | null;
  readonly receipts: readonly RowItem[];
  readonly draft: RowItem | null;
  readonly answers: readonly RowItem[];
};

const workflowAt = (pk: string): Workflow | null => {
  const [, name = '', id] = pk.split('#');
  return id !== undefined && Object.hasOwn(WORKFLOWS, name)
    ? WORKFLOWS[name as keyof typeof WORKFLOWS]
    : null;
};

/** Rows first, facts after: what is committed between the two shows as facts to come, and hides nothing. */
const readKept = async (source: Source, pk: string): Promise<Kept> => {
  const rows = await source.state.rows(pk, '');
  const facts = (await source.ledger.rows(pk, '')).map(fromLedgerItem);
  const named = (prefix: string) => rows.filter(({ sk }) => String(sk).startsWith(prefix));
  const [state = null] = named('state');
  const [draft = null] = named('draft');
  return { facts, state, draft, receipts: named('command#'), answers: named('answer#') };
};

const versionOf = (row: RowItem | null): number => Number(row?.['version'] ?? 0);

/** Each fact follows the one before: by its version, its rank and its hash. */
const checkChain = (facts: readonly Envelope[]): string[] =>
  facts.flatMap((fact, at) => {
    const before = facts[at - 1];
    const follows =
      before?.version === fact.version
        ? fact.rank === before.rank + 1
        : fact.version === (before?.version ?? 0) + 1 && fact.rank === 0;
    const chained = holds(fact, before?.hash ?? null);
    return follows && chained ? [] : [`fact ${fact.version}#${fact.rank} does not follow the one before`];
  });

/** A version is one command, and its receipt tells that version. */
const checkReceipts = ({ facts, receipts }: Kept, last: number): string[] => {
  const versions = new Map<string, Set<number>>();
  for (const { command, version } of facts)
    versions.set(command, (versions.get(command) ?? new Set()).add(version));
  const told = new Map(receipts.map((row) => [String(row['sk']).slice('command#'.length), versionOf(row)]));
  const ofFacts = [...versions].flatMap(([command, made]) => {
    if (made.size > 1) return [`command ${command} has an effect at versions ${[...made].join(', ')}`];
    const [version = 0] = made;
    if (version > last || told.get(command) === version) return [];
    return [`version ${version} has facts, and no receipt that says so`];
  });
  const ofReceipts = [...told].flatMap(([command, version]) =>
    version > last ? [`the receipt of ${command} tells version ${version}, the state is at ${last}`] : [],
  );
  return [...ofFacts, ...ofReceipts];
};

/** An answer to a draft is a row, a count on the draft and a receipt, which several answers may share: all three or none. */
const checkDraft = ({ draft, answers, receipts }: Kept): string[] => {
  if (draft === null) return [];
  const changes = Number(draft['changes']);
  const saved = answers.reduce((sum, row) => sum + versionOf(row), 0);
  const told = receipts.filter((row) => versionOf(row) === 0).length - 1;
  const acknowledged = told > 0 ? told <= changes : changes === 0;
  return changes === saved && acknowledged
    ? []
    : [`its draft counts ${changes} changes, its answers ${saved}, its receipts ${told}`];
};

/** What the facts make, or null when one cannot follow the one before. */
const foldOf = (workflow: Workflow, council: string, id: string, facts: readonly Envelope[]) => {
  try {
    const all = facts as unknown as Happening[];
    return toStored(replay(workflow, council, id, all));
  } catch {
    return null;
  }
};

/** The stored state is the fold of its facts, byte for byte (P4). */
const checkFold = (workflow: Workflow, pk: string, state: RowItem, facts: readonly Envelope[]): string[] => {
  const [council = '', , id = ''] = pk.split('#');
  const folded = foldOf(workflow, council, id, facts);
  if (folded === null) return ['its facts cannot be folded'];
  const { value, context, deadlines, head, list } = state;
  const wrong = [];
  if (canonicalize({ value, context, deadlines }) !== canonicalize(folded))
    wrong.push('its state is not the fold of its facts');
  if (head !== facts.at(-1)?.hash) wrong.push('its state does not hold the hash of its last fact');
  if (list !== `${council}#${workflow.name}#${workflow.stateWord(folded.value)}`)
    wrong.push('it is listed elsewhere than it stands');
  return wrong;
};

/**
 * Whether a thing is entirely before or entirely after each command (P2). While commands are under way, facts beyond
 * the state that was read are still to come; once they are settled, they are half of something.
 */
export const checkThing = async (source: Source, pk: string, settled: boolean): Promise<Problem[]> => {
  const workflow = workflowAt(pk);
  if (workflow === null) return [];
  const kept = await readKept(source, pk);
  const last = versionOf(kept.state);
  const upTo = kept.facts.filter(({ version }) => version <= last);
  const wrong = [
    ...checkChain(kept.facts),
    ...checkReceipts(kept, last),
    ...checkDraft(kept),
    ...(kept.state === null ? [] : checkFold(workflow, pk, kept.state, upTo)),
  ];
  if (settled && upTo.length < kept.facts.length)
    wrong.push(`facts stand beyond its state, at version ${last}`);
  return wrong.map((what) => halfWritten(`${pk}: ${what}`));
};
