import { counted, frenchDate } from '../french.ts';
import { facts, sentences, type Block } from '../printed-document.ts';
import type { RoundView } from './minutes-view.ts';
import { tallyWords } from './tally-words.ts';
import { BALLOTS, CHAIRS, enumerated, MAJORITIES, timeOf, type Named } from './minutes-words.ts';

const CHOICES = [
  ['Pour', 'FOR'],
  ['Contre', 'AGAINST'],
  ['Abstention', 'ABSTAIN'],
  ['Blanc', 'BLANK'],
  ['N’ont pas voté', 'notVoting'],
] as const;

const rollOf = ({ names }: RoundView, name: Named): Block[] =>
  names === null
    ? []
    : [
        {
          kind: 'table',
          caption: 'Vote de chacun',
          head: ['Choix', 'Membres'],
          rows: CHOICES.flatMap(([words, choice]) =>
            names[choice].length === 0 ? [] : [[words, names[choice].map(name).join(', ')]],
          ),
        },
      ];

const collegesOf = ({ colleges }: RoundView): Block[] =>
  colleges.length === 0
    ? []
    : [
        {
          kind: 'table',
          caption: 'Par collège, pour information : la décision est celle du conseil',
          head: ['Collège', 'Pour', 'Contre', 'Abst.', 'Blanc', 'Sans vote'],
          rows: colleges.map((one) => [
            one.college,
            ...[one.for, one.against, one.abstain, one.blank, one.notVoting].map(String),
          ]),
        },
      ];

const sourcesOf = ({ sources, ballot }: RoundView): string | null => {
  if (sources === null || ballot === 'SECRET') return null;
  const { own, hands, paper } = sources;
  const from = [
    own > 0 && `${own} en ligne`,
    hands > 0 && `${hands} relevées en séance`,
    paper > 0 && `${paper} sur papier, comptées par deux personnes`,
  ].filter((part) => part !== false);
  return from.length === 0 ? null : from.join(', ');
};

const askedBy = ({ rollCallAskedBy, secret }: RoundView, name: Named): string => {
  const asking = secret?.askedBy ?? rollCallAskedBy;
  return asking.length === 0 ? '' : `, à la demande de ${enumerated(asking.map(name))}`;
};

const course = (round: RoundView, name: Named): string => {
  const until = round.closedAt === null ? '' : ` et fermé à ${timeOf(round.closedAt)}`;
  return `${BALLOTS[round.ballot]}${askedBy(round, name)}, ouvert à ${timeOf(round.openedAt)}${until}`;
};

const outcome = ({ result, sentence }: RoundView): string =>
  result === null ? 'le vote est ouvert' : (sentence ?? (result.adopted ? 'Adopté.' : 'Non adopté.'));

const conditionsOf = ({ conditions }: RoundView): string | null =>
  conditions.length === 0
    ? null
    : conditions
        .map(
          ({ text, dueOn }, at) =>
            `${at + 1}° ${text.replace(/\.$/, '')} (au plus tard le ${frenchDate(dueOn)})`,
        )
        .join(' ; ');

const told = (round: RoundView, rounds: number, name: Named): Block => {
  const { quorum, proxies, present, chair, result, annulled, majority } = round;
  const carried = proxies.map(([giver, holder]) => `${name(giver)} par ${name(holder)}`);
  const votes = `${counted(present, 'présent', 'présents')}, ${counted(proxies.length, 'représenté', 'représentés')}`;
  const [sources, conditions] = [sourcesOf(round), conditionsOf(round)];
  const presided = chair === null ? '' : `${name(chair.member)}, ${CHAIRS[chair.quality]}`;
  return facts(
    [rounds > 1 ? `Scrutin n°\u00A0${round.round}` : 'Scrutin', course(round, name)],
    conditions !== null && ['Conditions mises aux voix', conditions],
    chair !== null && chair.quality !== 'PRESIDENT' && ['Présidence', presided],
    quorum !== null && ['Quorum', `${quorum.sentence.replace(/^Quorum /, '')} ${quorum.formula}`],
    ['Votants', carried.length === 0 ? votes : `${votes} (${carried.join(' ; ')})`],
    result !== null && ['Voix', `${tallyWords(result)}, sur ${result.available} disponibles`],
    ['Majorité', MAJORITIES[majority]],
    result?.castingVoteUsed === true && ['Voix prépondérante', presided],
    sources !== null && ['Origine des voix', sources],
    ['Résultat', outcome(round)],
    annulled !== null && [
      'Scrutin annulé',
      `à ${timeOf(annulled.at)}, sur proposition de ${name(annulled.proposedBy)} : ${annulled.reason}. Ce résultat ne compte plus.`,
    ],
  );
};

const after = ({ recounts, secret }: RoundView, name: Named): string[] => [
  ...(secret?.illusory === true
    ? ['Si peu de membres votaient que le secret de ce scrutin ne protège guère.']
    : []),
  ...recounts.map(
    ({ at, scrutineers, same }) =>
      `Urne recomptée à ${timeOf(at)} devant ${enumerated(scrutineers.map(name))} : ${same ? 'même résultat' : 'autre résultat'}.`,
  ),
];

/** One vote: how it was taken, on which quorum, what it gave and why; names for a roll call alone (DEL-10). */
export const roundBlocks = (round: RoundView, rounds: number, name: Named): Block[] => [
  told(round, rounds, name),
  ...rollOf(round, name),
  ...collegesOf(round),
  ...sentences(after(round, name)),
];
