import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Choice } from '../../questions/choice-field.tsx';
import type { SeatName } from './seat-names.ts';
import { Select } from './seat-select.tsx';

const CHOICES = [
  { code: 'FOR', word: 'Pour' },
  { code: 'AGAINST', word: 'Contre' },
  { code: 'ABSTAIN', word: 'Abstention' },
  { code: 'NOT_VOTING', word: 'Ne prend pas part au vote' },
] as const;

type EntriesProps = {
  readonly id: string;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  /** What a seat is given when nothing is said of it. */
  readonly otherwise: string;
  readonly entries: Readonly<Record<number, string>>;
  readonly onChange: (entries: Readonly<Record<number, string>>) => void;
};

const Entries = ({ id, seats, nameOf, otherwise, entries, onChange }: EntriesProps) => (
  <div className="each-seat">
    {seats.map((member) => (
      <Select
        key={member}
        id={`${id}-${member}`}
        label={nameOf(member)}
        value={entries[member] ?? ''}
        options={[{ code: '', word: otherwise }, ...CHOICES]}
        onChange={(code) => onChange({ ...entries, [member]: code })}
      />
    ))}
  </div>
);

const linesOf = (entries: Readonly<Record<number, string>>) =>
  Object.entries(entries)
    .filter(([, choice]) => choice !== '')
    .map(([member, choice]) => ({ member: Number(member), choice }));

type HandsProps = {
  readonly path: string;
  /** What names the vote: its round, or its block. */
  readonly vote: object;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  readonly entered: boolean;
};

/** « Tous pour, sauf… »: one line for all, and one for each who differs; entered again before the end, the last one counts. */
export const EnterHands = ({ path, vote, seats, nameOf, entered }: HandsProps) => {
  const [all, setAll] = useState<string | null>(null);
  const [entries, setEntries] = useState<Readonly<Record<number, string>>>({});
  const [tried, setTried] = useState(false);
  const send = useCommand(() => setTried(false));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (all === null) document.getElementById('mains')?.focus();
    else send.mutate({ path, body: { ...vote, choice: all, exceptions: linesOf(entries) } });
  };
  return (
    <form onSubmit={submit} noValidate className="entering">
      <Choice
        id="mains"
        label="Les mains levées"
        hint="La réponse de toute la salle, puis qui diffère. Une nouvelle saisie remplace la précédente."
        error={tried && all === null ? 'Dites ce que la salle a répondu.' : null}
        options={CHOICES.slice(0, 3).map(({ code, word }) => ({
          code,
          label: `Tous : ${word.toLowerCase()}`,
        }))}
        chosen={all}
        onChoose={setAll}
      />
      <details>
        <summary>Sauf…</summary>
        <Entries
          id="sauf"
          seats={seats}
          nameOf={nameOf}
          otherwise="Comme tous"
          entries={entries}
          onChange={setEntries}
        />
      </details>
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit" look={entered ? 'quiet' : 'main'}>
          {entered ? 'Remplacer les mains levées' : 'Noter les mains levées'}
        </Button>
        <span role="status">{entered && !send.isPending ? 'Les mains levées sont notées.' : ''}</span>
      </p>
    </form>
  );
};

type PaperProps = {
  readonly path: string;
  readonly round: number;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  readonly paper: 'NONE' | 'ENTERED' | 'CONFIRMED';
};

/** Signed paper ballots: one person enters them, a second one finds the same; else the difference is told to both. */
export const EnterPaper = ({ path, round, seats, nameOf, paper }: PaperProps) => {
  const [entries, setEntries] = useState<Readonly<Record<number, string>>>({});
  const send = useCommand(() => setEntries({}));
  const second = paper === 'ENTERED';
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const body = { round, ballots: linesOf(entries) };
    send.mutate({ path: `${path}/${second ? 'confirmPaperCount' : 'enterPaperCount'}`, body });
  };
  if (paper === 'CONFIRMED')
    return <p>Les bulletins en papier sont comptés deux fois, et les comptes concordent.</p>;
  return (
    <details open={second}>
      <summary>
        {second ? 'Des bulletins en papier attendent un second compte' : 'Bulletins en papier'}
      </summary>
      <form onSubmit={submit} noValidate>
        <p className="small">
          {second
            ? 'Une autre personne que la première lit chaque bulletin à son tour, sans voir le premier compte.'
            : 'Un bulletin signé par ligne. Une seconde personne les comptera après vous ; le vote attend son compte.'}
        </p>
        <Entries
          id="papier"
          seats={seats}
          nameOf={nameOf}
          otherwise="Pas de bulletin"
          entries={entries}
          onChange={setEntries}
        />
        <Refused error={send.error} />
        <p className="row">
          <Button type="submit" look="quiet">
            {second ? 'Confirmer le compte des bulletins' : 'Noter les bulletins en papier'}
          </Button>
        </p>
      </form>
    </details>
  );
};
