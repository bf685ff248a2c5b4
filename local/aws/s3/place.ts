import type { ServiceCall } from '../service.ts';
import type { Place } from '../object-store.ts';

/** Path style, or a bucket before `.localhost` in the host's name. */
export const placeOf = ({ path, host }: ServiceCall): Place => {
  const [before] = /^(.+)\.localhost(:\d+)?$/.exec(host)?.slice(1) ?? [];
  const segments = path.split('/').slice(1).map(decodeURIComponent);
  const bucket = before ?? segments.shift() ?? '';
  return { bucket, key: segments.join('/') };
};

export const header = ({ headers }: ServiceCall, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};
