import { ActForm } from '../acts/act-form.tsx';
import type { Asked } from '../acts/asked.ts';
import { Page } from '../parts/page.tsx';

export type OfOpinion = { readonly council: string; readonly expertise: string };

const CODE: readonly Asked[] = [
  {
    name: 'code',
    kind: 'line',
    label: 'Code',
    hint: 'Il est dans le courriel, et sert une fois.',
    empty: 'Recopiez le code du courriel.',
  },
];

/** Whoever was written to gives the code of the letter; nobody learns here whether there is anything to open. */
export const AcceptOpinion = ({ council, expertise }: OfOpinion) => (
  <Page title="Un avis vous est demandé ?">
    <p className="lead">Donnez le code reçu par courriel : vous lirez alors la question.</p>
    <ActForm
      id="accepter"
      path={`/api/${council}/expertises/${expertise}/accept`}
      asked={CODE}
      effect={
        <p>
          Vous acceptez de donner cet avis, seul. Ce que vous lirez du dossier reste entre le service et vous.
        </p>
      }
      action="Lire la question"
      done="Vous pouvez lire la question."
      onDone={() => undefined}
    />
    <p className="soft">
      Vous avez déjà répondu, ou un courriel vous a dit que votre avis n’est plus attendu ? Vous n’avez rien à
      faire.
    </p>
  </Page>
);
