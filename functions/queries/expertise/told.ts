import { ExpertiseAnswered, type Position } from '../../../events/expertise.ts';
import type { Envelope, Instant } from '../../../events/fact.ts';
import type { ExpertiseContext } from '../../../workflows/expertise/expertise.machine.ts';
import { expertiseSubject } from '../../../workflows/expertise/propose.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

export type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'> };

type Answer = { position: Position; text: string | null; late: boolean; at: Instant };

/** What was asked and answered, in words that people typed; each text is null once erased. */
export type Told = {
  name: string | null;
  email: string | null;
  question: string | null;
  answer: Answer | null;
};

/** The texts of one expertise: its facts are few, and all under one key. */
export const toldIn = async (
  { store, subjects }: Sources,
  { council, id }: Thing<ExpertiseContext>,
): Promise<Told> => {
  const facts = await store.facts(council, 'expertise', id);
  const found = (type: string) => facts.find((fact) => fact.type === type);
  const nameOf = ({ version, rank }: Envelope) => sealedAs(id, version, rank);
  const [asked, answered] = [found('ExpertiseRequested.v1'), found('ExpertiseAnswered.v1')];
  const sealed = [asked, answered].filter((fact) => fact !== undefined).map(nameOf);
  const texts = await subjects.openAll(sealed, expertiseSubject(council, id));
  const words = (fact: Envelope | undefined) => (fact && texts.get(nameOf(fact))) ?? {};
  const { name = null, email = null, question = null } = words(asked);
  const answer = answered && {
    ...ExpertiseAnswered.shape.data.parse(answered.data),
    text: words(answered)['text'] ?? null,
    at: answered.at,
  };
  return { name, email, question, answer: answer ?? null };
};
