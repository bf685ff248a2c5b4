import { counted } from '../../public/french.ts';
import type { SimulationPage } from '../api/governance-shapes.ts';

export type Simulated = Omit<SimulationPage, 'next'>;

/** The pages that the API counted one by one, as one. */
export const together = (pages: readonly SimulationPage[]): Simulated => {
  const sum = (count: (page: SimulationPage) => number) =>
    pages.reduce((total, page) => total + count(page), 0);
  const byCriterion: Record<string, number> = {};
  for (const page of pages)
    for (const [criterion, changed] of Object.entries(page.byCriterion))
      byCriterion[criterion] = (byCriterion[criterion] ?? 0) + changed;
  return {
    evaluated: sum(({ evaluated }) => evaluated),
    changed: sum(({ changed }) => changed),
    losing: sum(({ losing }) => losing),
    gaining: sum(({ gaining }) => gaining),
    without: sum(({ without }) => without),
    byCriterion,
    differences: pages.flatMap(({ differences }) => differences),
  };
};

/** The whole in one sentence, before any table. */
export const inOneSentence = ({ evaluated, changed, differences }: Simulated): string => {
  if (evaluated === 0)
    return 'Aucun dossier n’est à juger pour le moment : il n’y a ni label ni demande en cours.';
  if (changed === 0)
    return `Aucun dossier ne change, sur ${counted(evaluated, 'dossier jugé', 'dossiers jugés')} par les deux chartes.`;
  const holders = differences.filter(({ holder }) => holder).length;
  const of = counted(evaluated, 'dossier jugé', 'dossiers jugés');
  return `${counted(changed, 'dossier change', 'dossiers changent')} sur ${of} par les deux chartes, dont ${counted(holders, 'label en cours', 'labels en cours')}.`;
};

type ByCriterion = { readonly criterion: string; readonly sentences: readonly string[] };

/** Criterion by criterion: who would fulfil it no more, who would, and what else changes. */
export const criterionByCriterion = ({
  differences,
  byCriterion,
  evaluated,
}: Simulated): readonly ByCriterion[] =>
  Object.keys(byCriterion).map((criterion) => {
    const own = differences.flatMap(({ holder, criteria }) =>
      criteria.filter((each) => each.criterion === criterion).map(({ from, to }) => ({ holder, from, to })),
    );
    const lost = own.filter(({ from, to }) => to?.verdict === 'FAIL' && from?.verdict !== 'FAIL');
    const won = own.filter(({ from, to }) => from?.verdict === 'FAIL' && to?.verdict !== 'FAIL');
    const told = (list: typeof own, one: string, many: string): string[] => {
      if (list.length === 0) return [];
      const holders = counted(
        list.filter(({ holder }) => holder).length,
        'label en cours',
        'labels en cours',
      );
      return [
        `${counted(list.length, 'dossier', 'dossiers')} sur ${evaluated} ${list.length < 2 ? one : many}, dont ${holders}.`,
      ];
    };
    const others = own.filter((each) => !lost.includes(each) && !won.includes(each));
    return {
      criterion,
      sentences: [
        ...told(lost, 'ne le remplirait plus', 'ne le rempliraient plus'),
        ...told(won, 'n’y échouerait plus', 'n’y échoueraient plus'),
        ...told(others, 'en aurait une autre lecture', 'en auraient une autre lecture'),
      ],
    };
  });
