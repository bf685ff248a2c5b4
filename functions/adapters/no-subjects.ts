import type { Subjects } from '../ports.ts';

/** For workflows whose facts hold nothing personal. */
export const noSubjects: Subjects = {
  seal: () => Promise.reject(new Error('this function may not write personal values')),
  open: () => Promise.resolve(null),
  openAll: () => Promise.resolve(new Map()),
  disclose: () => Promise.resolve(new Map()),
};
