import { readFileSync } from 'node:fs';
import type { Charters } from '../../functions/ports.ts';
import { chained } from '../../functions/adapters/chain.ts';
import { toLedgerItem } from '../../functions/adapters/ledger-items.ts';
import type { Envelope } from '../../events/fact.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { compile } from '../../workflows/charter/language/compile.ts';
import { compileConstants } from '../../workflows/charter/language/compile-constants.ts';
import type { FactBody } from '../../workflows/kernel/workflow.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { compare, quantile, timeInTurn } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { openActs } from '../stage/acts.ts';
import { rawWrites } from '../stage/raw-writes.ts';
import { BY, COUNCIL, NOW, sampleFact, stateItemOf, thingAfter } from '../stage/seed-things.ts';
import { openTables, type Tables } from '../stage/tables.ts';

const TIMES = 100;
/**
 * A function serves many calls before it is thrown away; the engine of JavaScript takes about two thousand of them to
 * settle. A colder function is slower beside a raw write, which has less to settle.
 */
const WARM_UP = 2000;
/** What a full dossier holds beside what is asked of it. */
const FULL = { answers: 60, proofs: 12, facts: 5_000 };
const DIGEST = 'd'.repeat(43);
const [CRITERION, FIELD] = ['GOV-05', 'directors'] as const;

const read = (name: string) =>
  readFileSync(new URL(`../../workflows/charter/${name}`, import.meta.url), 'utf8');

/** The first charter, whichever is asked for. */
const firstCharter = (): Charters => {
  const { charter } = compile(read('first-charter.yaml'), compileConstants(read('constants.yaml')).table);
  if (charter === undefined) throw new Error('the first charter was refused');
  return {
    put: () => Promise.resolve(),
    compiled: () => Promise.resolve(charter),
    text: () => Promise.resolve(null),
  };
};

const draftItem = (pk: string) => ({
  pk,
  sk: 'draft',
  structure: crypto.randomUUID(),
  structureName: 'Structure',
  session: crypto.randomUUID(),
  charter: { version: '2026', compiledDigest: DIGEST },
  from: null,
  assisted: true,
  changes: 0,
  editedAt: NOW,
  lastIn: null,
  open: true,
});

const answerItem = (pk: string, criterion: string, field: string) => ({
  pk,
  sk: `answer#${criterion}#${field}`,
  criterion,
  field,
  value: 12,
  version: 1,
  savedAt: NOW,
  savedBy: 'officer',
});

const proofItem = (pk: string, document: string) => ({
  pk,
  sk: `proof#GOV-01#${document}`,
  criterion: 'GOV-01',
  document,
  kind: 'STATUTS',
  attached: true,
  version: 1,
  attachedAt: NOW,
  by: 'officer',
});

const rowsOf = (pk: string) => [
  ...Array.from({ length: FULL.answers }, (_, n) => answerItem(pk, 'ZZZ-01', `field${n}`)),
  ...Array.from({ length: FULL.proofs }, () => proofItem(pk, crypto.randomUUID())),
];

/** A draft that is open to officers, empty or full. */
const seedDraft = async ({ putAll, tables }: Tables, id: string, full: boolean): Promise<void> => {
  const pk = thingKey(COUNCIL, 'application', id);
  await putAll(tables.state, [draftItem(pk), ...(full ? rowsOf(pk) : [])]);
};

/** A dossier that was filed, with its rows and a chain of facts, or with its filing alone. */
const seedFiled = async ({ putAll, tables }: Tables, id: string, full: boolean): Promise<void> => {
  const thing = thingAfter(application, id, ['ApplicationSubmitted.v1']);
  const length = full ? FULL.facts : 1;
  const facts: Envelope[] = [];
  for (let version = 1; version <= length; version += 1) {
    const at = { council: COUNCIL, workflow: 'application', thing: id, version, at: NOW, by: BY };
    const { type, data } = sampleFact(version === 1 ? 'ApplicationSubmitted.v1' : 'NoteWritten.v1');
    facts.push(
      chained({ ...at, command: 'bench' }, 0, { type, data } as FactBody, null, facts.at(-1)?.hash ?? null),
    );
  }
  await putAll(tables.ledger, facts.map(toLedgerItem));
  const head = facts.at(-1)?.hash;
  const rows = full ? rowsOf(thingKey(COUNCIL, 'application', id)) : [];
  await putAll(tables.state, [{ ...stateItemOf(application, thing, length), head }, ...rows]);
};

/** The median of each side, in turn, as pairs of a measure and its baseline; what warms up is left out. */
const compared = async (
  rounds: number,
  measured: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
) => {
  const sides = { measured, baseline };
  await timeInTurn(WARM_UP, sides);
  const pairs: { measured: number; baseline: number }[] = [];
  while (pairs.length < rounds) {
    const taken = await timeInTurn(TIMES, sides);
    pairs.push({
      measured: quantile(taken.measured.each, 0.5),
      baseline: quantile(taken.baseline.each, 0.5),
    });
  }
  return compare(pairs);
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const { send } = await openActs(tables, firstCharter());
    const [empty, full] = [crypto.randomUUID(), crypto.randomUUID()];
    const [short, long] = [crypto.randomUUID(), crypto.randomUUID()];
    await seedDraft(tables, empty, false);
    await seedDraft(tables, full, true);
    await seedFiled(tables, short, false);
    await seedFiled(tables, long, true);
    const seen = new Map<string, number>();
    const save = (id: string) => () => {
      const version = seen.get(id) ?? 0;
      seen.set(id, version + 1);
      const answers = { [FIELD]: 3 + (version % 9) };
      return send('application', id, 'answer', {
        criterion: CRITERION,
        answers,
        clear: [],
        versions: { [FIELD]: version },
      });
    };
    const pk = thingKey(COUNCIL, 'application', empty);
    const raw = rawWrites(tables.db, tables.tables, answerItem(pk, CRITERION, FIELD), draftItem(pk));
    const look = (id: string) => () => send('application', id, 'markLooked', { upTo: 1 });
    const of = `${FULL.answers} answers, ${FULL.proofs} proofs`;
    return [
      {
        figure: 'autosave of an answer p50',
        ...(await compared(rounds, save(empty), () => raw(0))),
        unit: 'ms',
        note: 'in process; target: at most 2.0',
      },
      {
        figure: `autosave p50, a draft of ${of}, over an empty one`,
        ...(await compared(rounds, save(full), save(empty))),
        unit: 'ms',
      },
      {
        figure: `a command p50, ${of} and ${FULL.facts} facts, over a bare dossier`,
        ...(await compared(rounds, look(long), look(short))),
        unit: 'ms',
      },
    ];
  } finally {
    await tables.close();
  }
};

/** What saving an answer costs, and that a full dossier costs no more than an empty one. */
export const dossier: Metric = { name: 'dossier', measure };
