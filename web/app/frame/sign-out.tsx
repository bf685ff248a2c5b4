import { useState } from 'react';
import { eraseDevice, keepsSomething } from '../drafts/device.ts';
import { Button } from '../parts/button.tsx';

/** The way out. Where answers wait for the network, a person on a computer that others use may erase them first. */
export const SignOut = () => {
  const [kept, setKept] = useState(keepsSomething);
  return (
    <form method="post" action="/sign-out" onFocus={() => setKept(keepsSomething())}>
      {kept && (
        <>
          <p>Des réponses attendent le réseau sur cet appareil.</p>
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
