import { useState } from 'react';
import { eraseDevice, keepsSomething } from '../drafts/device.ts';
import { Button } from '../parts/button.tsx';

/** The way out. A person on a computer that others use may first erase what it keeps of them. */
export const SignOut = () => {
  const [kept, setKept] = useState(keepsSomething);
  return (
    <form method="post" action="/sign-out" onFocus={() => setKept(keepsSomething())}>
      {kept && (
        <>
          <p>Cet appareil garde des réponses à envoyer ou des reçus de vote.</p>
          <Button
            look="plain"
            onPress={() => {
              eraseDevice();
              setKept(false);
            }}
          >
            Les effacer de cet appareil
          </Button>
        </>
      )}
      <Button look="plain" type="submit">
        Me déconnecter
      </Button>
    </form>
  );
};
