import type { Indexed } from '../../../functions/search/index-keys.ts';

const KINDS =
  'Association|Les Ateliers|La Régie|Coopérative|Scop|Le Jardin|Les Jardins|Ressourcerie|La Recyclerie|Épicerie|Maison|Le Café|Mutuelle|Fondation|Club|Centre social|Les Amis|Compagnie|Foyer|Entreprise d’insertion'.split(
    '|',
  );
const THINGS =
  'solidaire|des Semeurs|du Partage|de l’Œuvre|numérique|des Possibles|du Vélo|en Chœur|des Aînés|pour l’Emploi|de la Forêt|du Théâtre|des Abeilles|et Compétences|du Bois|de l’Énergie|bio|des Quatre Vents|sans Frontières|du Réemploi|populaire|de l’Étoile|du Canal|Espérance|des Cévennes'.split(
    '|',
  );
const PLACES =
  'Arras|Lens|Béthune|Calais|Boulogne-sur-Mer|Saint-Omer|Montreuil|Hénin-Beaumont|Liévin|Bruay-la-Buissière|Ternois|Audomarois|Gohelle|Artois|Opale'.split(
    '|',
  );

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** Many names of structures as there are: the same few words again and again, by a generator that is always the same. */
export const manyNames = (count: number): Indexed[] => {
  const names = new Set<string>();
  for (let n = 0; names.size < count; n += 1) {
    const [kind, thing, place] = [
      at(KINDS, n),
      at(THINGS, Math.floor(n / 20)),
      at(PLACES, n * 7 + Math.floor(n / 500)),
    ];
    const form = n % 3;
    names.add(
      form === 0
        ? `${kind} ${thing} ${place}`
        : form === 1
          ? `${kind} ${place} ${thing}`
          : `${thing} ${kind} ${place}`,
    );
  }
  return [...names].map((name, n) => ({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    name,
    siren: String(100_000_000 + n * 137),
    rna: null,
    commune: null,
  }));
};
