import { useState } from 'react';
import { counted, frenchDate, parisDay, shortDate } from '../../public/french.ts';
import type { Forecast, Notice, Notices } from '../api/secretariat-convocation-shapes.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import type { Shown } from '../words/shown.ts';
import { HandDelivery } from './hand-delivery.tsx';
import { NoteReply } from './note-reply.tsx';
import type { OfOneSession } from './of-session.tsx';

const LETTERS: Readonly<Record<Notice['letter'], string>> = {
  SENT: 'lettre partie',
  IN_DOUBT: 'départ de la lettre incertain',
  SETTLED: 'réglé autrement',
  NOT_WRITTEN: 'lettre pas encore partie',
};

const HOW = { BY_HAND: 'en main propre', POST: 'par la poste', PHONE: 'par téléphone' } as const;

const REPLIES = { COMING: 'Vient', REMOTE: 'À distance', ABSENT: 'Ne vient pas' } as const;

const proofOf = ({ receivedOn, inTime }: Notice): Shown => {
  if (receivedOn === null) return { drawing: 'disc', tone: 'todo', word: 'Aucune preuve' };
  return inTime
    ? { drawing: 'tick', tone: 'pass', word: 'À temps' }
    : { drawing: 'triangle', tone: 'review', word: 'Trop tard' };
};

const nameOf = ({ name, member }: Notice): string => name ?? `Membre n° ${member}`;

const detailOf = ({ acknowledgedAt, how, receivedOn, letter }: Notice): string => {
  if (receivedOn === null) return LETTERS[letter];
  const shown = acknowledgedAt === null ? '' : `accusé le ${shortDate(parisDay(acknowledgedAt))}`;
  const handed = how === null ? '' : `remis ${HOW[how]}, reçu le ${shortDate(receivedOn)}`;
  return [shown, handed].filter((each) => each !== '').join(' ; ');
};

type MembersCalledProps = OfOneSession & {
  readonly notices: Notices;
  readonly replies: Forecast['replies'];
  readonly collegeOf: (college: number) => string;
  readonly mayRecord: boolean;
  /** Whether this reader notes the answers that come by another road. */
  readonly mayReply: boolean;
};

/** Member by member: whether they come, and what shows that they were convened in time (DEL-04). */
export const MembersCalled = (props: MembersCalledProps) => {
  const { council, session, notices, replies, collegeOf, mayRecord, mayReply } = props;
  const [open, setOpen] = useState<number | null>(null);
  const [replying, setReplying] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const opened = notices.items.find(({ member }) => member === open);
  const answering = notices.items.find(({ member }) => member === replying);
  return (
    <section aria-labelledby="membres">
      <h2 id="membres">
        {counted(notices.notified.inTime, 'membre prévenu', 'membres prévenus')} à temps, sur{' '}
        {notices.notified.members}
      </h2>
      <p>À recevoir au plus tard le {frenchDate(notices.receivedBy)}.</p>
      <p role="status">{said}</p>
      {opened !== undefined && (
        <HandDelivery
          key={opened.member}
          council={council}
          session={session}
          notice={opened}
          name={nameOf(opened)}
          onDone={(words) => {
            setOpen(null);
            setSaid(words);
          }}
          onLeave={() => setOpen(null)}
        />
      )}
      {answering !== undefined && (
        <NoteReply
          key={answering.member}
          council={council}
          session={session}
          notice={answering}
          name={nameOf(answering)}
          onDone={(words) => {
            setReplying(null);
            setSaid(words);
          }}
          onLeave={() => setReplying(null)}
        />
      )}
      <div className="scroll" role="region" aria-label="Membres convoqués" tabIndex={0}>
        <table>
          <caption>Membres convoqués</caption>
          <thead>
            <tr>
              <th scope="col">Membre</th>
              <th scope="col">Collège</th>
              <th scope="col">Réponse</th>
              <th scope="col">Preuve de réception</th>
              {mayRecord && <th scope="col">Noter</th>}
            </tr>
          </thead>
          <tbody>
            {notices.items.map((notice) => {
              const reply = replies.find(({ member }) => member === notice.member);
              return (
                <tr key={notice.member}>
                  <th scope="row">
                    {nameOf(notice)}
                    {notice.kind === 'ALTERNATE' && <span className="soft"> (suppléance)</span>}
                  </th>
                  <td>{collegeOf(notice.college)}</td>
                  <td>
                    {reply === undefined ? 'Sans réponse' : REPLIES[reply.answer]}
                    {reply?.excuse != null && <span className="small soft"> {reply.excuse}</span>}
                  </td>
                  <td>
                    <Chip {...proofOf(notice)} /> <span className="small soft">{detailOf(notice)}</span>
                  </td>
                  {mayRecord && (
                    <td>
                      {!notice.inTime && (
                        <Button
                          look="quiet"
                          onPress={() => {
                            setSaid('');
                            setOpen(notice.member);
                            requestAnimationFrame(() =>
                              document.getElementById(`remise-${notice.member}`)?.focus(),
                            );
                          }}
                        >
                          Noter une remise<span className="heard"> à {nameOf(notice)}</span>
                        </Button>
                      )}
                      {mayReply && (
                        <Button
                          look="quiet"
                          onPress={() => {
                            setSaid('');
                            setReplying(notice.member);
                            requestAnimationFrame(() =>
                              document.getElementById(`reponse-${notice.member}`)?.focus(),
                            );
                          }}
                        >
                          Noter sa réponse<span className="heard"> : {nameOf(notice)}</span>
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
