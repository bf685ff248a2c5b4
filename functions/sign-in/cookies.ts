import type { HttpEvent } from '../shell/respond.ts';

const value = (event: HttpEvent, name: string): string | null => {
  const found = event.cookies?.find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
};

/** `__Host-`: ours alone, over TLS, for the whole site and no subdomain. */
const cookie = (name: string, sameSite: 'Lax' | 'Strict') => ({
  read: (event: HttpEvent) => value(event, name),
  write: (content: string, seconds: number) =>
    `${name}=${content}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=${sameSite}`,
  clear: () => `${name}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=${sameSite}`,
});

export const sessionCookie = cookie('__Host-session', 'Strict');

/** What a sign-in under way must remember until the provider sends the person back. */
export const attemptCookie = cookie('__Host-sign-in', 'Lax');
