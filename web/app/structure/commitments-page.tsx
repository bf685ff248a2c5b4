import { useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { commitmentsQuery } from '../api/label-queries.ts';
import type { Commitments } from '../api/label-shapes.ts';
import { charterQuery } from '../api/queries.ts';
import type { Application, CharterForm, Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import type { Shown } from '../words/shown.ts';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';
import { blockOf } from './use-draft.ts';
import { givenError, useGiven } from '../questions/use-given.ts';

type Item = Commitments['items'][number];
type Part = OfDossier & { readonly thing: Thing<Application>; readonly title: string };

const AGREED: Shown = { drawing: 'tick', tone: 'pass', word: 'Convenu' };
const YOURS: Shown = { drawing: 'clock', tone: 'todo', word: 'Proposé par vous : le service répond' };
const THEIRS: Shown = { drawing: 'clock', tone: 'review', word: 'Proposé par le service : à vous de dire' };
const NOTHING: Shown = { drawing: 'disc', tone: 'todo', word: 'Rien n’est proposé' };

const shownOf = (item: Item | undefined): Shown => {
  if (item === undefined) return NOTHING;
  if (item.agreed) return AGREED;
  return item.proposedBy === 'APPLICANT' ? YOURS : THEIRS;
};

type FormProps = OfDossier & { readonly criterion: string; readonly title: string };

/** What will be done, by whom and by when, about one thing that is to be improved (M15). */
const ProposeForm = ({ council, application, criterion, title }: FormProps) => {
  const [action, setAction] = useState('');
  const [owner, setOwner] = useState('');
  const [tried, setTried] = useState(0);
  const day = useGiven();
  const propose = useCommand(() => setTried(0));
  const id = (field: string): string => `${field}-${criterion}`;
  const missing = (given: Given) => {
    const wrong = givenError(given, 'Écrivez le jour pour lequel ce sera fait.');
    return [
      ...(action.trim() === '' ? [{ field: id('action'), says: 'Écrivez ce que vous ferez.' }] : []),
      ...(owner.trim() === '' ? [{ field: id('qui'), says: 'Écrivez qui y veille.' }] : []),
      ...(wrong === null ? [] : [{ field: id('jour'), says: wrong }]),
    ];
  };
  const errors = tried === 0 ? [] : missing(day.given);
  const says = (field: string) => errors.find((each) => each.field === id(field))?.says ?? null;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const given = day.read();
    setTried(tried + 1);
    if (missing(given).length > 0 || given.is !== 'value') return;
    propose.mutate({
      path: `/api/${council}/applications/${application}/proposeCommitment`,
      body: { criterion, action: action.trim(), owner: owner.trim(), dueOn: given.value },
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      <TextArea
        id={id('action')}
        label="Ce que vous ferez"
        hint="Une action que l’on pourra constater ; 600 signes au plus."
        value={action}
        onChange={setAction}
        error={says('action')}
      />
      <TextInput
        id={id('qui')}
        label="Qui y veille"
        hint="Un nom ou une fonction."
        value={owner}
        onChange={setOwner}
        error={says('qui')}
      />
      <DateField
        id={id('jour')}
        label="Pour quel jour ?"
        hint={null}
        type={{ base: 'date' }}
        negative={false}
        value={undefined}
        error={says('jour')}
        onGive={day.give}
      />
      <Refused error={propose.error} />
      <p className="row">
        <Button type="submit">
          Proposer cet engagement<span className="heard"> : {title}</span>
        </Button>
      </p>
    </form>
  );
};

const Accept = ({ council, application, item, title }: OfDossier & { item: Item; title: string }) => {
  const accept = useCommand(() => undefined);
  return (
    <>
      <Refused error={accept.error} />
      <p className="row">
        <Button
          onPress={() =>
            accept.mutate({
              path: `/api/${council}/applications/${application}/acceptCommitment`,
              body: { criterion: item.criterion, proposal: item.proposal },
            })
          }
        >
          Accepter cet engagement<span className="heard"> : {title}</span>
        </Button>
      </p>
    </>
  );
};

const One = (part: Part & { readonly criterion: string; readonly item: Item | undefined }) => {
  const { council, application, thing, title, criterion, item } = part;
  const { available } = thing;
  const theirs = item !== undefined && !item.agreed && item.proposedBy === 'SERVICE';
  return (
    <section className="card" aria-labelledby={`engagement-${criterion}`}>
      <p>
        <Chip {...shownOf(item)} />
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
      {theirs && available.includes('acceptCommitment') && (
        <Accept council={council} application={application} item={item} title={title} />
      )}
      {item?.agreed !== true && available.includes('proposeCommitment') && (
        <details>
          <summary>
            {item === undefined ? 'Proposer un engagement' : 'Proposer autre chose'}
            <span className="heard"> : {title}</span>
          </summary>
          <ProposeForm council={council} application={application} criterion={criterion} title={title} />
        </details>
      )}
    </section>
  );
};

const titleOf = (form: CharterForm | undefined, criterion: string): string =>
  (form && blockOf(form, criterion)?.title) ?? criterion;

type ListProps = OfDossier & { readonly thing: Thing<Application>; readonly read: Commitments };

const List = ({ council, application, thing, read }: ListProps) => {
  const form = useQuery(charterQuery(council, thing.data.charterVersion)).data?.data.form;
  const criteria = [...read.items.map(({ criterion }) => criterion), ...read.without];
  if (criteria.length === 0)
    return <p>Rien n’est à améliorer pour le moment : vous n’avez pas d’engagement à prendre.</p>;
  return (
    <div className="stack">
      <p className="lead">
        Ce qui est à améliorer n’empêche pas le label : un engagement daté y répond, une fois convenu avec le
        service.
      </p>
      {criteria.map((criterion) => (
        <One
          key={criterion}
          council={council}
          application={application}
          thing={thing}
          title={titleOf(form, criterion)}
          criterion={criterion}
          item={read.items.find((each) => each.criterion === criterion)}
        />
      ))}
    </div>
  );
};

/** What a structure will do about what is to be improved (M15): proposed by either side, and agreed by the other. */
export const CommitmentsPage = ({ council, application }: OfDossier) => {
  const { data: read } = useQuery(commitmentsQuery(council, application));
  return (
    <DossierFrame council={council} application={application} title="Vos engagements">
      {(thing) =>
        read !== undefined && <List council={council} application={application} thing={thing} read={read} />
      }
    </DossierFrame>
  );
};
