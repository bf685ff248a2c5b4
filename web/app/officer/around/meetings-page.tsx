import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../../acts/said.tsx';
import { dossierMeetingsQuery } from '../../api/meeting-queries.ts';
import type { ListedMeeting } from '../../api/meeting-shapes.ts';
import { gridQuery } from '../../api/officer-queries.ts';
import type { GridCriterion } from '../../api/officer-shapes.ts';
import { meQuery } from '../../api/queries.ts';
import { Chip } from '../../parts/chip.tsx';
import { Refused } from '../../parts/refused.tsx';
import { comesInWords, meetingName, meetingStanding, whenInWords } from '../../words/meeting-words.ts';
import { awaitsDecision } from '../../words/officer-words.ts';
import { OfDossier, type OfOneDossier } from '../of-dossier.tsx';
import { ProposeMeeting } from './propose-meeting.tsx';

const One = ({ council, application, meeting }: OfOneDossier & { readonly meeting: ListedMeeting }) => {
  const { id, kind, state, silent, comes, declined } = meeting;
  return (
    <li>
      <h2>
        <Link
          to="/espace/$council/dossiers/$application/rencontres/$meeting"
          params={{ council, application, meeting: id }}
        >
          {meetingName(kind)}
        </Link>
      </h2>
      <p>
        <Chip {...meetingStanding(state, silent)} />
      </p>
      <p>{nonBreaking(whenInWords(meeting))}</p>
      {state === 'convened' && <p className="small">{comesInWords(comes)}</p>}
      {state === 'unsuited' && declined !== null && (
        <p className="small">{nonBreaking(`La structure a écrit : « ${declined} »`)}</p>
      )}
    </li>
  );
};

const isOpen = ({ standing }: GridCriterion): boolean => standing === 'REVIEW';

/** What may be looked at: what a person is to settle comes first. */
const toLookAt = (criteria: readonly GridCriterion[]) =>
  [...criteria.filter(isOpen), ...criteria.filter((each) => !isOpen(each))].map((each) => ({
    code: each.id,
    label: `${each.id}, ${each.title}${isOpen(each) ? ' (à trancher)' : ''}`,
  }));

type MeetingsProps = OfOneDossier & { readonly mayPropose: boolean };

const Meetings = ({ council, application, mayPropose }: MeetingsProps) => {
  const { data, error } = useQuery(dossierMeetingsQuery(council, application));
  const grid = useQuery(gridQuery(council, application)).data;
  const [said, setSaid] = useState(NOTHING_SAID);
  return (
    <>
      <SaidHere said={said} />
      <Refused error={error} />
      {data?.length === 0 && (
        <p>
          Aucune rencontre n’a été proposée sur ce dossier.
          {mayPropose && ' Une visite ou un entretien éclaire un critère que les pièces ne montrent pas.'}
        </p>
      )}
      <ul className="rows entries">
        {data?.map((meeting) => (
          <One key={meeting.id} council={council} application={application} meeting={meeting} />
        ))}
      </ul>
      {mayPropose && grid !== undefined && (
        <ProposeMeeting
          council={council}
          application={application}
          criteria={toLookAt(grid.criteria)}
          onDone={(words) => setSaid(next(said, words))}
        />
      )}
    </>
  );
};

/** The meetings about a dossier: where each stands, who answered, and how to propose one (B15). */
export const MeetingsPage = (of: OfOneDossier) => {
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === of.council);
  const isOfficer = own?.roles.some(({ role }) => role === 'officer') === true;
  return (
    <OfDossier {...of} title="Rencontres avec la structure">
      {({ state }) => <Meetings {...of} mayPropose={isOfficer && awaitsDecision(state)} />}
    </OfDossier>
  );
};
