import { makeStructureContacts } from '../../functions/reactions/structure-contacts.ts';
import type { Envelope } from '../../events/fact.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import { OTHER_PERSON, PERSON, STRUCTURE, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

const declared = {
  ...sample('StructureDeclared.v1', { representative: null }),
  rank: 0,
  personal: { subject: '62-structure', commitments: {} },
} as unknown as Envelope;

const EMAILS: Record<string, string> = {
  [`${STRUCTURE}-1-0`]: 'guichet@exemple.fr',
  [`${STRUCTURE}-2-0`]: 'ida@exemple.fr',
  [`${STRUCTURE}-3-0`]: 'leo@exemple.fr',
  [`${STRUCTURE}-4-0`]: 'mia@exemple.fr',
};
const row = (person: string, role: string, version: number): RowItem => ({
  person,
  role,
  since: '2026-11-21',
  sealed: { fact: `${STRUCTURE}-${version}-0`, subject: 's' },
});

const contactsOf = (people: readonly RowItem[]) =>
  makeStructureContacts({
    store: {
      rows: (_, prefix) => Promise.resolve(prefix === 'person#' ? [...people] : []),
      row: ({ sk }) =>
        Promise.resolve(people.find(({ person }) => sk === `person#${String(person)}`) ?? null),
      facts: () => Promise.resolve([declared]),
    },
    subjects: {
      open: (fact) => Promise.resolve(EMAILS[fact] === undefined ? null : { email: EMAILS[fact] }),
    },
  });

describe('where a structure is written to', () => {
  it('is to all who represent it now, and to nobody who only prepares or reads (A9)', async () => {
    const people = [
      row(PERSON, 'representative', 2),
      row(OTHER_PERSON, 'preparer', 3),
      row(uuid('5'), 'representative', 4),
    ];
    expect(await contactsOf(people).representatives('62', STRUCTURE)).toEqual([
      'ida@exemple.fr',
      'mia@exemple.fr',
    ]);
  });

  it('is to the address given with it while nobody represents it (PRC-04)', async () => {
    const people = [row(OTHER_PERSON, 'preparer', 3)];
    expect(await contactsOf(people).representatives('62', STRUCTURE)).toEqual(['guichet@exemple.fr']);
  });

  it('leaves out whoever was erased', async () => {
    const people = [row(PERSON, 'representative', 9), row(OTHER_PERSON, 'representative', 3)];
    expect(await contactsOf(people).representatives('62', STRUCTURE)).toEqual(['leo@exemple.fr']);
  });

  it('is to one of its people alone, and to no stranger', async () => {
    const contacts = contactsOf([row(PERSON, 'reader', 2)]);
    expect(await contacts.person('62', STRUCTURE, PERSON)).toEqual(['ida@exemple.fr']);
    expect(await contacts.person('62', STRUCTURE, OTHER_PERSON)).toEqual([]);
    expect(await contacts.nameOf('62', STRUCTURE)).toBe('Les Semeurs');
  });
});
