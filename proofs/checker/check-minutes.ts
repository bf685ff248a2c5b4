import { reactionIsAside } from './aside.ts';
import type { Asked } from './examined.ts';
import type { Note } from './finding.ts';
import { numberOf, objectOf } from './json.ts';
import { type Fact, factsOf, said, type Stored, type Thing, thingsOf } from './things.ts';

const DIGEST = /^[\w-]{43}$/;
const EDITS: readonly string[] = ['DebateNoted.v1', 'DissentRecorded.v1'];
const BEGINS: readonly string[] = ['SessionOpened.v1', 'WrittenConsultationOrdered.v1'];
const ENDS: readonly string[] = ['SessionClosed.v1', 'SessionCancelled.v1'];

const minutesOf = ({ facts }: Thing): unknown => objectOf(facts[0]?.data['about'])['minutesOf'];
const onAgendaOf = ({ facts }: Thing, session: string): boolean =>
  facts[0] !== undefined && said(facts[0], 'session') === session;
const adopted = ({ facts }: Thing): boolean =>
  facts.findLast(({ type }) => type === 'PointVoted.v1')?.data['adopted'] === true &&
  facts.findLast(({ type }) => type === 'PointVoted.v1' || type === 'VoteAnnulled.v1')?.type ===
    'PointVoted.v1';

/** What was typed for the points of a session is counted beside it, and no more once its minutes are approved (D19). */
const checkEdits = (session: Thing, items: readonly Thing[], { wrong, count }: Note): void => {
  const row = session.rows.get('minutes');
  const opened = session.facts.some(({ type }) => BEGINS.includes(type));
  if (opened !== (row !== undefined))
    wrong(session.key, opened ? 'a siégé sans procès-verbal' : 'a un procès-verbal sans avoir siégé');
  if (row === undefined) return;
  count('minutes');
  const edits = items
    .filter((item) => onAgendaOf(item, session.id))
    .flatMap(({ facts }) => facts.filter(({ type }) => EDITS.includes(type)));
  if (numberOf(row['edits']) !== edits.length)
    wrong(
      session.key,
      `${numberOf(row['edits'])} écritures comptées au procès-verbal, ${edits.length} faites`,
    );
  const approved = session.facts.some(({ type }) => type === 'MinutesApproved.v1');
  if (row['approved'] !== approved)
    wrong(session.key, 'la ligne de son procès-verbal ne dit pas s’il est approuvé');
};

/** An approval has a vote: on a point about these minutes, adopted, at a session that is over (MAN-08). */
const checkApproval = (stored: Stored, approval: Fact, { wrong }: Note): void => {
  const [council = '', , id = ''] = approval.key.split('#');
  const where = `${approval.key} v${approval.version}`;
  const item = stored.things.get(`${council}#item#${said(approval, 'item')}`);
  const by = stored.things.get(`${council}#session#${said(approval, 'session')}`);
  if (item === undefined || minutesOf(item) !== id || !adopted(item) || !onAgendaOf(item, by?.id ?? ''))
    wrong(where, 'un procès-verbal approuvé sans le vote qui l’approuve');
  if (!by?.facts.some(({ id: end, type }) => ENDS.includes(type) && end === approval.command))
    wrong(where, 'approuvé sans que la séance qui l’a voté soit finie');
  if (!DIGEST.test(said(approval, 'digest'))) wrong(where, 'approuvé sans empreinte');
};

/** At rest, minutes that a session adopted are approved once it is over. */
const checkAdopted = (stored: Stored, items: readonly Thing[], { wrong }: Note): void => {
  for (const item of items.filter((one) => typeof minutesOf(one) === 'string' && adopted(one))) {
    const by = stored.things.get(`${item.council}#session#${said(item.facts[0] as Fact, 'session')}`);
    const end = by?.facts.findLast(({ type }) => ENDS.includes(type));
    const minutes = stored.things.get(`${item.council}#session#${String(minutesOf(item))}`);
    if (end === undefined || reactionIsAside(by, end.id, 'end-agenda')) continue;
    if (!minutes?.facts.some(({ type }) => type === 'MinutesApproved.v1'))
      wrong(item.key, 'a adopté un procès-verbal qui n’est pas approuvé');
  }
};

/** Minutes: what was written in them is counted, and the council alone approves them, once (MAN-08, D18, D19). */
export const checkMinutes = (stored: Stored, note: Note, { quiet }: Asked): void => {
  const items = thingsOf(stored, 'item');
  for (const session of thingsOf(stored, 'session')) checkEdits(session, items, note);
  for (const approval of factsOf(stored, 'MinutesApproved.v1')) checkApproval(stored, approval, note);
  if (quiet) checkAdopted(stored, items, note);
};
