import { sendTo } from '../../../local/journey/council-calls.ts';
import { COUNCIL } from '../../../local/journey/people.ts';
import { rolesKey, thingKey } from '../../../workflows/kernel/rows.ts';
import { readRoad, roadOf } from './road.ts';
import type { Scene, Writer } from './writer.ts';

const ANSWERS = 5;
const ROUNDS = 2;

/** The same question, answered again and again: each answer takes the place of the one before, by its version. */
const answerOne = async (
  { sender, rows }: Scene,
  account: string,
  application: string,
  [criterion, field, value]: readonly [string, string, unknown],
): Promise<void> => {
  const key = { pk: thingKey(COUNCIL, 'application', application), sk: `answer#${criterion}#${field}` };
  for (let version = 0; version < ROUNDS; version += 1) {
    rows.changing(key);
    const body = { criterion, answers: { [field]: value }, versions: { [field]: version } };
    await sendTo(sender, 'answer', account, `applications/${application}/answer`, body);
    rows.holds(key, { version: version + 1 });
  }
};

/** A newcomer declares a structure, starts a request and answers some of its questions; it is never filed. */
export const fillDraft: Writer = async (scene) => {
  const { sender, session, rows, asks } = scene;
  const { structure, account } = roadOf(scene.nextNumber());
  const { siren, name } = structure;
  const representative = { name: `Représentante de ${name}`, email: `${account}@exemple.fr` };
  const declared = await sendTo(sender, 'declare', account, 'structures', {
    siren,
    rna: null,
    name,
    representative,
  });
  const { person } = await sender.whoIs(account);
  rows.holds(rolesKey(COUNCIL, person), { [`representative#${declared.id}`]: true });
  const asked = { structure: declared.id, session };
  const { id } = await sendTo(sender, 'start', account, 'applications', asked);
  const answers = Object.entries(readRoad().answers)
    .filter(([criterion]) => asks.includes(criterion))
    .flatMap(([criterion, given]) =>
      Object.entries(given ?? {}).map(([field, value]) => [criterion, field, value] as const),
    );
  for (const one of answers.slice(0, ANSWERS)) await answerOne(scene, account, id, one);
};
