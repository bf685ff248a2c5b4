import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isStructureRole, type HeldRole } from '../../workflows/kernel/actor.ts';
import { rolesKey, thingKey } from '../../workflows/kernel/rows.ts';
import { structureKey } from '../../workflows/structure/identifiers.ts';
import { readNumbers } from '../../workflows/structure/numbers.ts';
import { makeDatabase } from '../adapters/database.ts';
import { toHeldRoles } from '../adapters/held-roles.ts';
import { makeReads } from '../adapters/read-rows.ts';
import { makeS3Charters } from '../adapters/s3-charters.ts';
import { structureOf } from '../given/application/structure-of.ts';
import { partnerOf } from '../given/partner-row.ts';
import { makeReferences } from '../given/references.ts';
import type { Store } from '../ports.ts';
import { makeAuthenticate } from '../shell/authenticate.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { derivedId } from '../shell/digest.ts';
import { environment } from '../shell/environment.ts';
import { invalid, refusalProblem } from '../shell/problems.ts';
import { readBody } from '../shell/read-body.ts';
import { httpHandler, instantOfRequest, json, type HttpAnswer } from '../shell/respond.ts';
import { proposedAnswers } from './prefill/proposed-answers.ts';
import { readLink, Token, type Link } from './prefill/read-link.ts';

const { STATE_TABLE, CHARTERS_BUCKET, PUBLIC_ORIGIN } = environment(
  'STATE_TABLE',
  'CHARTERS_BUCKET',
  'PUBLIC_ORIGIN',
);
const reads = makeReads(makeDatabase(), STATE_TABLE);
const authenticate = makeAuthenticate(PUBLIC_ORIGIN);
const references = makeReferences(reads as Store);
const charters = makeS3Charters(CHARTERS_BUCKET);

const Body = z.strictObject({ token: Token });

const isOwn = (roles: readonly HeldRole[], structure: string): boolean =>
  roles.some((held) => isStructureRole(held.role) && 'structure' in held && held.structure === structure);

/** Of the structure that a link is about: its numbers, and its file if who asks acts for it; of another, nothing (P19). */
const structureIn = async ({ number }: Link, council: string, roles: readonly HeldRole[]) => {
  const numbers = readNumbers({ number });
  const key = numbers.ok ? structureKey(numbers.value) : null;
  if (!numbers.ok || key === null) throw refusalProblem({ reason: 'link-unreadable', detail: {} });
  const byNumber = derivedId(council, 'structure', key);
  const alias = await reads.row({ pk: thingKey(council, 'structure', byNumber), sk: 'alias' });
  const id = alias === null ? byNumber : String(alias['structure']);
  const known = isOwn(roles, id) ? await structureOf(references, council, id) : null;
  return { ...numbers.value, id: known && id, name: known && known.name };
};

/** The form in force, in which proposals are read. @throws Problem 422 when there is none */
const formInForce = async (council: string, at: Instant) => {
  const inForce = await references.charterOn(council, dateInParis(at));
  const compiled = inForce && (await charters.compiled(inForce.compiledDigest));
  if (!inForce || !compiled) throw refusalProblem({ reason: 'no-charter-in-force', detail: {} });
  return { version: inForce.version, compiled };
};

/**
 * What a partner proposes by a link that it signed (A8): told to who opens it, kept nowhere. It travels in the body,
 * never in an address. What the person confirms is then answered as any other answer is.
 */
export const handler = httpHandler('prefill', async (event): Promise<HttpAnswer> => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const at = Instant.parse(instantOfRequest(event));
  const body = readBody(event);
  const asked = Body.safeParse(body);
  if (!asked.success) throw invalid(asked.error, body);
  const { link, partner } = await readLink(asked.data.token, {
    council,
    at,
    partnerOf: (key) => partnerOf(reads, council, key),
  });
  const [form, roles] = await Promise.all([formInForce(council, at), reads.row(rolesKey(council, person))]);
  const expiresAt = new Date(link.exp * 1000).toISOString();
  return json(200, {
    from: { partner: partner.partner, name: partner.name },
    expiresAt,
    charter: { version: form.version },
    structure: await structureIn(link, council, toHeldRoles(roles)),
    ...proposedAnswers(form.compiled, link.answers),
  });
});
