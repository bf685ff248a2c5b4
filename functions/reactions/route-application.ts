import { application } from '../../workflows/application/application.workflow.ts';
import { deployedSubjects } from '../adapters/deployed-subjects.ts';
import { gatherForRouting } from '../given/application/assignment-given.ts';
import { givenBy } from '../given/application/gathered.ts';
import { makeLinks } from '../given/links.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const { db, store, references } = deployedStore(deployedSubjects);
const links = makeLinks({ store, references, subjects: deployedSubjects(db) });
const send = makeSystemCommand(store, application, givenBy(gatherForRouting({ store, references }, links)));

/** From its withdrawal or its notification on, nobody follows a dossier any more. */
const OVER = [
  'notified',
  'withdrawn',
  'inadmissible',
  'implicitlyAccepted',
  'implicitlyRejected',
  'toErase',
  'erased',
];

/**
 * What is filed goes to whom the routing of the council says, after the filing, which nothing of it can stop; so does
 * what the officer who followed it is found to be concerned by (B7, B9).
 */
export const handler = reactionHandler('route-application', store, async (fact, at) => {
  const { council, thing, id: cause } = fact;
  if ((await references.routingInForce(council)) === null) return;
  const found = await references.state(council, 'application', thing);
  if (found === null || OVER.includes(found.word)) return;
  await send({ council, thing, name: 'route', data: {}, at, cause });
});
