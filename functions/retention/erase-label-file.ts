import { appealSubject } from '../../workflows/appeal/rows.ts';
import { controlSubject } from '../../workflows/control/rows.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { labelSubject } from '../../workflows/label/label-subject.ts';
import { sealedAs } from '../adapters/sealed-as.ts';
import type { SealedRows } from '../adapters/sealed-rows.ts';
import type { Store } from '../ports.ts';
import { controlsBeside, type FoundControl, labelOf, readLabelFile } from './label-file.ts';
import { type FoundRecourse, recoursesBeside } from './recourses-of.ts';

type Parts = { store: Pick<Store, 'row' | 'rows' | 'many' | 'facts'>; sealed: Pick<SealedRows, 'prune'> };
type Dossier = { council: string; id: string; context: { renews: string | null } };

/** What decided on a label is kept for good, with its reasons (Code du patrimoine, L212-1). */
const DECISIONS = ['MeasureDecided.v1', 'LabelReinstated.v1'];

/**
 * What was written of a label goes with the last of its dossiers: those that earned it, renewed it or asked to (GDP-04). With it
 * go its controls and the appeals against its measures, whole; and, under the key of the label itself, what its holder said,
 * declared and was told, and why it was picked to be controlled, less the decisions.
 */
export const makeLabelFiles = ({ store, sealed }: Parts) => {
  const isLeft = async (council: string, dossier: string): Promise<boolean> => {
    const state = await store.row({ pk: thingKey(council, 'application', dossier), sk: 'state' });
    return state !== null && !String(state['list']).endsWith('#erased');
  };

  const appealsOf = async (council: string, label: string): Promise<FoundRecourse[]> => {
    const { structures } = await readLabelFile(store, council, label);
    const found = await Promise.all(structures.map((each) => recoursesBeside(store, council, each)));
    return found.flat().filter(({ against }) => against.id === label);
  };

  const controlsOf = async (council: string, label: string): Promise<FoundControl[]> => {
    const { structures } = await readLabelFile(store, council, label);
    const found = await Promise.all(structures.map((each) => controlsBeside(store, council, each)));
    return found.flat().filter((control) => control.label === label);
  };

  /** The label of which this is the last dossier that is left; null when another is, or when it has none. */
  const endedBy = async ({ council, id, context: { renews } }: Dossier): Promise<string | null> => {
    const label = await labelOf(store, { council, id, renews });
    if (label === null) return null;
    const { facts, dossiers } = await readLabelFile(store, council, label);
    if (facts.length === 0) return null;
    for (const other of dossiers) if (other !== id && (await isLeft(council, other))) return null;
    return label;
  };

  return {
    endedBy,
    controlsOf,

    /** Whether somebody is waited for: an appeal that has no answer, a control that is not concluded. */
    async isAwaited(dossier: Dossier): Promise<boolean> {
      const label = await endedBy(dossier);
      if (label === null) return false;
      const { council } = dossier;
      if ((await appealsOf(council, label)).some(({ pending }) => pending)) return true;
      return (await controlsOf(council, label)).some(({ closed }) => !closed);
    },

    /** Whose keys go whole. */
    async subjectsOf(council: string, label: string): Promise<string[]> {
      const [appeals, controls] = [await appealsOf(council, label), await controlsOf(council, label)];
      return [
        ...appeals.map(({ id }) => appealSubject(council, id)),
        ...controls.map(({ id }) => controlSubject(council, id)),
      ];
    },

    /** All that is sealed under the key of the label but its decisions: why it was picked to be controlled too. */
    async eraseWords(council: string, label: string): Promise<void> {
      const { facts } = await readLabelFile(store, council, label);
      const decisions = facts.filter(({ type }) => DECISIONS.includes(type));
      const kept = decisions.map(({ version, rank }) => `fact#${sealedAs(label, version, rank)}`);
      await sealed.prune(labelSubject(council, label), kept);
    },
  };
};
export type LabelFiles = ReturnType<typeof makeLabelFiles>;
