import * as z from 'zod';
import { CouncilProfile } from '../../events/council.ts';
import { CouncilId, Instant } from '../../events/fact.ts';
import type { CouncilView } from '../../web/public/views.ts';
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
import { httpHandler, instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { toCouncilView } from './council-view.ts';
import { makePrefillPage } from './prefill/page-answer.ts';
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

const profileKey = (council: string) => ({ pk: thingKey(council, 'council', council), sk: 'profile' });

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

/** What was signed, if it is to be believed, with the form in which it is read. */
const opened = async (council: string, token: string, at: Instant) => {
  const { link, partner } = await readLink(token, {
    council,
    at,
    partnerOf: (key) => partnerOf(reads, council, key),
  });
  return { link, partner, form: await formInForce(council, at) };
};

/** For who signs in: with their own structure, if the link is about it. */
const told = async (event: HttpEvent, at: Instant): Promise<HttpAnswer> => {
  const person = await authenticate(event);
  const council = readCouncilId(event.pathParameters?.['council']);
  const body = readBody(event);
  const asked = Body.safeParse(body);
  if (!asked.success) throw invalid(asked.error, body);
  const { link, partner, form } = await opened(council, asked.data.token, at);
  const roles = await reads.row(rolesKey(council, person));
  return json(200, {
    from: { partner: partner.partner, name: partner.name },
    expiresAt: new Date(link.exp * 1000).toISOString(),
    charter: { version: form.version },
    structure: await structureIn(link, council, toHeldRoles(roles)),
    ...proposedAnswers(form.compiled, link.answers),
  });
};

const councilOf = async (event: HttpEvent): Promise<CouncilView | null> => {
  const id = CouncilId.safeParse(event.pathParameters?.['council']);
  const row = id.success ? await reads.row(profileKey(id.data)) : null;
  if (row === null || !id.success) return null;
  const { pk: _, sk: __, ...profile } = row;
  return toCouncilView(id.data, CouncilProfile.parse(profile));
};

const page = makePrefillPage({ council: councilOf, open: opened });

/**
 * What a partner proposes by a link that it signed (A8): told to who opens it, kept nowhere. What the person confirms
 * is then answered as any other answer is.
 */
export const handler = httpHandler('prefill', (event): Promise<HttpAnswer> => {
  const at = Instant.parse(instantOfRequest(event));
  return event.rawPath.startsWith('/api/') ? told(event, at) : page(event, at);
});
