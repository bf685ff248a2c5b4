import { type SubmitEvent, useState } from 'react';
import type { Interest } from '../api/session-member.ts';
import { Button } from '../parts/button.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import { Select } from './chair/seat-select.tsx';
import { INTERESTS } from './interest-kinds.ts';

const WHOSE = [
  { code: 'SELF', label: 'Moi' },
  { code: 'SPOUSE', label: 'Mon conjoint ou ma conjointe' },
] as const;

type AddProps = { readonly onAdd: (interest: Interest) => void };

const dayOf = (given: Given | null): string | null => (given?.is === 'value' ? String(given.value) : null);
const wrongOf = (given: Given | null): string | null => (given?.is === 'wrong' ? given.says : null);

/** What a day is to say, once somebody tried to go on without it. */
const fromError = (given: Given | null, tried: boolean): string | null =>
  wrongOf(given) ?? (tried && dayOf(given) === null ? 'Écrivez depuis quand.' : null);

/** One link more: nothing is declared until the whole list is. */
export const AddInterest = ({ onAdd }: AddProps) => {
  const [siren, setSiren] = useState('');
  const [kind, setKind] = useState('');
  const [whose, setWhose] = useState<string>('SELF');
  const [from, setFrom] = useState<Given | null>(null);
  const [to, setTo] = useState<Given | null>(null);
  const [tried, setTried] = useState(false);
  const [round, setRound] = useState(0);
  const bareSiren = siren.replaceAll(/\s/g, '');
  const firstMissing = (): string | null => {
    if (bareSiren === '') return 'siren';
    if (kind === '') return 'lien-declare';
    return dayOf(from) === null ? 'depuis' : null;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const missing = firstMissing();
    const since = dayOf(from);
    if (missing !== null || since === null || wrongOf(to) !== null) {
      document.getElementById(missing ?? 'jusque')?.focus();
      return;
    }
    onAdd({ siren: bareSiren, kind, whose: whose as Interest['whose'], from: since, to: dayOf(to) });
    setSiren('');
    setKind('');
    setFrom(null);
    setTo(null);
    setTried(false);
    setRound(round + 1);
  };
  return (
    <details>
      <summary>Ajouter un lien</summary>
      <form key={round} onSubmit={submit} noValidate>
        <Choice
          id="qui-est-lie"
          label="Qui a ce lien ?"
          hint={null}
          error={null}
          options={WHOSE}
          chosen={whose}
          onChoose={setWhose}
        />
        <TextInput
          id="siren"
          label="SIREN de la structure"
          hint="9 chiffres. Exemple : 000 000 018."
          value={siren}
          onChange={setSiren}
          error={tried && bareSiren === '' ? 'Écrivez le SIREN de la structure.' : null}
        />
        <Select
          id="lien-declare"
          label="Le lien"
          value={kind}
          options={[{ code: '', word: 'Choisissez un lien' }, ...INTERESTS]}
          onChange={setKind}
        />
        <DateField
          id="depuis"
          label="Depuis quand"
          hint={null}
          type={{ base: 'date' }}
          negative={false}
          value={undefined}
          error={fromError(from, tried)}
          onGive={setFrom}
        />
        <DateField
          id="jusque"
          label="Jusqu’à quand"
          hint="Rien si ce lien dure encore."
          type={{ base: 'date' }}
          negative={false}
          value={undefined}
          error={wrongOf(to)}
          onGive={setTo}
        />
        <p className="row">
          <Button type="submit" look="quiet">
            Ajouter ce lien à ma liste
          </Button>
        </p>
      </form>
    </details>
  );
};
