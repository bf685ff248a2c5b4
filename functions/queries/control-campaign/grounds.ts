import { campaignSubject } from '../../../workflows/control-campaign/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import type { Store, Subjects } from '../../ports.ts';

type Sources = { store: Pick<Store, 'facts'>; subjects: Pick<Subjects, 'openAll'> };

/** Why each label that chance did not draw was picked, for the service alone; null once that is erased. */
export const makeGrounds =
  ({ store, subjects }: Sources) =>
  async ({ council, id }: Thing): Promise<{ grounds: { label: unknown; ground: string | null }[] }> => {
    const facts = await store.facts(council, 'controlCampaign', id);
    const picked = facts.filter(({ type }) => type === 'ControlRiskPicked.v1');
    const names = picked.map(({ version, rank }) => sealedAs(id, version, rank));
    const opened = await subjects.openAll(names, campaignSubject(council, id));
    return {
      grounds: picked.map(({ data }, index) => ({
        label: data['label'],
        ground: opened.get(names[index] ?? '')?.['ground'] ?? null,
      })),
    };
  };
