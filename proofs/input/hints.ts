import { readFirstCharter, readFirstCouncil } from '../../local/seed/first-council.ts';
import { registerExtract } from '../../local/journey/register-extract.ts';
import type { Random } from '../stage/random.ts';
import type { Hint } from './make-values.ts';
import { dossierOf, goodAnswers, sirenOf } from './world/fictional-case.ts';
import type { World } from './world/known.ts';

const DAY_MS = 86_400_000;
const MEMBERS = 60;
const COLLEGES = 10;
const STRUCTURES = 40;
const DAYS_BACK = 30;
const DAYS = 120;
/** New councils stay few: the public home looks at them all. */
const NEW_COUNCILS = ['971', '2A', '75', 'AGGLO'];

const { rules } = readFirstCouncil();
const charter = readFirstCharter();

/** What fits a field by its name, from what the world holds: ids that exist, days near today, numbers of members. */
export const makeHints = (world: World, random: Random): Hint => {
  const idOf = (workflow: string) => (): unknown => {
    const all = world.things.filter((thing) => thing.workflow === workflow);
    return all[random.below(all.length)]?.id;
  };
  const day = (): string =>
    new Date(world.now + (random.below(DAYS) - DAYS_BACK) * DAY_MS).toISOString().slice(0, 10);
  const member = (): number => 1 + random.below(MEMBERS);
  const criteria = Object.keys(goodAnswers);
  const makers: Readonly<Record<string, () => unknown>> = {
    structure: idOf('structure'),
    session: idOf('session'),
    application: idOf('application'),
    item: idOf('item'),
    member,
    holder: member,
    for: member,
    college: () => 1 + random.below(COLLEGES),
    heldOn: day,
    opensOn: day,
    closesOn: day,
    effectiveOn: day,
    endedOn: day,
    termEndsOn: () => '2030-12-31',
    adoptedOn: () => '2026-01-01',
    procedure: () => rules['procedure'],
    label: () => rules['label'],
    // A charter that compiles takes long to compile: most are refused sooner.
    text: () => (random.next() < 0.1 ? `# ${random.below(1_000)}\n${charter}` : undefined),
    criterion: () => criteria[random.below(criteria.length)],
    version: () => random.below(3),
    siren: () => sirenOf(random.below(STRUCTURES)),
    rna: () => null,
    extract: () => registerExtract(dossierOf(random.below(STRUCTURES)).of),
    department: () => '62',
    id: () => NEW_COUNCILS[random.below(NEW_COUNCILS.length)],
    email: () => `personne-${random.below(STRUCTURES)}@exemple.fr`,
  };
  return (name) => (Object.hasOwn(makers, name) ? makers[name]?.() : undefined);
};
