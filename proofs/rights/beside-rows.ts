import { randomUUID } from 'node:crypto';
import { draftKey } from '../../workflows/application/draft/draft.ts';
import { missingItemKey } from '../../workflows/application/receipt/missing-items.ts';
import { memberKey, roleField, rolesKey, slotKey, type RowItem } from '../../workflows/kernel/rows.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { minutesKey } from '../../workflows/session/minutes/rows.ts';
import { agendaKey, presenceKey, votesKey } from '../../workflows/session/rows.ts';
import { invitationOf, personKey } from '../../workflows/structure/people/rows.ts';
import { DIGEST, OTHER_PERSON } from '../../test/support/ids.ts';
import { INVITED, PREPARER } from '../../test/support/sample-givens.ts';
import { NOW, type Standing } from './standings.ts';
import { SEATS, sessionOfPoint, type Town } from './town.ts';

const { member, recused, proxyHolder, away } = SEATS;

/** The draft of a dossier: kept once it is filed, and open no more. */
const draftRow = (
  { council, structure, marker, sessions, digest }: Town,
  id: string,
  { places }: Pick<Standing, 'places'>,
): RowItem => {
  const tag = (Object.keys(sessions) as (keyof Town['sessions'])[]).find((each) => places.includes(each));
  return {
    ...draftKey(council, id),
    structure,
    structureName: marker,
    session: sessions[tag ?? '~campaign.open'],
    charter: { version: '2026', compiledDigest: digest },
    from: null,
    renews: null,
    establishment: null,
    assisted: places.includes('~assisted'),
    changes: 2,
    editedAt: NOW,
    lastIn: 'GOV-01',
    open: places.includes('draft'),
  };
};

const draftRows = (town: Town, id: string, { places }: Pick<Standing, 'places'>): RowItem[] => {
  const { council, document } = town;
  const key = draftKey(council, id);
  const answered = { criterion: 'GOV-01', field: 'votes', value: 'ONE_PERSON_ONE_VOTE' };
  const saved = { version: 1, savedAt: NOW, savedBy: 'representative' };
  const attached = { criterion: 'GOV-01', document, kind: 'STATUTS', attached: true };
  return [
    draftRow(town, id, { places }),
    {
      ...key,
      sk: `proof#GOV-01#${document}`,
      ...attached,
      version: 1,
      attachedAt: NOW,
      by: 'representative',
    },
    { ...key, sk: 'answer#GOV-01#votes', ...answered, ...saved },
  ];
};

/** A required document that was asked for, and that the applicant has attached since. */
const awaitedRows = (council: string, id: string): RowItem[] => {
  const key = draftKey(council, id);
  const asked = {
    request: 1,
    kind: 'DOCUMENT',
    name: 'STATUTS',
    title: 'Statuts en vigueur',
    fields: [],
    awaited: true,
    receivedOn: null,
  };
  const document = randomUUID();
  const proof = {
    criterion: 'GOV-01',
    document,
    kind: 'STATUTS',
    attached: true,
    version: 1,
    attachedAt: NOW,
    by: 'representative',
  };
  return [
    { ...missingItemKey(council, id, 1, 'STATUTS'), ...asked },
    { ...key, sk: `proof#GOV-01#${document}`, ...proof },
  ];
};

/** Where a session has minutes. */
const MINUTED: readonly string[] = ['open', 'closed'];

/** Three members sit, the fourth gave a proxy to the third. */
const roomRows = (council: string, id: string, { places }: Pick<Standing, 'places'>): RowItem[] => [
  ...Object.values(SEATS).map((seat) => ({
    ...presenceKey({ council, id }, 1, seat),
    member: seat,
    attending: seat !== away,
    mode: 'ROOM',
    since: NOW,
    proxyTo: seat === away ? proxyHolder : null,
    proxyAt: seat === away ? NOW : null,
  })),
  ...(places.includes('open') ? [{ ...votesKey(council, id), sitting: true, opened: 0, closed: 0 }] : []),
  ...(places.some((place) => MINUTED.includes(place))
    ? [{ ...minutesKey({ council, id }), approved: false, edits: 0 }]
    : []),
];

/** Who is recused on an item (DEL-11). */
export const recusalRow = (council: string, item: string): RowItem => ({
  ...memberKey(council, 'item', item, recused),
  member: recused,
  recused: true,
  interest: 'FUNDER',
});

const slotRows = (council: string, poll: string, closed: boolean): RowItem[] =>
  [
    [member, member],
    [proxyHolder, proxyHolder],
    [away, proxyHolder],
  ].map(([seat = 0, holder]) => ({
    ...slotKey(council, poll, seat),
    member: seat,
    holder,
    choice: closed ? 'FOR' : null,
    ...(closed && { sealed: true, command: 'authority' }),
  }));

/** Somebody reads for the structure, and somebody is invited to. */
const peopleRows = (council: string, id: string): RowItem[] => [
  { ...personKey({ council, id }, OTHER_PERSON), ...PREPARER, role: 'reader' },
  { ...invitationOf({ council, id }, DIGEST), ...INVITED },
];

/** Where a point was voted: its session has it on its agenda, and an extract of its minutes (MAN-08). */
const VOTED: readonly string[] = ['opinionGiven', 'voted'];

/** What is kept beside a point: who is recused, the slots of its vote, its place once it was voted. */
const pointRows = (town: Town, id: string, { places }: Pick<Standing, 'places'>, poll: string): RowItem[] => {
  const { council } = town;
  const isAt = (names: readonly string[]): boolean => names.some((place) => places.includes(place));
  const slots = isAt(['voteOpen', 'voteClosed', ...VOTED])
    ? slotRows(council, poll, !places.includes('voteOpen'))
    : [];
  const agenda = agendaKey(council, sessionOfPoint(town, places), id);
  const placed = isAt(VOTED) ? [{ ...agenda, item: id, placedAt: NOW }] : [];
  return [recusalRow(council, id), ...slots, ...placed];
};

/** The rows kept beside a thing: people of a structure, answers of a draft, who is in the room, slots of a vote. */
export const rowsBeside = (
  town: Town,
  name: WorkflowName,
  id: string,
  { places }: Standing,
  { poll, person }: { readonly poll: string; readonly person: string },
): RowItem[] => {
  const { council } = town;
  if (places.includes('draft')) return draftRows(town, id, { places });
  if (name === 'expertise') return [{ ...rolesKey(council, person), [roleField('expert', id)]: true }];
  if (name === 'application') {
    const awaited = places.includes('filed.completeness.incomplete') ? awaitedRows(council, id) : [];
    return [draftRow(town, id, { places }), ...awaited];
  }
  if (name === 'session') return roomRows(council, id, { places });
  if (name === 'structure') return peopleRows(council, id);
  return name === 'item' ? pointRows(town, id, { places }, poll) : [];
};
