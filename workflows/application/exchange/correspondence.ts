import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { readMarkKey, writtenKey } from './rows.ts';
import { sideOf } from './sides.ts';

/** To the other side, and to no other: a text for one’s own is a note (B10). Questions stop no clock (INC-05). */
export const sendMessage: ApplicationProposers['sendMessage'] = ({ data, thing, held, at }) => {
  const from = sideOf(held);
  if (data.to === from) return refused('message-to-own-side');
  const number = thing.version + 1;
  return accepted({
    facts: [
      {
        type: 'MessageSent.v1',
        data: { from, to: data.to },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { text: data.text } },
      },
    ],
    rows: [
      {
        kind: 'put',
        key: writtenKey('message', thing.council, thing.id, number),
        item: { number, from, role: held?.role ?? null, at },
        absent: true,
      },
    ],
  });
};

/** For officers alone: another command, fact, row and reading than a message has (B10). */
export const writeNote: ApplicationProposers['writeNote'] = ({ data, thing, held, at }) => {
  const number = thing.version + 1;
  return accepted({
    facts: [
      {
        type: 'NoteWritten.v1',
        data: {},
        personal: { subject: dossierSubject(thing.council, thing.id), values: { text: data.text } },
      },
    ],
    rows: [
      {
        kind: 'put',
        key: writtenKey('note', thing.council, thing.id, number),
        item: { number, role: held?.role ?? null, at },
        absent: true,
      },
    ],
  });
};

/** Read marks go forward only, and no further than what there is; reading is no fact of the dossier. */
export const markRead: ApplicationProposers['markRead'] = ({ data, thing, held, given: { marks } }) => {
  const side = sideOf(held);
  const mark = marks[side];
  const upTo = Math.min(data.upTo, thing.version);
  if (mark !== null && upTo <= mark.upTo) return accepted({ facts: [] });
  const key = readMarkKey(thing.council, thing.id, side);
  return accepted({
    facts: [],
    rows: [
      mark === null
        ? { kind: 'put', key, item: { upTo }, absent: true }
        : { kind: 'put', key, item: { upTo }, expect: { upTo: mark.upTo } },
    ],
  });
};
