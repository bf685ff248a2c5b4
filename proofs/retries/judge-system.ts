import { checkSystem } from '../checker/check-system.ts';
import type { Accepted } from './insistent-api.ts';
import type { RetriesStage } from './stage.ts';

type Answer = { readonly id: string; readonly workflow: string; readonly state: string };
type CommandAnswer = Answer & { readonly version: number };
type BallotAnswer = Answer & { readonly member: number; readonly choice: string };

const councilOf = ({ sending }: Accepted): string => sending.path.split('/')[2] ?? '';

const isBallot = ({ sending }: Accepted): boolean => sending.path.endsWith('/castBallot');

/** Everything that was answered as done, as the checker takes it; a draft has no version, and no fact yet. */
const toldDone = (accepted: readonly Accepted[]) => {
  return {
    acknowledged: accepted
      .filter((one) => !isBallot(one))
      .map((one) => {
        const { id, workflow, state, version } = JSON.parse(one.answer.text) as CommandAnswer;
        return { council: councilOf(one), workflow, id, command: one.sending.key, version, state };
      })
      .filter(({ version }) => version > 0),
    ballots: accepted.filter(isBallot).map((one) => {
      const { id: item, member, choice } = JSON.parse(one.answer.text) as BallotAnswer;
      return { council: councilOf(one), item, member, choice };
    }),
  };
};

/** What the independent program finds wrong, one line each. */
export const judgeSystem = async (stage: RetriesStage, accepted: readonly Accepted[]): Promise<string[]> => {
  const { findings } = await checkSystem({
    endpoint: stage.engine,
    mails: await stage.mails(),
    now: await stage.now(),
    quiet: true,
    ...toldDone(accepted),
  });
  return findings.map(({ check, where, what }) => `${check}, ${where} : ${what}`);
};
