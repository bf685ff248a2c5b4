import { frenchDate } from '../../public/french.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { KNOWN_FIELDS } from './known-fields.ts';
import { RegisterValues } from './register-values.tsx';
import { type OfStructure, StructureFrame } from './structure-frame.tsx';

const ReadAgain = ({ council, structure }: OfStructure) => {
  const read = useCommand(() => undefined);
  return (
    <>
      <Refused error={read.error} />
      <p className="row form-end">
        <Button
          look="quiet"
          onPress={() =>
            read.mutate({ path: `/api/${council}/structures/${structure}/readRegister`, body: {} })
          }
        >
          Relire les registres
        </Button>
        <span role="status">
          {read.isPending && 'Lecture des registres…'}
          {read.isSuccess && 'Les registres sont relus.'}
        </span>
      </p>
    </>
  );
};

/** What registers say of the structure (tell us once, L114-8): none of it is asked, and each may be contested (A3). */
export const RegistersPage = ({ council, structure }: OfStructure) => (
  <StructureFrame council={council} structure={structure} title="Ce que les registres disent de vous">
    {(sheet) => {
      const { register } = sheet.data;
      return (
        <>
          <p className="lead">
            {register === null
              ? 'Nous n’avons pas pu joindre les registres. Continuez : nous vérifierons, et nous vous dirons si une valeur diffère.'
              : `Lu le ${frenchDate(register.readOn)}. Nous ne vous le redemandons pas : dites-nous ce qui n’est pas exact.`}
          </p>
          <RegisterValues council={council} structure={structure} sheet={sheet} fields={KNOWN_FIELDS} />
          {sheet.available.includes('readRegister') && <ReadAgain council={council} structure={structure} />}
        </>
      );
    }}
  </StructureFrame>
);
