import { useQuery } from '@tanstack/react-query';
import { counted, frenchInstant, nonBreaking } from '../../../public/french.ts';
import { explanationQuery } from '../../api/session-queries.ts';
import type { VoteRound } from '../../api/session-shapes.ts';
import { Icon } from '../../parts/icon.tsx';
import type { SeatName } from './seat-names.ts';

type Votes = NonNullable<VoteRound['computation']['votes']>;

/** Told apart by their fill, in grey as in colour: full, hollow, dashed. */
const LINES: readonly { key: keyof Votes; word: string; fill: string; always?: true }[] = [
  { key: 'for', word: 'Pour', fill: 'full', always: true },
  { key: 'against', word: 'Contre', fill: 'hollow', always: true },
  { key: 'abstain', word: 'Abstention', fill: 'dashed', always: true },
  { key: 'blank', word: 'Blanc', fill: 'dashed' },
  { key: 'null', word: 'Nul', fill: 'dashed' },
  { key: 'notVoting', word: 'Voix non exprimées', fill: 'dashed' },
];

/** Which votes carry a point, in the words of the rules of procedure. */
const MAJORITIES = {
  E: 'Plus de pour que de contre ; les abstentions ne comptent pas.',
  P: 'Plus de la moitié des voix du point.',
  T: 'Les deux tiers des voix exprimées.',
} as const;

const Bar = ({ share, fill }: { readonly share: number; readonly fill: string }) => (
  <svg className={`bar ${fill}`} viewBox="0 0 200 16" aria-hidden="true" preserveAspectRatio="none">
    <rect x="1" y="1" width={Math.max(0, 198 * share)} height="14" />
  </svg>
);

const Tally = ({ votes, available }: { readonly votes: Votes; readonly available: number }) => (
  <table className="result">
    <caption>{counted(available, 'voix possible', 'voix possibles')}</caption>
    <tbody>
      {LINES.filter(({ key, always }) => always === true || votes[key] > 0).map(({ key, word, fill }) => (
        <tr key={key}>
          <th scope="row">{word}</th>
          <td className="number">{votes[key]}</td>
          <td aria-hidden="true">
            <Bar share={available === 0 ? 0 : votes[key] / available} fill={fill} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Why = ({ computation }: VoteRound) => {
  const { electorate, rule, quorum, outcome } = computation;
  const { present, proxies, recused } = electorate;
  return (
    <details>
      <summary>Pourquoi ce résultat</summary>
      <dl className="facts">
        <div>
          <dt>Majorité du point</dt>
          <dd>
            {nonBreaking(MAJORITIES[rule.majorityMode])} Règlement intérieur, version {rule.version}.
          </dd>
        </div>
        <div>
          <dt>Qui a pu voter</dt>
          <dd>
            {counted(present, 'présent', 'présents')}, {counted(proxies, 'pouvoir', 'pouvoirs')}
            {recused > 0 && `, sans ${counted(recused, 'membre déporté', 'membres déportés')}`}
          </dd>
        </div>
        <div>
          <dt>Quorum du vote</dt>
          <dd>
            {quorum.counted} sur {quorum.base} ; il en fallait {quorum.required}.
          </dd>
        </div>
        {outcome?.castingVoteUsed === true && (
          <div>
            <dt>Partage</dt>
            <dd>La voix de la présidence l’a emporté.</dd>
          </div>
        )}
      </dl>
    </details>
  );
};

type RoundProps = {
  readonly round: VoteRound;
  /** Whether the point was put more than once. */
  readonly several: boolean;
  readonly nameOf: SeatName;
};

const Round = ({ round, several, nameOf }: RoundProps) => {
  const { sentence, annulled, computation } = round;
  if (sentence === null) return null;
  return (
    <>
      {several && <h3>Vote n° {round.round}</h3>}
      <p role="status" className="lead">
        <strong>{nonBreaking(sentence)}</strong>
      </p>
      {annulled !== null && (
        <div className="notice review">
          <p>
            <Icon name="triangle" />
            <span>
              Vote annulé le {frenchInstant(annulled.at)}, sur proposition de {nameOf(annulled.proposedBy)} :{' '}
              {nonBreaking(annulled.reason)}
            </span>
          </p>
        </div>
      )}
      {computation.votes !== null && (
        <Tally votes={computation.votes} available={computation.electorate.available} />
      )}
      <Why {...round} />
    </>
  );
};

type ResultProps = { readonly council: string; readonly item: string; readonly nameOf: SeatName };

/** What a point was answered, round by round: the outcome, its numbers, and why the rules give it. */
export const ResultTable = ({ council, item, nameOf }: ResultProps) => {
  const { data } = useQuery(explanationQuery(council, item));
  return (
    <>
      {data?.rounds.map((round) => (
        <Round key={round.round} round={round} several={data.rounds.length > 1} nameOf={nameOf} />
      ))}
    </>
  );
};
