import * as z from 'zod';
import { problemPage } from '../../../web/public/problem-page.ts';
import {
  undeliveredPage,
  undeliveredSignInPage,
  type UndeliveredEntry,
} from '../../../web/public/undelivered-page.ts';
import type { CouncilView } from '../../../web/public/views.ts';
import { malformed, Problem } from '../../shell/problems.ts';
import { readForm as readFields } from '../../shell/read-form.ts';
import type { HttpAnswer, HttpEvent } from '../../shell/respond.ts';
import { htmlPage } from '../html-answer.ts';
import { ACTS, type Act } from './entry.ts';
import type { Undelivered } from './list.ts';

const DONE = {
  regle: 'C’est noté : cette ligne est réglée.',
  relance: 'C’est relancé. Si cela échoue encore, la ligne reviendra ici.',
  change: 'Cette ligne a changé pendant votre lecture : rien n’a été fait. Relisez la liste.',
} as const;
export type Done = keyof typeof DONE;

export const addressOf = (council: string): string => `/conseils/${council}/non-parti`;

const RESEND: Record<Undelivered['what'], string> = {
  mail: 'Renvoyer le courriel',
  reaction: 'Relancer la suite',
  notice: 'Relancer l’annonce',
  deadline: 'Relancer l’échéance',
};

/** A mail in doubt may have left: sending it again is not what is offered first. */
const orderOf = (what: Undelivered['what'], available: readonly Act[]): readonly Act[] =>
  what === 'mail' ? available : available.toReversed();

const line = (entry: Undelivered): UndeliveredEntry => ({
  id: entry.id,
  title: entry.title,
  advice: entry.advice,
  since: entry.at,
  reference: entry.thing,
  link: entry.number === null ? null : { address: `/labels/${entry.number}`, words: 'Voir ce label' },
  acts: orderOf(entry.what, entry.available).map((act) => ({
    act,
    words: act === 'settle' ? 'Marquer comme réglé' : RESEND[entry.what],
  })),
});

/** The origin is what tells a form of this page from another's: it must travel (the policy of the other pages hides it). */
const privatePage = (status: number, body: string): HttpAnswer => {
  const answer = htmlPage(status, body);
  return { ...answer, headers: { ...answer.headers, 'referrer-policy': 'same-origin' } };
};

export const listPage = (
  council: CouncilView,
  { items, next }: { items: readonly Undelivered[]; next: string | null },
  { suite, fait }: Readonly<Record<string, string | undefined>>,
): HttpAnswer =>
  privatePage(
    200,
    undeliveredPage({
      council,
      entries: items.map(line),
      done: fait !== undefined && Object.hasOwn(DONE, fait) ? DONE[fait as Done] : null,
      first: suite === undefined,
      next: next && `${addressOf(council.id)}?suite=${next}`,
      address: addressOf(council.id),
    }),
  );

/** A person at a page gets a page, also when it is a "no". */
export const noPage = (error: Problem, council: CouncilView): HttpAnswer => {
  if (error.status === 401) return privatePage(401, undeliveredSignInPage(council));
  return privatePage(error.status, problemPage(error.status < 500 ? 'not-found' : 'stopped', council));
};

const Form = z.object({ id: z.string(), act: z.enum(ACTS) });

/** A form of this very site: its cookie travels with no other (SameSite), and the browser says where it comes from. */
export const readForm = (event: HttpEvent, origin: string): z.infer<typeof Form> => {
  const { 'sec-fetch-site': site, origin: from } = event.headers;
  if (site === undefined ? from !== origin : site !== 'same-origin')
    throw new Problem(403, 'role-required', 'Ce formulaire vient d’un autre site.');
  const form = Form.safeParse(readFields(event));
  if (!form.success) throw malformed('Ce formulaire n’est pas lisible. Rechargez la page.');
  return form.data;
};

export const backTo = (council: string, done: Done): HttpAnswer => ({
  statusCode: 303,
  headers: { location: `${addressOf(council)}?fait=${done}`, 'cache-control': 'no-store' },
});
