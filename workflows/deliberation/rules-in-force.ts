/** When a version of the rules was adopted, as its rank among them, and the day from which it applies. */
export type DatedVersion = { readonly version: number; readonly effectiveOn: string };

/** Whether the day from which a version applies has come. */
export const isInEffect = ({ effectiveOn }: Pick<DatedVersion, 'effectiveOn'>, day: string): boolean =>
  effectiveOn <= day;

/**
 * The version in force on a day: the last adopted of those whose day of effect has come, or null before the first
 * (K11). The next one never takes effect before the one that it follows, so that each day has one answer for good.
 */
export const rulesInForce = <Version extends DatedVersion>(
  versions: readonly Version[],
  day: string,
): Version | null =>
  versions
    .filter((version) => isInEffect(version, day))
    .reduce<Version | null>(
      (last, each) => (last === null || each.version > last.version ? each : last),
      null,
    );
