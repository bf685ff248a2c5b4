import { municipalityName } from '../../workflows/structure/municipality-names-62.ts';
import { StructureContext } from '../../workflows/structure/structure.machine.ts';
import type { Envelope } from '../../events/fact.ts';
import { makeSearchIndex } from '../adapters/search-index.ts';
import { numberPartition } from '../search/index-keys.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';

const { db, tables, store, references } = deployedStore();
const index = makeSearchIndex(db, tables.state);

/** A structure as it now stands, whichever of its facts was told. */
const indexStructure = async ({ council, thing: id }: Envelope): Promise<void> => {
  const found = await references.state(council, 'structure', id);
  if (found === null) throw new Error('a structure without its state');
  const { name, siren, rna, register } = StructureContext.parse(found.context);
  const code = register?.seatCommune ?? null;
  const commune = code === null ? null : { code, name: municipalityName(code) };
  await index.write(council, { id, name, siren, rna, commune }, found.version);
};

/** What is looked for by its words and numbers. Told twice, late or in any order, it is what the facts say (P12). */
export const handler = reactionHandler('index-search', store, async (fact) => {
  if (fact.workflow === 'structure') return indexStructure(fact);
  const { number, structure } = fact.data;
  if (typeof number !== 'string' || typeof structure !== 'string') return;
  const key = { pk: numberPartition(fact.council, number), sk: 'application' };
  await index.number(key, { application: fact.thing, structure });
});
