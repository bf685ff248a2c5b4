import { reactionIsAside } from './aside.ts';
import { same } from './canonical.ts';
import { checkAwards } from './check-awards.ts';
import { checkDate } from './check-date.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import type { Json } from './json.ts';
import { type Fact, factsOf, said, type Stored } from './things.ts';

const idOf = ({ key }: Fact): string => key.split('#')[2] ?? '';
const orNull = (value: Json | undefined): Json => value ?? null;
const councilOf = ({ key }: Fact): string => key.split('#')[0] ?? '';

/** A fact of an item moves its dossier: from the first to the second, by a command that has the first's id. */
const MOVES: Readonly<Record<string, string>> = {
  'ItemPlaced.v1': 'ApplicationPlacedOnAgenda.v1',
  'OpinionGiven.v1': 'OpinionReceived.v1',
  'VoteAnnulled.v1': 'OpinionAnnulled.v1',
};

/** What the second says as the first did, beside the item itself. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'ItemPlaced.v1': ['session'],
  'OpinionGiven.v1': ['opinion', 'conditions'],
  'VoteAnnulled.v1': ['round'],
};

const tellsTheSame = (cause: Fact, effect: Fact): boolean => {
  const told = SAID[cause.type] ?? [];
  const alike = told.every((what) => same(orNull(effect.data[what]), orNull(cause.data[what])));
  return effect.data['item'] === idOf(cause) && alike;
};

/** A dossier that its applicant withdrew, or that silence decided, waits for no vote that is put again. */
const leftBefore = (stored: Stored, cause: Fact): boolean => {
  const facts =
    stored.things.get(`${councilOf(cause)}#application#${said(cause, 'application')}`)?.facts ?? [];
  const left = ['ApplicationWithdrawn.v1', 'ApplicationFoundInadmissible.v1', 'ImplicitDecisionReached.v1'];
  return cause.type === 'VoteAnnulled.v1' && facts.some(({ type }) => left.includes(type));
};

const checkMoves = (stored: Stored, note: Note, quiet: boolean): void => {
  for (const [from, to] of Object.entries(MOVES)) {
    const effects = Map.groupBy(factsOf(stored, to), ({ command }) => command);
    // A point that is about no dossier moves none.
    const about = factsOf(stored, from).filter(({ data }) => data['application'] !== null);
    const causes = new Map(about.map((fact) => [fact.id, fact]));
    for (const cause of causes.values()) {
      note.count('reactions');
      const [effect, ...others] = effects.get(cause.id) ?? [];
      const where = `${cause.key} ${from}`;
      if (others.length > 0) note.wrong(where, `suivi de ${others.length + 1} ${to}`);
      if (effect === undefined) {
        const aside = reactionIsAside(stored.things.get(cause.key), cause.id, 'advance-application');
        if (quiet && !aside && !leftBefore(stored, cause)) note.wrong(where, `aucun ${to} n’a suivi`);
        continue;
      }
      checkDate(cause, effect, note);
      if (idOf(effect) !== said(cause, 'application') || !tellsTheSame(cause, effect))
        note.wrong(where, `le ${to} qui a suivi ne dit pas la même chose`);
    }
    for (const [command, [effect]] of effects)
      if (!causes.has(command) && effect !== undefined)
        note.wrong(`${effect.key} v${effect.version}`, `${to} sans le ${from} dont il viendrait`);
  }
};

/** What facts of one thing cause in another: each once, none without its cause (I13, I15; P11). */
export const checkReactions = (stored: Stored, note: Note, { quiet }: Asked): void => {
  checkMoves(stored, note, quiet);
  checkAwards(stored, note, quiet);
};
