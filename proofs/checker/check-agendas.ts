import { reactionIsAside } from './aside.ts';
import { same } from './canonical.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { historyOf } from './history.ts';
import { listOf, textOf } from './json.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

const LEFT: readonly string[] = ['ItemAdjourned.v1', 'ItemLeftAgenda.v1'];
const ENDS: readonly string[] = [
  'SessionClosed.v1',
  'SessionCancelled.v1',
  'WrittenConsultationEnded.v1',
  'SessionDemanded.v1',
];
const OVER: Readonly<Record<string, string>> = {
  closed: 'NOT_REACHED',
  cancelled: 'SESSION_CANCELLED',
  interrupted: 'SESSION_DEMANDED',
};
/** Why a point leaves a consultation in writing while it runs, or at its end (DEL-15). */
const IN_WRITING: readonly string[] = [
  'TOO_FEW_TOOK_PART',
  'TOO_FEW_ELECTORS',
  'SECRET_BALLOT_ASKED',
  'TOO_LITTLE_TIME',
];

const councilOf = ({ key }: { key: string }): string => key.split('#')[0] ?? '';
const idOf = ({ key }: { key: string }): string => key.split('#')[2] ?? '';
const reasonOf = (fact: Fact): string =>
  fact.type === 'ItemAdjourned.v1' ? 'ADJOURNED' : said(fact, 'reason');

const standingOf = (thing: Thing | undefined) => thing && historyOf(thing).stages.at(-1);

/** Every dossier that left an agenda left it because its point did, and says the same of it. */
const checkEffects = (stored: Stored, causes: ReadonlyMap<string, Fact>, { wrong, count }: Note): void => {
  for (const effect of factsOf(stored, 'ApplicationLeftAgenda.v1')) {
    count('leftAgendas');
    const where = `${effect.key} v${effect.version}`;
    const cause = causes.get(effect.command);
    if (cause === undefined) {
      wrong(where, 'a quitté un ordre du jour que son point n’a pas quitté');
      continue;
    }
    const told = ['item', 'session', 'reason'].map((name) => said(effect, name));
    const expected = [idOf(cause), said(cause, 'session'), reasonOf(cause)];
    if (idOf(effect) !== said(cause, 'application') || !same(told, expected))
      wrong(where, 'ne dit pas ce que dit le point qui a quitté l’ordre du jour');
    if (Date.parse(effect.at) < Date.parse(cause.at)) wrong(where, 'daté d’avant le fait dont il vient');
  }
};

/** At rest, no dossier stands on the agenda of a point that left it. */
const checkLeft = (stored: Stored, causes: ReadonlyMap<string, Fact>, { wrong }: Note): void => {
  for (const cause of causes.values()) {
    const dossier = stored.things.get(`${councilOf(cause)}#application#${said(cause, 'application')}`);
    const stage = standingOf(dossier);
    const aside = reactionIsAside(stored.things.get(cause.key), cause.id, 'advance-application');
    if (stage?.word === 'onAgenda' && stage.standing.context['item'] === idOf(cause) && !aside)
      wrong(cause.key, 'a quitté l’ordre du jour, et son dossier y reste');
  }
};

/** At rest, no point stands on the agenda of a session that is over. */
const checkStaying = (stored: Stored, { wrong }: Note): void => {
  for (const item of thingsOf(stored, 'item')) {
    const stands = standingOf(item)?.word ?? '';
    if (stands !== 'placed' && stands !== 'voteOpen') continue;
    const session = stored.things.get(
      `${item.council}#session#${textOf(standingOf(item)?.standing.context['session'])}`,
    );
    const over = standingOf(session)?.word ?? '';
    const end = session?.facts.findLast(({ type }) => ENDS.includes(type));
    const isAside = (name: string): boolean => end !== undefined && reactionIsAside(session, end.id, name);
    const aside = isAside('end-agenda') || isAside('run-votes');
    if (Object.hasOwn(OVER, over) && !aside)
      wrong(item.key, 'reste à l’ordre du jour d’une séance qui est finie');
  }
};

/** Why a point leaves the agenda of a session that is over: the session says it. */
const checkReasons = (stored: Stored, { wrong }: Note): void => {
  for (const fact of factsOf(stored, 'ItemLeftAgenda.v1')) {
    const session = stored.things.get(`${councilOf(fact)}#session#${said(fact, 'session')}`);
    const reason = said(fact, 'reason');
    if (IN_WRITING.includes(reason)) {
      if (session?.facts.some(({ type }) => type === 'WrittenConsultationOrdered.v1') !== true)
        wrong(`${fact.key} v${fact.version}`, 'quitte comme d’une consultation écrite, et n’en était pas');
      continue;
    }
    if (OVER[standingOf(session)?.word ?? ''] !== reason)
      wrong(
        `${fact.key} v${fact.version}`,
        'quitte l’ordre du jour pour une raison que sa séance ne dit pas',
      );
  }
};

/** What the secretariat arranged are points of that session, each in one list (C2). */
const checkArrangements = (stored: Stored, { wrong, count }: Note): void => {
  const sessionOf = new Map(
    factsOf(stored, 'ItemPlaced.v1').map((fact) => [idOf(fact), said(fact, 'session')]),
  );
  for (const { key, id, rows } of thingsOf(stored, 'session')) {
    const row = rows.get('arrangement');
    if (row === undefined) continue;
    count('arrangements');
    const points = [...listOf(row['consensus']), ...listOf(row['debate'])].map(textOf);
    if (new Set(points).size !== points.length) wrong(key, 'un point est rangé deux fois');
    if (points.some((point) => sessionOf.get(point) !== id)) wrong(key, 'range un point d’une autre séance');
  }
};

/** What leaves an agenda, and the dossiers that come back (C8). */
export const checkAgendas = (stored: Stored, note: Note, { quiet }: Asked): void => {
  const causes = new Map(
    LEFT.flatMap((type) => factsOf(stored, type))
      .filter(({ data }) => data['application'] !== null)
      .map((fact): [string, Fact] => [fact.id, fact]),
  );
  checkEffects(stored, causes, note);
  checkReasons(stored, note);
  checkArrangements(stored, note);
  if (!quiet) return;
  checkLeft(stored, causes, note);
  checkStaying(stored, note);
};
