import { useRef, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import type { Proofs } from '../api/shapes.ts';
import { Button } from './button.tsx';
import { Refused } from './refused.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import { fileWeight } from '../words/file-weight.ts';
import { type Sending, sendFile } from '../api/upload.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
const ACCEPTED = {
  any: {
    types: '.pdf,.png,.jpg,.jpeg,.odt,.ods,.docx,.xlsx,.csv',
    words: 'PDF, photo ou document bureautique',
  },
  pdf: { types: '.pdf', words: 'PDF' },
} as const;

const Move = ({ sending }: { readonly sending: Sending | null }) => {
  if (sending === null || sending.is === 'clean') return null;
  if (sending.is === 'sending')
    return (
      <p>
        <label>
          Envoi <progress max={100} value={sending.percent} /> {sending.percent} %
        </label>
      </p>
    );
  return <p>{sending.is === 'checking' ? 'Contrôle en cours, quelques secondes…' : sending.says}</p>;
};

type FileFieldProps = {
  readonly id: string;
  readonly council: string;
  readonly structure: string;
  readonly kind: Proofs['kinds'][number];
  readonly label: string;
  readonly accepts?: keyof typeof ACCEPTED;
  /** Given the document, once it was sent and checked. */
  readonly onSent: (document: string) => Promise<void>;
};

/** One file of a kind: what is accepted before the button, then how far it is, and what is wrong with it. */
export const FileField = ({
  id,
  council,
  structure,
  kind,
  label,
  accepts = 'any',
  onSent,
}: FileFieldProps) => {
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [dated, setDated] = useState<Given>({ is: 'empty' });
  const [undated, setUndated] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);

  const send = async (file: File) => {
    setError(null);
    const date = kind.validMonths !== null && dated.is === 'value' ? String(dated.value) : null;
    if (kind.validMonths !== null && date === null) {
      setUndated('Écrivez d’abord la date que porte ce document, puis choisissez le fichier.');
      return;
    }
    setUndated(null);
    if (file.size > LARGEST_BYTES) {
      setError(new Error(`Ce fichier pèse ${fileWeight(file.size)}. Envoyez-en un de 20 Mo au plus.`));
      return;
    }
    stop.current = new AbortController();
    try {
      const asked = { council, structure, kind: kind.kind, file, dated: date };
      const sent = await sendFile({ ...asked, onMove: setSending, signal: stop.current.signal });
      if (sent !== null) await onSent(sent);
    } catch (caught) {
      setSending(null);
      if (!(caught instanceof DOMException)) setError(caught as Error);
    }
  };

  return (
    <>
      {kind.help !== null && <p className="hint">{nonBreaking(kind.help)}</p>}
      <p className="hint" id={`${id}-aide`}>
        {kind.obtainedFrom !== null &&
          `Seulement si nous ne pouvons pas l’obtenir ; source : ${kind.obtainedFrom}. `}
        {ACCEPTED[accepts].words}, 20 Mo au plus.
      </p>
      {kind.validMonths !== null && (
        <DateField
          id={`${id}-date`}
          label="Date que porte le document"
          hint={null}
          type={{ base: 'date' }}
          negative={false}
          value={undefined}
          error={dated.is === 'wrong' ? dated.says : undated}
          onGive={setDated}
        />
      )}
      <label htmlFor={id} className="file-label">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED[accepts].types}
        aria-describedby={`${id}-aide`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void send(file);
          // The same file may be chosen again once what was wrong is put right.
          target.value = '';
        }}
      />
      <div role="status">
        <Move sending={sending} />
      </div>
      {sending?.is === 'sending' && (
        <Button look="plain" onPress={() => stop.current?.abort()}>
          Arrêter l’envoi
        </Button>
      )}
      <Refused error={error} />
    </>
  );
};
