import type { LetterKind } from './kind.ts';
import { partsOf, tagsOf } from './parse-text.ts';
import { COUNCIL_TAGS, type Tag, type Tags } from './tags.ts';
import type { LetterTemplate, Paragraph } from '../../events/letter.ts';

/** What keeps a text from being a letter, where it stands, in French. */
export type LetterFault = { readonly field: string; readonly message: string };

/** All that a letter of a kind may say. */
export const tagsOfKind = ({ tags }: Pick<LetterKind, 'tags'>): Tags => ({ ...COUNCIL_TAGS, ...tags });

const tagNamed = (tags: Tags, name: string): Tag | undefined =>
  Object.hasOwn(tags, name) ? tags[name] : undefined;

const known = (tags: Tags, wanted: (tag: Tag) => boolean): string =>
  Object.entries(tags)
    .filter(([, tag]) => wanted(tag))
    .map(([name]) => `{${name}}`)
    .join(', ');

const isWritten = ({ type }: Tag): boolean => type !== 'FLAG';

/** Whether a tag has a value wherever a paragraph under this condition is written. */
const isCovered = (name: string, tag: Tag, when: string | undefined): boolean =>
  tag.type !== 'OPTIONAL' || (when !== undefined && [name, ...tag.with].includes(when));

const faultOfTag = (tags: Tags, name: string, when: string | undefined): string | null => {
  const tag = tagNamed(tags, name);
  if (tag === undefined)
    return `« {${name}} » n’existe pas pour cette lettre. Balises possibles : ${known(tags, isWritten)}.`;
  if (tag.type === 'FLAG')
    return `« {${name}} » est une condition, qui ne s’écrit pas : mettez-la dans « when », ou retirez-la.`;
  if (!isCovered(name, tag, when))
    return `« {${name}} » peut n’avoir aucune valeur : mettez ce paragraphe sous la condition « ${name} ».`;
  return null;
};

const UNBALANCED = 'Une accolade n’a pas sa pareille : une balise s’écrit {ainsi}, sans autre accolade.';

const faultsOfText = (tags: Tags, text: string, when?: string): string[] =>
  partsOf(text) === null ? [UNBALANCED] : tagsOf(text).flatMap((name) => faultOfTag(tags, name, when) ?? []);

const faultsOfCondition = (tags: Tags, when: string | undefined): string[] => {
  if (when === undefined) return [];
  const tag = tagNamed(tags, when);
  const possible = known(tags, ({ type }) => type !== 'TEXT').replaceAll(/[{}]/g, '');
  if (tag === undefined)
    return [`La condition « ${when} » n’existe pas pour cette lettre. Conditions possibles : ${possible}.`];
  return tag.type === 'TEXT'
    ? [`La condition « ${when} » est toujours vraie : retirez-la. Conditions possibles : ${possible}.`]
    : [];
};

const listsIn = (tags: Tags, text: string): number =>
  tagsOf(text).filter((name) => tagNamed(tags, name)?.type === 'LIST').length;

const faultsOfParagraph = (tags: Tags, { text, when }: Paragraph): string[] => [
  ...faultsOfText(tags, text, when),
  ...faultsOfCondition(tags, when),
  ...(listsIn(tags, text) > 1
    ? ['Un paragraphe se répète pour une seule liste : écrivez un paragraphe pour chacune.']
    : []),
];

const faultsOfSubject = (tags: Tags, subject: string): string[] => [
  ...faultsOfText(tags, subject),
  ...(listsIn(tags, subject) > 0 ? ['L’objet ne peut pas porter de liste.'] : []),
];

/** What the law wants said stands where it is always written when there is something to say. */
const isSaid = (tags: Tags, name: string, { paragraphs }: LetterTemplate): boolean => {
  const tag = tagNamed(tags, name);
  return paragraphs.some(
    ({ text, when }) =>
      tagsOf(text).includes(name) &&
      (when === undefined || when === name || (tag?.type === 'OPTIONAL' && tag.with.includes(when))),
  );
};

const at = (field: string, messages: readonly string[]): LetterFault[] =>
  messages.map((message) => ({ field, message }));

/** Why a text is no letter of this kind; nothing when it is one. */
export const faultsOfLetter = (kind: LetterKind, template: LetterTemplate): LetterFault[] => {
  const tags = tagsOfKind(kind);
  return [
    ...at('subject', faultsOfSubject(tags, template.subject)),
    ...template.paragraphs.flatMap((paragraph, rank) =>
      at(`paragraphs.${rank}`, faultsOfParagraph(tags, paragraph)),
    ),
    ...Object.entries(kind.law)
      .filter(([name]) => !isSaid(tags, name, template))
      .map(([name, rule]) => ({
        field: 'paragraphs',
        message: `La loi veut que cette lettre dise « {${name}} » (${tags[name]?.says ?? name} : ${rule}), hors de toute autre condition. Ajoutez un paragraphe qui le dit.`,
      })),
  ];
};
