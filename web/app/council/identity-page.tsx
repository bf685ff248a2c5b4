import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { governedQuery } from '../api/people-queries.ts';
import { councilQuery } from '../api/queries.ts';
import { Crumb } from '../governance/crumb.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { OwnLogo } from './own-logo.tsx';
import { OwnNotices } from './own-notices.tsx';

/** What a council says of itself on every page: its picture, and what the law asks it to declare. */
export const IdentityPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const sheet = useQuery(governedQuery(council));
  const known = useQuery(councilQuery(council));
  const error = sheet.error ?? known.error;
  if (error !== null && (sheet.data === undefined || known.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([sheet.refetch(), known.refetch()])} />;
  if (sheet.data === undefined || known.data === undefined)
    return <Waiting what="Lecture de ce que dit le conseil" />;
  const { available } = sheet.data;
  const acts = {
    council: known.data,
    may: (command: string) => available.includes(command),
    onDone: (words: string) => setSaid(next(said, words)),
  };
  return (
    <Page title="Que disent les pages du conseil ?" above={<Crumb council={council} />}>
      <SaidHere said={said} />
      <p className="lead">{nonBreaking(known.data.name)}.</p>
      <OwnLogo {...acts} />
      <OwnNotices {...acts} />
    </Page>
  );
};
