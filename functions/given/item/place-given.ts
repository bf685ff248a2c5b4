import type * as z from 'zod';
import type { Instant } from '../../../events/fact.ts';
import { ApplicationContext } from '../../../workflows/application/application-context.ts';
import { CharterContext } from '../../../workflows/charter/charter.machine.ts';
import type { Place, PlaceGiven } from '../../../workflows/item/place/commands.ts';
import { LabelContext } from '../../../workflows/label/label-context.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { References } from '../references.ts';

type Placing = { council: string; at: Instant; data: z.infer<typeof Place> };

/** Sessions that hear nothing any more. */
const OVER = ['closed', 'cancelled'];

/** What a point is placed on, and what it is about: of the things that may be named, the one that is. */
export const placeGiven = async (
  references: References,
  { council, at, data }: Placing,
): Promise<PlaceGiven> => {
  /** A dossier goes to another session than its own once it left an agenda, or once its own is over without it. */
  const mayMove = async ({ session, left }: ApplicationContext): Promise<boolean> => {
    if (left !== null || session === data.session) return left !== null;
    const own = await references.state(council, 'session', session);
    return own !== null && OVER.includes(own.word);
  };

  const dossier = async (id: string): Promise<PlaceGiven['application']> => {
    const found = await references.state(council, 'application', id);
    if (found === null) return null;
    const context = ApplicationContext.parse(found.context);
    const { session, structureName, renews, implicitOn } = context;
    return {
      ready: found.word === 'ready',
      session,
      moves: await mayMove(context),
      structureName,
      renews: renews !== null,
      implicitOn,
    };
  };

  const label = async (id: string): Promise<PlaceGiven['label']> => {
    const found = await references.state(council, 'label', id);
    if (found === null) return null;
    const { number, holder, measure } = LabelContext.parse(found.context);
    const kind = measure === null || measure.decided !== null ? null : measure.kind;
    return { number, structureName: holder?.name ?? '', measure: kind };
  };

  const charter = async (id: string): Promise<PlaceGiven['charter']> => {
    const found = await references.state(council, 'charter', id);
    if (found === null) return null;
    const { session, title, textDigest } = CharterContext.parse(found.context);
    return { state: found.word, session, title, textDigest };
  };

  const sitting = async (id: string) => {
    const found = await references.state(council, 'session', id);
    if (found === null) return null;
    const { kind, heldOn, call, rulesVersion } = SessionContext.parse(found.context);
    return { kind, state: found.word, heldOn, call, rulesVersion };
  };

  const [session, application, labelled, held, draft, minutesOf] = await Promise.all([
    sitting(data.session),
    data.application === undefined ? null : dossier(data.application),
    data.label === undefined ? null : label(data.label),
    data.charter === undefined ? null : charter(data.charter),
    data.rulesDraft === undefined ? null : references.rulesDraft(council, data.rulesDraft),
    data.minutesOf === undefined ? null : sitting(data.minutesOf),
  ]);
  // K11: a session that is convened has rules of its own.
  const rules =
    session === null || session.rulesVersion === 0
      ? await references.rulesInForce(council, at)
      : await references.rules(council, session.rulesVersion);
  return {
    session,
    rules: rules?.procedure ?? null,
    // F1, F6: what cannot wait for its session is put to the council in writing.
    application: application && { ...application, moves: application.moves || session?.kind === 'WRITTEN' },
    label: labelled,
    charter: held,
    rulesDraft: draft,
    minutesOf,
  };
};
