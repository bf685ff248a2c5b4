import * as z from 'zod';
import { labelSubject } from '../../../workflows/label/label-subject.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

const Picked = z.object({ label: z.uuid() });

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** Why each label that chance did not draw was picked, for the service alone; null once that is erased. */
export const makeGrounds =
  ({ store, subjects }: Sources) =>
  async ({ council, id }: Thing): Promise<{ grounds: { label: string; ground: string | null }[] }> => {
    const facts = await store.facts(council, 'controlCampaign', id);
    const picked = facts.filter(({ type }) => type === 'ControlRiskPicked.v1');
    const groundOf = async ({ data, version, rank }: (typeof picked)[number]) => {
      const { label } = Picked.parse(data);
      const name = sealedAs(id, version, rank);
      const opened = await subjects.openAll([name], labelSubject(council, label));
      return { label, ground: opened.get(name)?.['ground'] ?? null };
    };
    return { grounds: await Promise.all(picked.map(groundOf)) };
  };
