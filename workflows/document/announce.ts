import type { Instant } from '../../events/fact.ts';
import { addMonths, compareDates, earlierOf } from '../calendar/date-arithmetic.ts';
import { longDate } from '../calendar/french-dates.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import type { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { thingKey, type RowKey, type RowWrite } from '../kernel/rows.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { documentCommands, DocumentGiven } from './commands.ts';
import type { DocumentContext } from './document.machine.ts';
import { SIGNED_DECISION } from './kinds.ts';

export type DocumentProposers = Proposers<typeof documentCommands, DocumentContext, DocumentGiven>;

const MINUTE = 60_000;
/** How long what was announced may take to come; a page that was left open gets a new leave to send until then. */
const UPLOAD_HOURS = 24;

export const minutesAfter = (at: Instant, minutes: number): Instant =>
  instantOf(millisecondsOf(at) + minutes * MINUTE);

/** P23: nobody fills the storage; a dossier takes some tens of documents. */
export const MOST_A_DAY = 100;

/** Every document of a structure, found from it. */
const documentLink = (council: string, structure: string, id: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: `document#${id}`,
});

const listed = (council: string, structure: string, id: string, kind: string): RowWrite => ({
  kind: 'put',
  key: documentLink(council, structure, id),
  item: { document: id, kind },
  absent: true,
});

/** How many documents a structure announced on a day: a row a day. */
export const announcedKey = (council: string, structure: string, day: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: `announced#${day}`,
});

const countOne = (key: RowKey, today: number): RowWrite =>
  today === 0
    ? { kind: 'put', key, item: { count: 1 }, absent: true }
    : { kind: 'touch', key, add: 'count', expect: {} };

type Dates = { dated: LegalDate | null; validUntil: LegalDate | null };

/**
 * Until when it holds: its own last day, or so many months after the date on it when the charter says so, whichever
 * comes first.
 */
const validUntilOf = (
  { dated, validUntil }: Dates,
  validMonths: number | null,
  today: LegalDate,
): Outcome<LegalDate | null> => {
  if (dated !== null && compareDates(dated, today) > 0)
    return refused('date-to-come', { field: 'date de la pièce' });
  if (validMonths !== null && dated === null) return refused('document-date-required');
  const byCharter = validMonths === null || dated === null ? null : addMonths(dated, validMonths);
  const last = byCharter !== null && validUntil !== null ? earlierOf(byCharter, validUntil) : null;
  const until = last ?? byCharter ?? validUntil;
  return until !== null && compareDates(until, today) < 0
    ? refused('document-out-of-date', { expiredOn: longDate(until) })
    : accepted(until);
};

/** A file is told before it is sent: what is signed for it binds its bytes to what is written here. */
export const announce: DocumentProposers['announce'] = ({ data, thing, given, at }) => {
  const { fileName, structure, ...told } = data;
  if (!given.structureKnown) return refused('unknown-reference', { field: 'structure' });
  if (given.rule === null) return refused('unknown-kind');
  if (given.today >= MOST_A_DAY) return refused('too-many-documents', { most: MOST_A_DAY });
  const today = dateInParis(at);
  const until = validUntilOf(data, given.rule.validMonths, today);
  if (!until.ok) return until;
  return accepted({
    facts: [
      {
        type: 'DocumentAnnounced.v1',
        data: { ...told, structure, announcedOn: today, validUntil: until.value },
        deadlines: { upload: minutesAfter(at, UPLOAD_HOURS * 60) },
        personal: { subject: `${thing.council}-structure-${structure}`, values: { fileName } },
      },
    ],
    rows: [
      ...(data.kind === SIGNED_DECISION ? [] : [listed(thing.council, structure, thing.id, data.kind)]),
      countOne(announcedKey(thing.council, structure, today), given.today),
    ],
  });
};
