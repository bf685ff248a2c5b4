import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import { pagesOf } from './governance-queries.ts';
import type { Attendance, MeetingPage, MeetingSheet } from './meeting-shapes.ts';

/** All the meetings about a dossier, the last proposed first. */
export const dossierMeetingsQuery = (council: string, application: string) =>
  queryOptions({
    queryKey: ['application', council, application, 'meetings'],
    queryFn: async ({ signal }) =>
      (await pagesOf<MeetingPage>(`/api/${council}/applications/${application}/meetings`, signal)).flatMap(
        ({ items }) => items,
      ),
  });

export const meetingQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['meeting', council, id],
    queryFn: ({ signal }) => read<MeetingSheet>(`/api/${council}/meetings/${id}`, signal),
  });

/** Who is expected, once a slot is settled. */
export const attendanceQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['meeting', council, id, 'attendance'],
    queryFn: ({ signal }) => read<Attendance>(`/api/${council}/meetings/${id}/attendance`, signal),
  });
