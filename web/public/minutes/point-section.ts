import { frenchDate, parisDay } from '../french.ts';
import { sentences, type Section } from '../printed-document.ts';
import type { PointView } from './minutes-view.ts';
import { RECUSALS, timeOf, type Named } from './minutes-words.ts';
import { roundBlocks } from './round-blocks.ts';

const paragraphs = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const recusalsOf = ({ recusals }: PointView, name: Named): string[] =>
  recusals.map(({ member, reason, leftAt, returnedAt }) => {
    const times = [
      leftAt !== null && `sortie à ${timeOf(leftAt)}`,
      returnedAt !== null && `retour à ${timeOf(returnedAt)}`,
    ].filter((part) => part !== false);
    const told = times.length === 0 ? '' : `, ${times.join(', ')}`;
    return `Déport de ${name(member)} (${RECUSALS[reason]})${told} : ni débat, ni vote, ni pouvoir donné ou porté.`;
  });

const leftOf = ({ left }: PointView): string[] => {
  if (left === null) return [];
  const { how, at, asked } = left;
  switch (how) {
    case 'ADJOURNED':
      return [
        `Point renvoyé à une autre séance à ${timeOf(at)}, avant tout vote.`,
        ...(asked === null ? [] : [`Le conseil demande : ${asked}`]),
      ];
    case 'WITHDRAWN':
      return [`La structure a retiré sa demande le ${frenchDate(parisDay(at))} : le point n’est pas traité.`];
    case 'NOT_REACHED':
      return ['Point non traité : la séance a été levée avant.'];
    case 'SESSION_CANCELLED':
      return ['Point non traité : la séance n’a pas eu lieu.'];
  }
};

const dissentsOf = ({ dissents }: PointView, name: Named): string[] =>
  dissents.map(
    ({ member, text }) =>
      `Désaccord consigné à la demande de ${name(member)} : ${text === null ? 'propos effacés.' : `«\u00A0${text}\u00A0»`}`,
  );

/** The result of a point in a few words, for the list of them all. */
export const outcomeWords = ({ rounds, left }: PointView): string => {
  const last = rounds.at(-1);
  if (last !== undefined && last.annulled === null && last.result !== null)
    return last.result.adopted ? 'favorable' : 'défavorable';
  if (left?.how === 'ADJOURNED') return 'renvoyé';
  if (left?.how === 'WITHDRAWN') return 'retiré';
  if (last?.result === null) return 'vote ouvert';
  return 'non traité';
};

/** One point: its question, who left the room for it, what was said, each vote, and dissent as its author words it. */
export const pointSection = (point: PointView, rank: number, name: Named): Section => ({
  id: `point-${rank + 1}`,
  title: `Point ${rank + 1} : ${point.title}`,
  blocks: [
    ...sentences([point.question, ...recusalsOf(point, name)]),
    ...sentences(point.debate === null ? [] : paragraphs(point.debate)),
    ...point.rounds.flatMap((round) => roundBlocks(round, point.rounds.length, name)),
    ...sentences([...leftOf(point), ...dissentsOf(point, name)]),
  ],
});
