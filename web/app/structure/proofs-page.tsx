import { Link } from '@tanstack/react-router';
import { nonBreaking } from '../../public/french.ts';
import { Chip } from '../parts/chip.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { topicOf } from '../words/topic-of-proof.ts';
import { pagesOf } from '../words/what-is-left.ts';
import { AssistedNotice } from './assisted-notice.tsx';
import { NewerCharterNotice } from './newer-charter.tsx';
import { Steps } from './steps.tsx';
import { useDraft } from './use-draft.ts';

type ProofsPageProps = { readonly council: string; readonly application: string };

const STANDINGS = {
  ATTACHED: { drawing: 'tick', tone: 'pass', word: 'Jointe' },
  PROVEN: { drawing: 'tick', tone: 'pass', word: 'Déjà prouvée' },
  AT_HAND: { drawing: 'disc', tone: 'todo', word: 'Envoyée, à joindre' },
  MISSING: { drawing: 'disc', tone: 'todo', word: 'À joindre' },
  NOT_ASKED: { drawing: 'aside', tone: 'ended', word: 'Pas demandée' },
} as const;

/** Every proof that is asked of all, with where it stands and where to add it. */
export const ProofsPage = ({ council, application }: ProofsPageProps) => {
  const read = useDraft(council, application);
  if (read.is === 'waiting') return <Waiting what="Lecture des pièces" />;
  if (read.is === 'failed') return <Trouble error={read.error} again={read.again} />;
  const { proofs, application: thing, left } = read.draft;
  const { progress } = thing.data;
  if (progress === undefined) return <Trouble error={null} />;
  const asked = new Set(pagesOf(progress).map(({ id }) => id));
  return (
    <Page title="Quelles pièces faut-il joindre ?" wide>
      <div className="form-page">
        <Steps council={council} application={application} progress={progress} here={null} left={left} />
        <div>
          <NewerCharterNotice council={council} application={application} draft={read.draft} />
          <AssistedNotice council={council} application={application} draft={read.draft} />
          <ul className="rows">
            {proofs.required.map(({ kind, standing }) => {
              const known = proofs.kinds.find((each) => each.kind === kind);
              const topic = topicOf(proofs, asked, kind);
              return (
                <li key={kind}>
                  <p className="row">
                    <Chip {...(STANDINGS[standing as keyof typeof STANDINGS] ?? STANDINGS.MISSING)} />
                    <strong>{nonBreaking(known?.title ?? 'Une pièce')}</strong>
                  </p>
                  {known?.help != null && <p className="hint">{nonBreaking(known.help)}</p>}
                  {topic !== undefined && (
                    <p>
                      <Link
                        to="/espace/$council/demandes/$application/questions/$criterion"
                        params={{ council, application, criterion: topic.id }}
                      >
                        {standing === 'MISSING' || standing === 'AT_HAND' ? 'Joindre' : 'Voir'} dans «&nbsp;
                        {topic.title}&nbsp;»
                      </Link>
                    </p>
                  )}
                </li>
              );
            })}
          </ul>
          <p className="row">
            <Link
              className="button"
              to="/espace/$council/demandes/$application/relire"
              params={{ council, application }}
            >
              Relire ma demande <Icon name="forward" />
            </Link>
          </p>
        </div>
      </div>
    </Page>
  );
};
