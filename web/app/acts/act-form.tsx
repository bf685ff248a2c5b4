import { type ReactNode, type SubmitEvent, useRef, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import type { Done } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { type Asked, bodyOf, faultsIn, fieldId, type Typed } from './asked.ts';
import { AskedField } from './asked-field.tsx';

type ActFormProps = {
  readonly id: string;
  readonly path: string;
  readonly asked: readonly Asked[];
  /** What the fields hold at first. */
  readonly initial?: Typed;
  /** What the act does, in dates where it has some, before it is done. */
  readonly effect?: ReactNode | ((typed: Typed) => ReactNode);
  /** The verb and its object. */
  readonly action: string;
  readonly done: string;
  /** Where the command is not what was typed, name for name. */
  readonly toBody?: (typed: Typed) => object;
  readonly onDone: (said: string, answer: Done) => void;
};

const ruledOut = (error: Error | null): Readonly<Record<string, string>> =>
  error instanceof Problem ? error.fields : {};

const askedFor = (asked: readonly Asked[], typed: Typed): readonly Asked[] =>
  asked.filter(({ when }) => when === undefined || when(typed));

/** What the service says of a field that this form does not show. */
const Elsewhere = ({ of }: { readonly of: readonly (readonly [string, string])[] }) =>
  of.length === 0 ? null : (
    <ul>
      {of.map(([field, says]) => (
        <li key={field}>{nonBreaking(says)}</li>
      ))}
    </ul>
  );

/** One act: what it asks, what it does, and a button that repeats it. What was typed stays until the service has it. */
export const ActForm = (props: ActFormProps) => {
  const { id, path, initial = {}, effect, action, done, toBody, onDone } = props;
  const [typed, setTyped] = useState<Typed>(initial);
  const last = useRef(typed);
  const hold = (next: Typed) => {
    last.current = next;
    setTyped(next);
  };
  const asked = askedFor(props.asked, typed);
  const [tried, setTried] = useState(0);
  const [round, setRound] = useState(0);
  const send = useCommand((answer) => {
    hold(initial);
    setTried(0);
    setRound(round + 1);
    onDone(answer.says ?? done, answer);
  });
  const own = tried > 0 ? faultsIn(asked, typed) : {};
  const refused = ruledOut(send.error);
  const errorOf = (name: string): string | null => own[name] ?? refused[name] ?? null;
  const errors = asked.flatMap(({ name, label }) => {
    const says = errorOf(name);
    return says === null ? [] : [{ field: fieldId(id, name), says: `${label} : ${says}` }];
  });
  const elsewhere = Object.entries(refused).filter(([name]) => !asked.some((each) => each.name === name));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // Enter in a field leaves it: what is typed there is given before it is read.
    if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    setTried(tried + 1);
    send.reset();
    const given = last.current;
    const open = askedFor(props.asked, given);
    if (Object.keys(faultsIn(open, given)).length > 0) return;
    send.mutate({ path, body: toBody === undefined ? bodyOf(open, given) : toBody(given) });
  };
  return (
    <form key={round} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} tried={tried} />
      {asked.map((each) => (
        <AskedField
          key={each.name}
          id={fieldId(id, each.name)}
          asked={each}
          value={typed[each.name] ?? ''}
          error={errorOf(each.name)}
          onType={(text) => hold({ ...last.current, [each.name]: text })}
        />
      ))}
      {effect !== undefined && (
        <div className="effect">{typeof effect === 'function' ? effect(typed) : effect}</div>
      )}
      <Refused error={send.error} />
      <Elsewhere of={elsewhere} />
      <p className="row">
        <Button type="submit">{action}</Button>
        <span role="status">{send.isPending ? 'Envoi…' : ''}</span>
      </p>
    </form>
  );
};

type ActProps = Omit<ActFormProps, 'asked'> & {
  readonly asked?: readonly Asked[];
  readonly open?: boolean;
  /** What it is called while it is folded, where its button says more. */
  readonly name?: string;
};

/** An act that unfolds: its name, then what it asks and does. */
export const Act = ({ asked = [], open = false, name, ...rest }: ActProps) => (
  <details className="card act" open={open}>
    <summary>{name ?? rest.action}</summary>
    <ActForm {...rest} asked={asked} />
  </details>
);
