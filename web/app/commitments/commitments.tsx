import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import type { Asked } from '../acts/asked.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { commitmentsQuery } from '../api/label-queries.ts';
import type { Commitments } from '../api/label-shapes.ts';
import { charterQuery } from '../api/queries.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Refused } from '../parts/refused.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { blockOf } from '../structure/use-draft.ts';
import { SIDES, type Side } from './sides.ts';

type Item = Commitments['items'][number];

type Shared = {
  readonly council: string;
  readonly thing: Thing<Application>;
  readonly side: Side;
  readonly onDone: (said: string) => void;
};

type Of = Shared & { readonly criterion: string; readonly title: string; readonly item: Item | undefined };

const pathOf = ({ council, thing }: Shared, command: string): string =>
  `/api/${council}/applications/${thing.id}/${command}`;

/** What will be done, by whom and by when: of what is asked, the day alone is checked by the service. */
const asked = (side: Side): readonly Asked[] => [
  {
    name: 'action',
    kind: 'text',
    label: SIDES[side].action,
    hint: 'Une action que l’on pourra constater ; 600 signes au plus.',
  },
  { name: 'owner', kind: 'line', label: 'Qui y veille', hint: 'Un nom ou une fonction.' },
  { name: 'dueOn', kind: 'date', label: 'Pour quel jour ?' },
];

const Propose = (of: Of) => {
  const { criterion, item, side, title, onDone } = of;
  const other = item === undefined ? 'Proposer un engagement' : 'Proposer autre chose';
  return (
    <Act
      id={`proposer-${criterion}`}
      path={pathOf(of, 'proposeCommitment')}
      name={`${other} : ${title}`}
      asked={asked(side)}
      effect={SIDES[side].effect}
      action={`Proposer cet engagement : ${title}`}
      done="L’engagement est proposé."
      toBody={(typed) => ({ criterion, ...typed })}
      onDone={onDone}
    />
  );
};

/** Only what was read is accepted: another proposal that came meanwhile is refused, and shown. */
const Accept = ({ item, ...of }: Of & { readonly item: Item }) => {
  const accept = useCommand((answer) => of.onDone(answer.says ?? 'L’engagement est pris.'));
  const body = { criterion: item.criterion, proposal: item.proposal };
  return (
    <>
      <Refused error={accept.error} />
      <p className="row">
        <Button onPress={() => accept.mutate({ path: pathOf(of, 'acceptCommitment'), body })}>
          Accepter cet engagement<span className="heard"> : {of.title}</span>
        </Button>
      </p>
    </>
  );
};

const One = (of: Of) => {
  const { thing, side, title, criterion, item } = of;
  const mine = item?.proposedBy === side;
  return (
    <section className="card" aria-labelledby={`engagement-${criterion}`}>
      <p>
        <Chip {...SIDES[side].shown(item)} />
      </p>
      <h2 id={`engagement-${criterion}`}>{nonBreaking(title)}</h2>
      {item !== undefined && (
        <>
          <p className="typed">
            {item.action ?? 'Ce texte a été effacé, comme la règle de conservation le veut.'}
          </p>
          <p className="small soft">
            Pour le {frenchDate(item.dueOn)}
            {item.owner !== null && ` · ${item.owner}`}
          </p>
        </>
      )}
      {item !== undefined && !item.agreed && !mine && thing.available.includes('acceptCommitment') && (
        <Accept {...of} item={item} />
      )}
      {item?.agreed !== true && thing.available.includes('proposeCommitment') && <Propose {...of} />}
    </section>
  );
};

/**
 * What a structure will do about what is to be improved (M15), as one side of it reads it: proposed by either, and agreed by
 * the other.
 */
export const CommitmentCards = ({ council, thing, side }: Omit<Shared, 'onDone'>) => {
  const read = useQuery(commitmentsQuery(council, thing.id)).data;
  const form = useQuery(charterQuery(council, thing.data.charterVersion)).data?.data.form;
  const [said, setSaid] = useState(NOTHING_SAID);
  if (read === undefined) return <Waiting what="Lecture des engagements" />;
  const criteria = [...read.items.map(({ criterion }) => criterion), ...read.without];
  if (criteria.length === 0) return <p>{SIDES[side].nothing}</p>;
  return (
    <div className="stack">
      <p className="lead">{SIDES[side].lead}</p>
      <SaidHere said={said} />
      {criteria.map((criterion) => (
        <One
          key={criterion}
          council={council}
          thing={thing}
          side={side}
          criterion={criterion}
          title={(form && blockOf(form, criterion)?.title) ?? criterion}
          item={read.items.find((each) => each.criterion === criterion)}
          onDone={(words) => setSaid((before) => next(before, words))}
        />
      ))}
    </div>
  );
};
