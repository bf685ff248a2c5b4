import { withoutEliminated } from './erased.ts';
import type { Note } from './finding.ts';
import { historyOf, type Stage } from './history.ts';
import { type JsonObject, numberOf, textOf } from './json.ts';
import { type Fact, rowsLike, type Stored, type Thing } from './things.ts';

const FINGERPRINT = /^[\w-]{43}$/;
const PREFIX = 'command#';
const FIELDS: readonly string[] = ['fingerprint', 'state', 'version'];
/** Attributes of the marks of what was not yet seen on the bus, and of its healing. */
const MARKS: readonly string[] = [
  'unpublished',
  'unpublishedShard',
  'unpublishedAt',
  'healingAt',
  'healedAt',
  'healingAt',
];

/** Commands that write rows and no fact are possible only while the thing has one of these words. */
const FACTLESS: Readonly<Record<string, readonly string[]>> = {
  application: ['draft'],
  // Storage tells again what it told, or of a version that was replaced: nothing follows.
  document: ['announced', 'received', 'clean', 'refused', 'neverSent', 'replaced', 'withdrawn', 'expired'],
  item: ['placed'],
  proposal: ['open', 'onAgenda'],
  session: ['convened', 'open'],
};

/** Once a dossier is filed, who read it marks how far (markRead, markLooked): a row, and no fact. */
const READ_MARKS: readonly string[] = ['readmark#', 'look#'];

/** A dossier that is given to whom it was given already stays as it is. */
const wasGiven = ({ facts }: Thing): boolean => facts.some(({ type }) => type === 'ApplicationAssigned.v1');

const mayBeFactless = (thing: Thing, state: string): boolean =>
  (FACTLESS[thing.workflow] ?? []).includes(state) ||
  (thing.workflow === 'application' &&
    (wasGiven(thing) || READ_MARKS.some((prefix) => rowsLike(thing.rows, prefix).length > 0)));

const checkReceipt = (
  thing: Thing,
  command: string,
  receipt: JsonObject,
  stages: ReadonlyMap<number, Stage>,
  caused: readonly Fact[],
  { wrong }: Note,
): void => {
  const where = `${thing.key} ${PREFIX}${command}`;
  const version = numberOf(receipt['version']);
  const stage = stages.get(version);
  const [fact] = caused;
  if (!FINGERPRINT.test(textOf(receipt['fingerprint']))) wrong(where, 'empreinte de la demande illisible');
  if (stage === undefined) wrong(where, `accuse une version ${version} qui n’existe pas`);
  else if (receipt['state'] !== stage.word)
    wrong(where, `dit « ${textOf(receipt['state'])} » ; à la version ${version} c’était « ${stage.word} »`);
  if (fact !== undefined && fact.version !== version)
    wrong(where, `accuse la version ${version} ; ses faits sont de la version ${fact.version}`);
  if (fact === undefined && !mayBeFactless(thing, textOf(receipt['state'])))
    wrong(where, 'accuse une commande dont aucun fait ne vient');
  const allowed = fact === undefined ? FIELDS : [...FIELDS, ...MARKS];
  const strange = Object.keys(receipt).filter((name) => !allowed.includes(name));
  if (strange.length > 0) wrong(where, `champs inconnus : ${strange.join(', ')}`);
};

/** One receipt for each version, and none that claims what did not happen (I4, I5; P3). */
export const checkReceipts = (stored: Stored, note: Note): void => {
  for (const thing of withoutEliminated(stored).things.values()) {
    const stages = new Map(historyOf(thing).stages.map((stage) => [stage.version, stage]));
    const byCommand = Map.groupBy(thing.facts, ({ command }) => command);
    for (const [sk, receipt] of rowsLike(thing.rows, PREFIX)) {
      note.count('receipts');
      const command = sk.slice(PREFIX.length);
      checkReceipt(thing, command, receipt, stages, byCommand.get(command) ?? [], note);
    }
    for (const [command, facts] of byCommand) {
      const [first] = facts;
      const versions = new Set(facts.map(({ version }) => version));
      const where = `${thing.key} v${[...versions].join(', v')}`;
      if (versions.size > 1) note.wrong(where, `viennent d’une même commande, ${command}`);
      if (first !== undefined && !thing.rows.has(`${PREFIX}${command}`))
        note.wrong(where, `la commande ${command} n’a pas d’accusé`);
    }
  }
};
