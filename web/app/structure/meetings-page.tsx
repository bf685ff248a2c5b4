import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { frenchInstant, nonBreaking } from '../../public/french.ts';
import { dossierMeetingsQuery } from '../api/meeting-queries.ts';
import type { ListedMeeting } from '../api/meeting-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Refused } from '../parts/refused.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { slotInWords } from '../words/slot-in-words.ts';
import type { Shown } from '../words/shown.ts';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

type Part = OfDossier & { readonly meeting: ListedMeeting };

const KINDS: Readonly<Record<ListedMeeting['kind'], string>> = {
  VISIT: 'Une visite chez vous',
  HEARING: 'Un entretien',
  WORKING_SESSION: 'Une séance de travail avec d’autres structures',
};

const STATES: Readonly<Record<string, Shown>> = {
  awaiting: { drawing: 'clock', tone: 'review', word: 'Une date est à choisir' },
  unsuited: { drawing: 'clock', tone: 'todo', word: 'D’autres dates vous seront proposées' },
  agreed: { drawing: 'tick', tone: 'pass', word: 'Date convenue' },
  convened: { drawing: 'clock', tone: 'review', word: 'Vous êtes invités' },
  reported: { drawing: 'tick', tone: 'pass', word: 'Tenue' },
  cancelled: { drawing: 'aside', tone: 'ended', word: 'Annulée' },
};

/** One of the dates that suit the service, chosen by whoever receives the visit. */
const ChooseSlot = ({ council, meeting }: Part) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const choose = useCommand(() => undefined);
  const send = () => {
    setTried(true);
    if (chosen !== null)
      choose.mutate({ path: `/api/${council}/meetings/${meeting.id}/chooseSlot`, body: { start: chosen } });
  };
  return (
    <>
      <Choice
        id={`date-${meeting.id}`}
        label="Quelle date vous convient ?"
        hint="Heure de Paris."
        options={meeting.slots.map((slot) => ({ code: slot.start, label: slotInWords(slot) }))}
        chosen={chosen}
        onChoose={setChosen}
        error={tried && chosen === null ? 'Choisissez une date, ou dites qu’aucune ne convient.' : null}
      />
      <Refused error={choose.error} />
      <p className="row">
        <Button onPress={send}>Convenir de cette date</Button>
      </p>
    </>
  );
};

const Decline = ({ council, meeting }: Part) => (
  <details>
    <summary>
      {meeting.state === 'agreed' ? 'Cette date ne convient plus' : 'Aucune date ne convient'}
    </summary>
    <WriteAndSend
      id={`raison-${meeting.id}`}
      label="Pourquoi, et quand seriez-vous disponibles ?"
      hint="Le service vous propose d’autres dates ; 600 signes au plus."
      empty="Dites en quelques mots ce qui ne convient pas."
      action="Demander d’autres dates"
      path={`/api/${council}/meetings/${meeting.id}/declineSlots`}
      bodyOf={(reason) => ({ reason })}
      done="C’est demandé."
    />
  </details>
);

const Answer = ({ council, application, meeting }: Part) => {
  const answer = useCommand(() => undefined);
  const send = (comes: boolean) =>
    answer.mutate({
      path: `/api/${council}/meetings/${meeting.id}/answerInvitation`,
      body: { application, comes },
    });
  return (
    <>
      {meeting.comes !== null && (
        <p>{meeting.comes ? 'Vous avez dit que vous venez.' : 'Vous avez dit que vous ne venez pas.'}</p>
      )}
      <Refused error={answer.error} />
      <p className="row">
        {meeting.comes !== true && <Button onPress={() => send(true)}>Dire que nous venons</Button>}
        {meeting.comes !== false && (
          <Button look="quiet" onPress={() => send(false)}>
            Dire que nous ne venons pas
          </Button>
        )}
      </p>
    </>
  );
};

const CHOSEN_BY: ReadonlySet<string> = new Set(['awaiting', 'agreed']);

/** What may be answered now: a date, none of them, or whether one comes. */
const Acts = (part: Part) => {
  const { state, kind } = part.meeting;
  return (
    <>
      {state === 'awaiting' && <ChooseSlot {...part} />}
      {CHOSEN_BY.has(state) && kind !== 'WORKING_SESSION' && <Decline {...part} />}
      {state === 'convened' && <Answer {...part} />}
    </>
  );
};

const What = ({ meeting }: Pick<Part, 'meeting'>) => {
  const { state, slot, where, about, declined, cancelled } = meeting;
  return (
    <>
      {slot !== null && (
        <p>
          <strong>{slotInWords(slot)}</strong>
        </p>
      )}
      <p className="small soft">
        {where.remote ? 'À distance' : 'Sur place'}
        {where.place !== null && ` : ${where.place}`}
      </p>
      {about !== null && <p className="typed">{nonBreaking(about)}</p>}
      {declined !== null && state === 'unsuited' && (
        <p className="small">{nonBreaking(`Vous avez écrit : « ${declined} »`)}</p>
      )}
      {cancelled !== null && <p>{nonBreaking(`Annulée : ${cancelled}`)}</p>}
    </>
  );
};

const One = (part: Part & { readonly mayAct: boolean }) => {
  const { meeting, mayAct } = part;
  const { state, kind, report } = meeting;
  const shown = STATES[state];
  return (
    <section className="card" aria-labelledby={`rencontre-${meeting.id}`}>
      {shown !== undefined && (
        <p>
          <Chip {...shown} />
        </p>
      )}
      <h2 id={`rencontre-${meeting.id}`}>{KINDS[kind]}</h2>
      <What meeting={meeting} />
      {mayAct && <Acts {...part} />}
      {report !== null && (
        <details>
          <summary>Le compte rendu du {frenchInstant(report.at)}</summary>
          <p className="typed">
            {report.text ?? 'Ce texte a été effacé, comme la règle de conservation le veut.'}
          </p>
        </details>
      )}
    </section>
  );
};

/** Visits, hearings and working sessions about a request (B15): what is proposed, what is agreed, what came of it. */
export const MeetingsPage = ({ council, application }: OfDossier) => {
  const { data } = useQuery(dossierMeetingsQuery(council, application));
  return (
    <DossierFrame council={council} application={application} title="Vos rencontres avec le service">
      {({ available }) => (
        <div className="stack">
          {data?.length === 0 && (
            <p>
              Aucune rencontre n’est prévue. Si le service vous en propose une, un courriel vous préviendra.
            </p>
          )}
          {data?.map((meeting) => (
            <One
              key={meeting.id}
              council={council}
              application={application}
              meeting={meeting}
              mayAct={available.includes('sendMessage')}
            />
          ))}
        </div>
      )}
    </DossierFrame>
  );
};
