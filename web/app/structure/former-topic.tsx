import { nonBreaking } from '../../public/french.ts';
import type { Application, CharterForm, Thing } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { FormerAnswers, formerInWords, useFormer } from './former-dossier.tsx';
import { reusedTopics } from './reused-topics.ts';
import { useTakeUp } from './use-take-up.ts';

type FormerTopicProps = {
  readonly council: string;
  readonly application: Thing<Application>;
  readonly criterion: string;
  readonly form: CharterForm;
  /** Once the answers are those of the request. */
  readonly onTaken: () => void;
};

/** What the former dossier said of this topic and is not taken up yet: one gesture takes it up. */
export const FormerTopic = ({ council, application, criterion, form, onTaken }: FormerTopicProps) => {
  const former = useFormer(council, application.data.draft?.from ?? null);
  const takeUp = useTakeUp(council, application.id);
  const topic = reusedTopics(form, application.data).find(({ id }) => id === criterion);
  if (topic === undefined) return null;
  return (
    <section className="card former" aria-labelledby="alors">
      <h2 id="alors">{nonBreaking(`Dans ${formerInWords(former)}`)}</h2>
      <FormerAnswers topic={topic} former={former} />
      <Refused error={takeUp.error} />
      <p className="row">
        <Button look="quiet" onPress={() => takeUp.mutate([topic], { onSuccess: onTaken })}>
          Rien n’a changé ici : reprendre
        </Button>
        <span role="status">{takeUp.isPending && 'Reprise…'}</span>
      </p>
    </section>
  );
};
