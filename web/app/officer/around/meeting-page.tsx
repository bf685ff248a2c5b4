import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import { attendanceQuery, meetingQuery } from '../../api/meeting-queries.ts';
import type { MeetingDossier, MeetingSheet } from '../../api/meeting-shapes.ts';
import { charterQuery } from '../../api/queries.ts';
import { type Acting, Told } from '../../governance/one-page.tsx';
import { Chip } from '../../parts/chip.tsx';
import { FileLink } from '../../parts/file-link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { readValue } from '../../words/answer-in-words.ts';
import { comesInWords, meetingName, meetingStanding, whereInWords } from '../../words/meeting-words.ts';
import { type Named, namedInput } from '../../words/named-input.ts';
import { slotInWords } from '../../words/slot-in-words.ts';
import { OfDossier, type OfOneDossier } from '../of-dossier.tsx';
import { MeetingReportText } from './meeting-report.tsx';
import { ReportActs } from './report-acts.tsx';
import { SlotActs } from './slot-acts.tsx';

type LookedAtProps = { readonly dossier: MeetingDossier; readonly form: Named };

/** What will be looked at, with what was answered: to have under one's eyes on the spot. */
const LookedAt = ({ dossier: { lookedAt }, form }: LookedAtProps) =>
  lookedAt.map(({ id, title, questions }) => (
    <div key={id} className="scroll" tabIndex={0} role="region" aria-label={`À regarder : ${id}`}>
      <table>
        <caption>
          {id} – {nonBreaking(title)}
        </caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Réponse</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ path, text, answer }) => {
            const known = namedInput(path, form);
            return (
              <tr key={path}>
                <th scope="row">{nonBreaking(text)}</th>
                <td>{known === undefined ? '' : readValue(answer ?? undefined, known)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  ));

const Expected = ({ council, id }: { readonly council: string; readonly id: string }) => {
  const { data, error } = useQuery({ ...attendanceQuery(council, id), retry: false });
  return (
    <section className="block">
      <h2>Qui est attendu</h2>
      <Refused error={error} />
      <ul>
        {data?.items.map(({ name, quality, structureName }, rank) => (
          <li key={rank}>
            {nonBreaking(
              quality === 'officer'
                ? `${name ?? 'Nom effacé'}, pour le service`
                : `${name ?? 'Une personne à venir'}, pour ${structureName ?? 'la structure'}`,
            )}
          </li>
        ))}
      </ul>
      <p>
        <FileLink path={`/api/${council}/meetings/${id}/calendar`} name="rencontre.ics">
          Mettre la rencontre dans mon agenda (fichier ICS)
        </FileLink>
      </p>
    </section>
  );
};

type SheetProps = OfOneDossier & {
  readonly sheet: MeetingSheet;
  readonly form: Named;
};

const Sheet = ({ council, sheet, form }: SheetProps) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const { id, state, available, data } = sheet;
  const of: Acting = {
    path: `/api/${council}/meetings/${id}`,
    may: (command) => available.includes(command),
    onDone: (words) => setSaid(next(said, words)),
  };
  const criteria = form.criteria.map((each) => ({ code: each.id, label: `${each.id}, ${each.title}` }));
  return (
    <>
      <SaidHere said={said} />
      <p>
        <Chip {...meetingStanding(state, data.silent)} />
      </p>
      <Told
        lines={[
          ['Date', data.slot && slotInWords(data.slot)],
          ['Dates proposées', data.slot === null ? data.slots.map(slotInWords).join('\n') : null],
          ['Lieu', whereInWords(data)],
          ['Territoire', data.territory?.name],
          ['Ce qui est à regarder', data.about],
          ['Ce que la structure a écrit', state === 'unsuited' ? data.declined : null],
          ['Pourquoi elle est annulée', data.cancelled],
        ]}
      />
      {data.slot !== null && state !== 'reported' && <Expected council={council} id={id} />}
      {data.dossiers.map((dossier) => (
        <section key={dossier.application} className="block">
          <h2>{nonBreaking(dossier.structure.name)}</h2>
          {state === 'convened' && <p>{comesInWords(dossier.comes)}</p>}
          {dossier.report === null && <LookedAt dossier={dossier} form={form} />}
          {dossier.report !== null && <MeetingReportText report={dossier.report} />}
          <ReportActs of={of} dossier={dossier} criteria={criteria} />
        </section>
      ))}
      {available.includes('cancel') && (
        <section className="block">
          <h2>La date</h2>
          <SlotActs of={of} isSettled={data.slot !== null} />
        </section>
      )}
    </>
  );
};

/** One meeting about a dossier, for the service: when, where, who comes, what was found of it (B15). */
export const MeetingPage = ({
  council,
  application,
  meeting,
}: OfOneDossier & { readonly meeting: string }) => {
  const { data: sheet, error, refetch } = useQuery(meetingQuery(council, meeting));
  const of = { council, application };
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined) return <Waiting what="Lecture de la rencontre" />;
  return (
    <OfDossier {...of} title={meetingName(sheet.data.kind)}>
      {({ data }) => (
        <>
          <p className="go">
            <Link to="/espace/$council/dossiers/$application/rencontres" params={of}>
              Toutes les rencontres sur ce dossier
            </Link>
          </p>
          <WithForm {...of} sheet={sheet} version={data.charterVersion} />
        </>
      )}
    </OfDossier>
  );
};

const WithForm = ({ version, ...rest }: Omit<SheetProps, 'form'> & { readonly version: string }) => {
  const form = useQuery(charterQuery(rest.council, version)).data?.data.form;
  return form === undefined ? <p role="status">Lecture de la charte…</p> : <Sheet {...rest} form={form} />;
};
