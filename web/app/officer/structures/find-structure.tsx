import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { nonBreaking } from '../../../public/french.ts';
import { foundQuery } from '../../api/structure-queries.ts';
import type { Found } from '../../api/structure-shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { TextInput } from '../../parts/text-input.tsx';

export type FoundStructure = Found['items'][number]['structure'];

type FindProps = {
  readonly id: string;
  readonly council: string;
  readonly label: string;
  readonly children: (found: readonly FoundStructure[]) => ReactNode;
};

/** To find a structure of the council by what one knows of it: nothing is looked for before one asks. */
export const FindStructure = ({ id, council, label, children }: FindProps) => {
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState('');
  const { data, error, isFetching } = useQuery({ ...foundQuery(council, asked), enabled: asked !== '' });
  const found = data?.items.map(({ structure }) => structure);
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(words.trim());
  };
  const none = asked !== '' && found?.length === 0;
  return (
    <>
      <form onSubmit={search} noValidate role="search" aria-label={label}>
        <TextInput
          id={id}
          label={label}
          hint="Son nom, son numéro SIREN ou RNA, sa commune, ou le numéro d’un dossier."
          value={words}
          onChange={setWords}
        />
        <p className="row">
          <Button type="submit" look="quiet">
            Chercher
          </Button>
          <span role="status">
            {isFetching && 'Recherche…'}
            {!isFetching &&
              none &&
              nonBreaking(`Aucune structure du conseil ne répond à « ${asked} ». Vérifiez son orthographe.`)}
          </span>
        </p>
      </form>
      <Refused error={error} />
      {children(found ?? [])}
    </>
  );
};
