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

const leftOf = ({ left, rounds }: PointView): string[] => {
  if (left === null) return rounds.length === 0 ? ['Point non traité.'] : [];
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
    case 'SESSION_DEMANDED':
      return ['Sans avis : un membre a demandé une séance.'];
    case 'TOO_FEW_TOOK_PART':
      return ['Sans avis : trop peu de membres ont répondu.'];
    case 'TOO_FEW_ELECTORS':
      return ['Sans avis : trop peu de membres pouvaient répondre.'];
    case 'SECRET_BALLOT_ASKED':
      return ['Sans avis : le scrutin secret est demandé, et ne se tient pas par écrit.'];
    case 'TOO_LITTLE_TIME':
      return ['Sans avis : il ne restait pas assez de temps pour répondre.'];
    case 'SESSION_CANCELLED':
      return ['Point non traité : la séance n’a pas eu lieu.'];
  }
};

const dissentsOf = ({ dissents }: PointView, name: Named): string[] =>
  dissents.map(
    ({ member, text }) =>
      `Désaccord consigné à la demande de ${name(member)} : ${text === null ? 'propos effacés.' : `«\u00A0${text}\u00A0»`}`,
  );

const GAVE = {
  opinion: { yes: 'favorable', no: 'défavorable' },
  answer: { yes: 'adopté', no: 'non adopté' },
} as const;
const isDossier = ({ kind }: PointView): boolean => kind === 'AWARD' || kind === 'RENEWAL';

const under = ({ conditions, result }: PointView['rounds'][number]): string =>
  conditions.length === 0 || result?.adopted !== true ? '' : ', sous conditions';

/** The result of a point in a few words, for the list of them all. */
export const outcomeWords = (point: PointView): string => {
  const { rounds, left } = point;
  const last = rounds.at(-1);
  if (last !== undefined && last.annulled === null && last.result !== null)
    return `${GAVE[isDossier(point) ? 'opinion' : 'answer'][last.result.adopted ? 'yes' : 'no']}${under(last)}`;
  if (left?.how === 'ADJOURNED') return 'renvoyé';
  if (left?.how === 'WITHDRAWN') return 'retiré';
  if (last?.result === null) return 'vote ouvert';
  return 'non traité';
};

/** One point: its question, who left the room for it, what was said, each vote, and dissent as its author words it. */
export const pointSection = (point: PointView, name: Named): Section => ({
  id: `point-${point.rank}`,
  title: `Point ${point.rank} : ${point.title}`,
  blocks: [
    ...sentences([point.question, ...recusalsOf(point, name)]),
    ...sentences(point.debate === null ? [] : paragraphs(point.debate)),
    ...point.rounds.flatMap((round) => roundBlocks(round, point.rounds.length, name)),
    ...sentences([...leftOf(point), ...dissentsOf(point, name)]),
  ],
});
