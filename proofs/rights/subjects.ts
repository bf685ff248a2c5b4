import { randomUUID } from 'node:crypto';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { codeOf, isCommand, type Subject } from './asks.ts';
import { build, READY, type Rows } from './build.ts';
import type { Cell } from './cells.ts';
import { formerSeat, invitationRow, vacantSeat } from './council-rows.ts';
import { standingsOf, type Standing } from './standings.ts';
import { SEATS, type Town } from './town.ts';

/** A cell with what it is asked about. */
export type Asked = { readonly cell: Cell; readonly subject: Subject };

const READS = [
  'read',
  'history',
  'explanation',
  'agenda',
  'agendaOrder',
  'presence',
  'speakers',
  'display',
  'notices',
  'questions',
  'pack',
  'packPdf',
  'forecast',
  'minutes',
  'minutesPdf',
  'extractPdf',
  'grid',
  'proofs',
  'people',
  'contests',
  'receipt',
  'receiptPdf',
  'decision',
  'decisionPdf',
  'evidence',
  'orderPdf',
  'letterPdf',
  'postedLetterPdf',
  'letterPreview',
  'actPreview',
  'orderPreview',
  'missingItems',
  'changes',
  'commitments',
  'report',
  'messages',
  'notes',
  'expertises',
  'meetings',
  'calendar',
  'attendance',
  'thread',
  'comments',
  'writing',
  'staff',
  'proposals',
  'followUp',
  'entries',
  'list',
  'sheet',
  'documents',
  'members',
  'absentees',
  'eliminations',
  'eliminationsPdf',
  'assistedDrafts',
  'invitations',
  'routing',
  'delegations',
  'signatories',
  'assignees',
  'roster',
  'work',
  'upload',
  'file',
];
export const isRead = (cell: Cell): boolean =>
  !isCommand(cell) && (READS.includes(cell.request) || cell.request.startsWith('GET '));
/** Whether it may change what is kept: only what is allowed, and is no reading. */
export const mayWrite = (cell: Cell): boolean => cell.expected.status === 'ok' && !isRead(cell);

/** Numbers of seats and codes that no other cell uses. */
const FIRST_NUMBER = 100;

const councilSubject = (
  town: Town,
  { request, standing, person }: Cell,
  number: number,
): [Subject, RowItem[]] => {
  const { council } = town;
  const subject = { id: council, number };
  if (request === 'endMandate') return [subject, [vacantSeat(council, number, 'ALTERNATE')]];
  if (request === 'nameVicePresident')
    return [subject, [{ ...vacantSeat(council, number), startsOn: '2027-01-01' }]];
  if (request === 'renewMandate') {
    // A seat that no other cell takes, among those that a college may have.
    const place = { college: 2, seat: person === 'secretary' ? 1 : 2 };
    return [subject, [{ ...formerSeat(council, number, randomUUID()), ...place }]];
  }
  if (request !== 'acceptInvitation' || standing.places.includes('~invitation.used')) return [subject, []];
  const code = codeOf(number);
  if (standing.places.includes('~invitation.seat'))
    return [
      subject,
      [vacantSeat(council, number, 'ALTERNATE'), invitationRow(council, code, 'member', { member: number })],
    ];
  if (standing.places.includes('~invitation.secretariat'))
    return [subject, [invitationRow(council, code, 'secretary')]];
  return [
    subject,
    [invitationRow(council, code, 'auditor', { over: standing.places.includes('~invitation.over') })],
  ];
};

const planned = (name: WorkflowName, place: string): Standing => {
  const found = standingsOf(name).find((standing) => standing.name.startsWith(place));
  if (found === undefined) throw new Error(`nothing stands at ${place}`);
  return found;
};

/**
 * What each cell is asked about: one thing for all that is refused where it stands, and one of its own for whatever
 * may change it.
 */
export const prepare = (
  town: Town,
  cells: readonly Cell[],
): { asked: Asked[]; rows: Rows[]; structures: string[]; expertises: string[] } => {
  const shared = new Map<Standing, string>();
  const rows: Rows[] = [];
  const structures = [town.structure];
  const expertises: string[] = [];
  let number = FIRST_NUMBER;
  const scheduled = planned('session', 'scheduled ~notice.long');
  const ready = planned('application', READY);

  const make = ({ workflow, standing }: Cell): string => {
    const built = build(town, workflow as WorkflowName, standing);
    rows.push(built);
    if (workflow === 'structure') structures.push(built.id);
    if (workflow === 'expertise') expertises.push(built.id);
    return built.id;
  };

  const idFor = (cell: Cell): string => {
    if (cell.standing.facts.length === 0 && !cell.standing.places.includes('draft')) return '';
    if (mayWrite(cell)) return make(cell);
    const known = shared.get(cell.standing) ?? make(cell);
    shared.set(cell.standing, known);
    return known;
  };

  /** What a start leans on: a session that has no request of this structure yet, a dossier that no agenda has. */
  const startOf = ({ request }: Cell): Partial<Subject> => {
    if (request !== 'start' && request !== 'place') return {};
    const built = request === 'start' ? build(town, 'session', scheduled) : build(town, 'application', ready);
    rows.push(built);
    return request === 'start' ? { session: built.id } : { application: built.id };
  };

  const subjectOf = (cell: Cell): Subject => {
    const own = mayWrite(cell) || cell.request === 'acceptInvitation';
    if (own) number += 1;
    if (cell.workflow !== 'council') return { id: idFor(cell), number, ...(mayWrite(cell) && startOf(cell)) };
    const [subject, state] = own
      ? councilSubject(town, cell, number)
      : [{ id: town.council, number: SEATS.member }, []];
    rows.push({ ledger: [], state });
    return subject;
  };

  const asked = cells.map((cell) => ({ cell, subject: subjectOf(cell) }));
  return { asked, rows, structures, expertises };
};
