import type { QueryKey } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import type { GridCriterion } from '../api/officer-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { Choice } from '../questions/choice-field.tsx';

export type Verdict = 'PASS' | 'FAIL' | 'NOT_APPLICABLE';

const VERDICTS = [
  { code: 'PASS', label: 'Conforme' },
  { code: 'FAIL', label: 'Non conforme' },
  { code: 'NOT_APPLICABLE', label: 'Sans objet' },
] as const;

type VerdictFormProps = {
  readonly path: string;
  readonly criterion: GridCriterion;
  readonly chosen: Verdict | null;
  readonly onChoose: (verdict: Verdict) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** The criterion that comes next, where one still waits. */
  readonly nextId: string | null;
  readonly onDone: () => void;
  /** What tells that it is decided. */
  readonly shows: QueryKey;
};

/** The verdict of a person, with its reason, which the structure will read in its letter. */
export const VerdictForm = (props: VerdictFormProps) => {
  const { path, criterion, chosen, onChoose, reason, onReason, nextId, onDone, shows } = props;
  const [tried, setTried] = useState(false);
  const resolve = useCommand(onDone, shows);
  const missing = { verdict: chosen === null, reason: reason.trim() === '' };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.verdict || missing.reason) {
      document.getElementById(missing.verdict ? 'verdict' : 'motif')?.focus();
      return;
    }
    resolve.mutate({ path, body: { criterion: criterion.id, verdict: chosen, reason: reason.trim() } });
  };
  return (
    <form onSubmit={send} noValidate className="card">
      <Choice
        id="verdict"
        label="Votre verdict"
        hint={null}
        error={tried && missing.verdict ? 'Choisissez un verdict.' : null}
        options={VERDICTS}
        chosen={chosen}
        onChoose={(code) => onChoose(code as Verdict)}
      />
      <TextArea
        id="motif"
        label="Motif, repris dans la lettre"
        hint="Une phrase sur le fait, une sur la règle. La structure le lira."
        value={reason}
        onChange={onReason}
        error={tried && missing.reason ? 'Écrivez le motif que la structure lira.' : null}
      />
      <Refused error={resolve.error} />
      <p className="row">
        <Button type="submit">{nextId === null ? 'Trancher' : `Trancher et passer à ${nextId}`}</Button>
      </p>
    </form>
  );
};
