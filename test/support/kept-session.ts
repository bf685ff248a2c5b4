import { READY, rowsOfFacts } from '../../proofs/rights/build.ts';
import { standingsOf } from '../../proofs/rights/standings.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { memberKey, thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { agendaKey, moveKey, presenceKey, replyKey } from '../../workflows/session/rows.ts';
import { APPLICATION, ITEM, SESSION, uuid } from './ids.ts';
import { sample } from './sample-facts.ts';
import type { Told } from './kept.ts';

/** A point that is about no dossier, beside the one that is about one (`ITEM`). */
export const POINT = uuid('6');
const IN = { council: '62', id: SESSION };
const rules = sample('RulesAdopted.v1', { procedure: DEFAULT_RULES });
const profile = sample('CouncilEstablished.v1');

/** The state of a thing to which this happened. */
export const stateOf = (workflow: WorkflowName, id: string, facts: readonly Told[]): RowItem =>
  rowsOfFacts('62', workflow, id, facts).state[0] ?? {};

/** A state with other values in its context. */
export const stateWith = (state: RowItem, context: object): RowItem => ({
  ...state,
  context: { ...(state['context'] as object), ...context },
});

/** A member of the council, whose name is sealed as `name-` and their number. */
export const seatRow = (member: number, other: RowItem = {}): RowItem => ({
  ...memberKey('62', 'council', '62', member),
  member,
  college: member > 3 ? 2 : 1,
  seat: member,
  kind: 'TITULAR',
  chair: member === 1,
  startsOn: '2026-09-02',
  termEndsOn: '2031-09-01',
  person: null,
  named: { fact: `name-${member}`, subject: 'names' },
  sealed: { fact: `name-${member}`, subject: 'names' },
  ...other,
});

export const presenceRow = (member: number, other: RowItem = {}): RowItem => ({
  ...presenceKey(IN, 1, member),
  member,
  attending: true,
  mode: 'ROOM',
  since: '2027-01-20T08:50:00.000Z',
  proxyTo: null,
  proxyAt: null,
  ...other,
});

export const moveRow = (member: number, became = 'IN_ROOM', at = '2027-01-20T08:50:00.000Z'): RowItem => ({
  ...moveKey(IN, 1, member, at),
  member,
  quality: 'TITULAR',
  became,
  at,
});

export const replyRow = (member: number, answer: string): RowItem => ({
  ...replyKey(IN, 1, member),
  member,
  answer,
  at: '2027-01-10T09:00:00.000Z',
  sealed: { fact: `reply-${member}`, subject: `member-${member}` },
});

export const recusalRow = (item: string, member: number): RowItem => ({
  ...memberKey('62', 'item', item, member),
  member,
  recused: true,
  interest: 'FUNDER',
});

export const onAgendaRow = (item: string, other: RowItem = {}): RowItem => ({
  ...agendaKey('62', SESSION, item),
  item,
  placedAt: item === POINT ? '2026-11-30T09:00:00.000Z' : '2026-12-01T09:00:00.000Z',
  ...other,
});

/** The council with its rules in force. */
export const councilRows: readonly RowItem[] = [
  stateOf('council', '62', [profile, rules]),
  { pk: thingKey('62', 'council', '62'), sk: 'profile', ...profile.data },
  { pk: thingKey('62', 'council', '62'), sk: 'rules#1', ...rules.data, label: DEFAULT_LABEL_RULES },
];

/** A dossier that was examined, with no link to anybody. */
export const dossierRow = stateOf('application', APPLICATION, [
  ...(standingsOf('application').find(({ name }) => name.startsWith(READY))?.facts ?? []),
]);

export const placedDossier = sample('ItemPlaced.v1');
export const placedPoint = sample('ItemPlaced.v1', {
  kind: 'OTHER',
  application: null,
  structureName: null,
  question: 'Siéger à Lens ?',
});

/** Both points on the agenda of the session, as they are placed. */
export const agendaRows: readonly RowItem[] = [
  onAgendaRow(ITEM),
  onAgendaRow(POINT),
  stateOf('item', ITEM, [placedDossier]),
  stateOf('item', POINT, [placedPoint]),
  dossierRow,
];

/** What happened to a session up to each of the states in which it is. */
const CONVENED = [sample('SessionScheduled.v1'), sample('SessionConvened.v1')];
const ADJOURNED = [...CONVENED, sample('SessionAdjourned.v1')];
export const SESSION_FACTS = {
  convened: CONVENED,
  adjourned: ADJOURNED,
  calledAgain: [...ADJOURNED, sample('SessionReconvened.v1')],
  open: [...CONVENED, sample('SessionOpened.v1')],
  closed: [...CONVENED, sample('SessionOpened.v1'), sample('SessionClosed.v1')],
} as const;
