import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchInstant, nonBreaking } from '../../public/french.ts';
import { type BulkPreview, type Hold, tryBulk } from '../api/officer-bulk.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { ToWhom } from '../service/to-whom.tsx';
import { type BulkCommand, BULK_WORDS } from '../words/bulk-words.ts';

type BulkPanelProps = {
  readonly council: string;
  readonly chosen: readonly string[];
  readonly onClear: () => void;
};

/** What the act says of every dossier: a message, or to whom they go. */
const inputOf = (command: BulkCommand, text: string): object => {
  if (command === 'sendMessage') return { to: 'APPLICANT', text: text.trim() };
  return command === 'assign' ? { officer: text } : {};
};

/** The acts that say nothing are ready as they are. */
const lacks = (command: BulkCommand, text: string): boolean =>
  (command === 'sendMessage' || command === 'assign') && text.trim() === '';

const TOO_SOON = 'Une échéance tombe avant : faites cet acte sans attendre.';

const Tried = ({ preview }: { readonly preview: BulkPreview }) => {
  const refused = preview.entries.filter(({ refusal }) => refusal !== null);
  const done = preview.entries.filter(({ refusal }) => refusal === null);
  return (
    <div role="status">
      {refused.length > 0 && (
        <>
          <h3>{counted(refused.length, 'dossier resterait tel quel', 'dossiers resteraient tels quels')}</h3>
          <ul>
            {refused.map(({ thing, structureName, refusal }) => (
              <li key={thing}>
                <strong>{structureName ?? 'Dossier fermé'}</strong> : {nonBreaking(refusal?.title ?? '')}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{counted(done.length, 'dossier changerait', 'dossiers changeraient')}</h3>
      <ul>
        {done.map(({ thing, structureName, limits }) => (
          <li key={thing}>
            {structureName}
            {limits.length > 0 && <span className="is-review"> {TOO_SOON}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};

type WhichActProps = {
  readonly council: string;
  readonly command: BulkCommand;
  readonly text: string;
  readonly onCommand: (command: BulkCommand) => void;
  readonly onText: (text: string) => void;
};

const WhichAct = ({ council, command, text, onCommand, onText }: WhichActProps) => (
  <>
    <p className="field">
      <label htmlFor="acte">Acte</label>
      <select id="acte" value={command} onChange={(event) => onCommand(event.target.value as BulkCommand)}>
        {BULK_WORDS.map((each) => (
          <option key={each.command} value={each.command}>
            {each.name}
          </option>
        ))}
      </select>
    </p>
    {command === 'assign' && <ToWhom council={council} officer={text} onChoose={onText} />}
    {command === 'sendMessage' && (
      <TextArea
        id="message-groupe"
        label="Message aux structures"
        hint="Le même pour toutes. Il n’arrête aucun délai."
        value={text}
        onChange={onText}
      />
    )}
  </>
);

/** One act on the dossiers that were chosen: tried first, then held ten minutes, which leaves time to undo it (B11). */
export const BulkPanel = ({ council, chosen, onClear }: BulkPanelProps) => {
  const [command, setCommand] = useState<BulkCommand>('takeOver');
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const dryRun = useMutation({ mutationFn: (hold: Hold) => tryBulk(council, hold) });
  const hold = useCommand(({ id }) =>
    navigate({ to: '/espace/$council/actes-groupes/$bulk', params: { council, bulk: id } }),
  );
  const words = BULK_WORDS.find((each) => each.command === command);
  const lacking = lacks(command, text);
  // What was tried holds for the very dossiers that were tried.
  const tried = dryRun.variables?.entries.map(({ thing }) => thing).join() === chosen.join();
  const preview = tried ? dryRun.data : undefined;
  const possible = preview?.entries.filter(({ refusal }) => refusal === null) ?? [];
  const asked = (things: readonly string[]): Hold => ({
    command,
    input: inputOf(command, text),
    entries: things.map((thing) => ({ thing })),
  });
  return (
    <section className="card bulk" aria-labelledby="choisis">
      <h2 id="choisis">{counted(chosen.length, 'dossier choisi', 'dossiers choisis')}</h2>
      <WhichAct
        council={council}
        command={command}
        text={text}
        onCommand={(each) => {
          setCommand(each);
          setText('');
          dryRun.reset();
        }}
        onText={(typed) => {
          setText(typed);
          dryRun.reset();
        }}
      />
      {preview !== undefined && <Tried preview={preview} />}
      <Refused error={dryRun.error ?? hold.error} />
      <div className="row">
        {preview === undefined && !lacking && (
          <Button onPress={() => dryRun.mutate(asked(chosen))}>Voir ce que cela ferait</Button>
        )}
        {preview !== undefined && possible.length > 0 && (
          <Button
            onPress={() =>
              hold.mutate({
                path: `/api/${council}/bulkActions`,
                body: asked(possible.map(({ thing }) => thing)),
              })
            }
          >
            {words?.button(possible.length) ?? ''}
          </Button>
        )}
        <Button look="quiet" onPress={onClear}>
          Ne plus en choisir
        </Button>
      </div>
      {preview !== undefined && possible.length > 0 && (
        <p className="small soft">
          Fait le {frenchInstant(preview.carriedOutAt)} ; d’ici là, vous pouvez l’annuler.
        </p>
      )}
    </section>
  );
};
