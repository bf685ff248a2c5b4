import type { Change, ChangeKind } from '../../workflows/label/register/changes.ts';
import { frenchDate, parisDay } from './french.ts';
import { labelAddress } from './label-date-form.ts';

/** What XML 1.0 cannot hold at all, and what turns the direction of a text. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** What happened, in the words of the public (OPD-03). */
export const CHANGE_WORDS: Record<ChangeKind, string> = {
  AWARDED: 'Label attribué',
  RENEWED: 'Label renouvelé',
  PROLONGED: 'Label prolongé jusqu’à la séance',
  HOLDER_CHANGED: 'Structure mise à jour',
  NOT_CURRENTLY_VALID: 'Label pas en cours de validité',
  VALID: 'Label en cours de validité',
  EXPIRED: 'Label expiré',
};

export type AtomView = {
  readonly origin: string;
  /** The feed's own path. */
  readonly address: string;
  readonly title: string;
  /** The latest first. */
  readonly changes: readonly (Change & { readonly name: string })[];
};

const entry = (
  origin: string,
  { at, number, version, rank, kind, name }: AtomView['changes'][number],
): string => {
  const page = `${origin}${labelAddress(number)}`;
  const words = `${CHANGE_WORDS[kind]} : ${name}`;
  return [
    '<entry>',
    `<id>${escaped(`${page}#${version}.${rank}`)}</id>`,
    `<title>${escaped(words)}</title>`,
    `<updated>${escaped(at)}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="fr" href="${escaped(page)}"/>`,
    `<summary>${escaped(`Le ${frenchDate(parisDay(at))}, label ${number}. La page du label dit son état d’aujourd’hui.`)}</summary>`,
    '</entry>',
  ].join('');
};

const NEVER = '1970-01-01T00:00:00.000Z';

/** A feed of changes (RFC 4287): names are texts, whatever they hold. */
export const atomFeed = ({ origin, address, title, changes }: AtomView): string => {
  const self = escaped(`${origin}${address}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `<id>${self}</id><title>${escaped(title)}</title><updated>${escaped(changes[0]?.at ?? NEVER)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin)}/registre"/>`,
    '<author><name>Label ESS, registre public</name></author>',
    ...changes.map((change) => entry(origin, change)),
    '</feed>\n',
  ].join('');
};
