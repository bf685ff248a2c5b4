import { useEffect, useRef, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { type BallotChoice, sealBallot } from '../../ballot/seal-ballot.ts';
import { nonBreaking } from '../../public/french.ts';
import { command } from '../api/call.ts';
import { Offline, Problem } from '../api/problem.ts';
import type { BallotKind, Item } from '../api/session-shapes.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { CHOICES, groups, wordOf } from './ballot-words.ts';
import { keepReceipt, readReceipt, type Receipt, receiptKey } from './kept-receipts.ts';

type BallotProps = {
  readonly council: string;
  readonly point: {
    readonly item: string;
    readonly round: number;
    readonly ballot: Exclude<BallotKind, 'HANDS'>;
  };
  readonly item: Item;
  /** The seat for which the ballot counts: one's own, or that of whoever gave their voice. */
  readonly seat: number;
  readonly isProxy: boolean;
  readonly onCast: () => void;
};

const KINDS = {
  SECRET: 'Vote secret. Votre nom figurera parmi les votants ; votre choix est séparé de vous.',
  ROLL_CALL: 'Vote public. Votre nom et votre vote figureront au procès-verbal.',
} as const;

type Sending =
  { readonly is: 'no' | 'sending' | 'offline' | 'late' } | { readonly is: 'refused'; readonly says: string };

const TRY_AGAIN_MS = 2_000;
const LATE_MS = 20_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const Said = ({ receipt }: { readonly receipt: Receipt }) => {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div role="status">
      <h2 ref={title} tabIndex={-1}>
        {receipt.code === null
          ? nonBreaking(`Votre vote ${wordOf(receipt.choice ?? '')} est enregistré.`)
          : 'Votre bulletin est dans l’urne.'}
      </h2>
      {receipt.code === null ? (
        <p>Il figurera au procès-verbal.</p>
      ) : (
        <>
          <p>
            Il est séparé de votre nom. Votre code de suivi :{' '}
            <strong className="whole code">{groups(receipt.code)}</strong>
          </p>
          <p className="small soft">
            Il montre que ce bulletin est dans l’urne. Il ne dit rien de votre choix.
          </p>
        </>
      )}
    </div>
  );
};

const Progress = ({ sending }: { readonly sending: Sending }) => {
  const words = {
    no: '',
    sending: 'Envoi…',
    offline: 'Pas de réseau. Votre choix reste ici et part dès qu’il revient.',
    late: 'Toujours pas de réseau. Levez la main : le secrétariat note votre vote au procès-verbal.',
    refused: sending.is === 'refused' ? sending.says : '',
  } as const;
  return (
    <p role={sending.is === 'refused' || sending.is === 'late' ? 'alert' : 'status'}>
      {nonBreaking(words[sending.is])}
    </p>
  );
};

/**
 * A vote in two taps: one chooses, one confirms; nothing leaves before the second. What was confirmed is sent under one id
 * until the service answers, so that a cut network can neither lose a ballot nor count it twice.
 */
export const Ballot = ({ council, point, item, seat, isProxy, onCast }: BallotProps) => {
  const key = receiptKey(point.item, point.round, seat);
  const [choice, setChoice] = useState<BallotChoice | null>(null);
  const [sending, setSending] = useState<Sending>({ is: 'no' });
  const [receipt, setReceipt] = useState(() => readReceipt(key));
  const secret = point.ballot === 'SECRET';

  const castSealed = async (chosen: BallotChoice): Promise<void> => {
    const own = isProxy ? { for: seat } : {};
    const sealed =
      secret && item.secret !== null && item.poll !== null
        ? await sealBallot({ publicKey: item.secret.publicKey, poll: item.poll, choice: chosen })
        : null;
    const body = {
      round: point.round,
      ...own,
      ...(sealed === null ? { choice: chosen } : { ballot: sealed.ballot }),
    };
    const id = crypto.randomUUID();
    const began = Date.now();
    for (;;)
      try {
        await command(`/api/${council}/items/${point.item}/castBallot`, body, id);
        const kept = {
          at: new Date().toISOString(),
          choice: sealed === null ? chosen : null,
          code: sealed?.code ?? null,
        };
        keepReceipt(key, kept);
        setReceipt(kept);
        onCast();
        return;
      } catch (error) {
        if (!(error instanceof Offline) && !(error instanceof Problem && error.status >= 500)) throw error;
        setSending({ is: Date.now() - began > LATE_MS ? 'late' : 'offline' });
        await wait(TRY_AGAIN_MS);
      }
  };

  const confirm = async () => {
    if (choice === null || sending.is === 'sending' || sending.is === 'offline' || sending.is === 'late')
      return;
    setSending({ is: 'sending' });
    try {
      await castSealed(choice);
    } catch (error) {
      setSending({ is: 'refused', says: (error as Error).message });
    }
  };

  if (receipt !== null) return <Said receipt={receipt} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p>
        <strong>{nonBreaking(KINDS[point.ballot])}</strong>
      </p>
      <RadioGroup className="ask" value={choice} onChange={(code) => setChoice(code as BallotChoice)}>
        <Label className="legend">
          {isProxy ? `Le vote du siège ${seat}, dont vous portez le pouvoir` : 'Votre vote'}
        </Label>
        <div className="choices">
          {CHOICES.filter(({ secretOnly }) => secret || secretOnly !== true).map(({ code, word }) => (
            <Radio key={code} value={code} className="option vote">
              <span className="disc" aria-hidden="true" />
              {word}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className="confirm">
        <p role="status">
          {choice !== null && sending.is === 'no' && (
            <>
              Vous avez choisi <strong>{wordOf(choice)}</strong>. Rien n’est encore envoyé.
            </>
          )}
        </p>
        <Progress sending={sending} />
        {choice !== null && (
          <Button type="submit">
            <Icon name="tick" /> {secret ? 'Déposer mon bulletin' : `Confirmer : ${wordOf(choice)}`}
          </Button>
        )}
      </div>
    </form>
  );
};
