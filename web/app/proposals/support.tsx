import { Act } from '../member/chair/act.tsx';
import type { Acting } from './acting.ts';

/** A member supports the proposal as they read it, and may take that back. */
export const Support = ({ sheet, held, path, may, onDone }: Acting) => {
  if (held.seat === null) return null;
  const { supporters, revision } = sheet.data;
  const supports = supporters.some(({ member }) => member === held.seat);
  if (supports)
    return may('withdrawSupport') ? (
      <p className="row">
        <span>Vous soutenez cette proposition.</span>
        <Act path={`${path}/withdrawSupport`} look="quiet" onDone={() => onDone('Votre soutien est retiré.')}>
          Retirer mon soutien
        </Act>
      </p>
    ) : null;
  return may('support') ? (
    <p className="row">
      <Act
        path={`${path}/support`}
        body={{ revision }}
        look="quiet"
        onDone={() => onDone('Vous soutenez cette proposition, telle qu’elle est écrite.')}
      >
        Soutenir cette proposition
      </Act>
    </p>
  ) : null;
};
