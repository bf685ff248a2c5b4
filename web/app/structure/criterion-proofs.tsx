import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { command } from '../api/call.ts';
import type { Application, Proofs, Thing } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Refused } from '../parts/refused.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import { fileWeight } from '../words/file-weight.ts';
import { type Sending, sendFile } from './upload.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.docx,.xlsx,.csv';

type ProofsProps = {
  readonly council: string;
  readonly application: Thing<Application>;
  readonly criterion: string;
  readonly proofs: Proofs;
};

type OneKind = ProofsProps & { readonly kind: Proofs['kinds'][number] };

const SHOWN = {
  clean: { drawing: 'tick', tone: 'pass', word: 'Vérifié' },
  refused: { drawing: 'square', tone: 'fail', word: 'Refusé' },
  expired: { drawing: 'clock', tone: 'review', word: 'Expiré' },
} as const;
const CHECKING = { drawing: 'disc', tone: 'todo', word: 'Contrôle en cours' } as const;

const chipOf = (state: string) => SHOWN[state as keyof typeof SHOWN] ?? CHECKING;

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

const Kind = ({ council, application, criterion, proofs, kind }: OneKind) => {
  const [sending, setSending] = useState<Sending | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [dated, setDated] = useState<Given>({ is: 'empty' });
  const [undated, setUndated] = useState<string | null>(null);
  const stop = useRef<AbortController | null>(null);
  const queries = useQueryClient();
  const id = `piece-${criterion}-${kind.kind}`;
  const own = proofs.criteria.find((each) => each.id === criterion);
  const attached = own?.attached.filter((each) => each.attached && each.kind === kind.kind) ?? [];
  const again = () => queries.invalidateQueries({ queryKey: ['application', council, application.id] });

  const attach = async (file: File) => {
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
      const document = await sendFile({
        council,
        structure: application.data.structure,
        kind: kind.kind,
        file,
        dated: date,
        onMove: setSending,
        signal: stop.current.signal,
      });
      await command(
        `/api/${council}/applications/${application.id}/attachProof`,
        { criterion, document },
        crypto.randomUUID(),
      );
      await again();
    } catch (caught) {
      setSending(null);
      if (!(caught instanceof DOMException)) setError(caught as Error);
    }
  };

  return (
    <div className="proof">
      <h3>{nonBreaking(kind.title)}</h3>
      {kind.help !== null && <p className="hint">{nonBreaking(kind.help)}</p>}
      <p className="hint" id={`${id}-aide`}>
        {kind.obtainedFrom !== null &&
          `Seulement si nous ne pouvons pas l’obtenir ; source : ${kind.obtainedFrom}. `}
        PDF, photo ou document bureautique, 20 Mo au plus.
      </p>
      <ul className="files">
        {attached.map(({ document }) =>
          document === null ? null : (
            <li key={document.id} className="file">
              <Icon name="file" />
              <div>
                <strong>{document.fileName}</strong>
                <p className="small soft">{fileWeight(document.size)}</p>
              </div>
              <Chip {...chipOf(document.state)} />
            </li>
          ),
        )}
      </ul>
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
        {attached.length === 0 ? 'Ajouter ce fichier' : 'Ajouter un autre fichier'}
      </label>
      <input
        id={id}
        type="file"
        accept={ACCEPTED}
        aria-describedby={`${id}-aide`}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) void attach(file);
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
    </div>
  );
};

/** The proofs of a topic: what is accepted and why first, then the files with where each stands. */
export const CriterionProofs = (props: ProofsProps) => {
  const own = props.proofs.criteria.find(({ id }) => id === props.criterion);
  const kinds = props.proofs.kinds.filter(({ kind }) => own?.accepts?.includes(kind) === true);
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="preuves">
      <h2 id="preuves">Preuves</h2>
      {kinds.map((kind) => (
        <Kind key={kind.kind} {...props} kind={kind} />
      ))}
    </section>
  );
};
