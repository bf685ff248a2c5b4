import { derivedId } from './derived-id.ts';
import { isEliminated } from './erased.ts';
import type { Note } from './finding.ts';
import { listOf, objectOf, textOf, textsOf } from './json.ts';
import { type Stored, type Thing, thingsOf } from './things.ts';

/** What was done to a dossier has a receipt there, under the id that the act and the dossier give; what was left has none. */
const checkResults = (stored: Stored, thing: Thing, { wrong, count }: Note): void => {
  const [held] = thing.facts;
  const carriedOut = thing.facts.find(({ type }) => type === 'BulkActionCarriedOut.v1');
  const asked = textsOf(held?.data['things']);
  for (const dossier of asked) {
    const about = stored.things.get(`${thing.council}#${textOf(held?.data['of'])}#${dossier}`);
    const receipt = about?.rows.has(`command#${derivedId(thing.id, dossier)}`);
    const result = listOf(carriedOut?.data['results'])
      .map(objectOf)
      .find((one) => textOf(one['thing']) === dossier);
    count('bulkResults');
    if (carriedOut !== undefined && result === undefined)
      wrong(thing.key, `ne dit rien du dossier ${dossier}`);
    // Of what was eliminated since, the receipts went too (GDP-04).
    else if (about !== undefined && isEliminated(about)) continue;
    else if (result !== undefined && (result['left'] === null) !== (receipt === true))
      wrong(thing.key, `ne dit pas du dossier ${dossier} ce qui lui est arrivé`);
    else if (receipt === true && !thing.facts.some(({ type }) => CARRYING_OUT.includes(type)))
      wrong(thing.key, `fait sur le dossier ${dossier} avant d’être accompli`);
  }
};

const CARRYING_OUT: readonly string[] = ['BulkActionReleased.v1', 'BulkActionFellDue.v1'];

/** Acts on many dossiers (B11): nothing is done before its time, once undone, or unsaid. */
export const checkBulkActions = (stored: Stored, note: Note): void => {
  for (const thing of thingsOf(stored, 'bulkAction')) {
    note.count('bulkActions');
    checkResults(stored, thing, note);
  }
};
