import type { Envelope } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { SealedIn } from '../../workflows/kernel/sealed-in.ts';
import { personKey } from '../../workflows/structure/people/rows.ts';
import { StructureDeclared } from '../../events/structure.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import { toPerson } from '../given/structure-people-given.ts';
import type { Store, Subjects } from '../ports.ts';

type Sources = { store: Pick<Store, 'row' | 'rows' | 'facts'>; subjects: Pick<Subjects, 'open'> };

/** Where the people of a structure are written to; whoever was erased is written to no more. */
export const makeStructureContacts = ({ store, subjects }: Sources) => {
  const emailAt = async ({ fact, subject }: SealedIn): Promise<string[]> => {
    const person = await subjects.open(fact, subject);
    return person?.['email'] === undefined ? [] : [person['email']];
  };

  const declaration = async (council: string, structure: string): Promise<Envelope | null> =>
    (await store.facts(council, 'structure', structure, 1)).find(({ rank }) => rank === 0) ?? null;

  return {
    /** The name under which it was declared. */
    async nameOf(council: string, structure: string): Promise<string> {
      const declared = await declaration(council, structure);
      return StructureDeclared.shape.data.parse(declared?.data).name;
    },

    /** Those who represent it now (A9, ACK-06); while nobody does, the address that was given with it (PRC-04). */
    async representatives(council: string, structure: string): Promise<string[]> {
      const people = (await store.rows(thingKey(council, 'structure', structure), 'person#')).map(toPerson);
      const representing = people.filter(({ role }) => role === 'representative');
      if (representing.length > 0)
        return (await Promise.all(representing.map(({ sealed }) => emailAt(sealed)))).flat();
      const declared = await declaration(council, structure);
      const subject = declared?.personal?.subject;
      return subject === undefined ? [] : emailAt({ fact: sealedAs(structure, 1), subject });
    },

    async person(council: string, structure: string, person: string): Promise<string[]> {
      const row = await store.row(personKey({ council, id: structure }, person));
      return row === null ? [] : emailAt(toPerson(row).sealed);
    },
  };
};
