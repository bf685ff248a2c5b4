import { nonBreaking } from './french.ts';

const trusted: unique symbol = Symbol('trusted markup');

/** Markup made by `html`, and by nothing else: no value read from outside can carry the symbol. */
export type Html = { readonly [trusted]: string };

type Child = string | number | Html | null | undefined | false | readonly Child[];

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

// A name holding a direction override would be read backwards, or hide the words that follow it.
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(/[&<>"'`]/g, (sign) => ENTITIES[sign] ?? '');

const render = (child: Child): string => {
  if (child === null || child === undefined || child === false) return '';
  if (typeof child === 'string') return escape(child);
  if (typeof child === 'number') return String(child);
  if (trusted in child) return child[trusted];
  return child.map(render).join('');
};

const prepared = new WeakMap<TemplateStringsArray, readonly string[]>();

/** What a template says for itself, without the spaces that lay it out in its file: made once, whatever is put into it. */
const written = (parts: TemplateStringsArray): readonly string[] => {
  const known = prepared.get(parts);
  if (known !== undefined) return known;
  const made = parts.map((part) => nonBreaking(part.replace(/\s*\n\s*/g, '\n')));
  prepared.set(parts, made);
  return made;
};

/**
 * Markup from a template: what is written in it is trusted and gets French non-breaking spaces, what
 * is put into it is escaped unless `html` made it. Safe in text and in quoted attributes only.
 */
export const html = (parts: TemplateStringsArray, ...children: readonly Child[]): Html => ({
  [trusted]: written(parts)
    .map((part, rank) => part + render(children[rank]))
    .join(''),
});

/** A stylesheet of ours within a page. It is taken as it is written, since a policy knows it by its hash. */
export const styleElement = (sheet: string): Html => ({ [trusted]: `<style>${sheet}</style>` });

/** The text of a piece of markup, ready to be sent. */
export const textOf = (markup: Html): string => markup[trusted];

/** An address that may stand in a link: a path of this site or an http(s) one; anything else leads home. */
export const linkTo = (address: string): string =>
  /^(https?:\/\/[^/]|\/(?![/\\]))/.test(address) ? address : '/';
