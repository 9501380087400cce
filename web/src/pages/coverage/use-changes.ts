import { useMutation } from '@tanstack/react-query';
import { ChangesPage } from '#events/api/coverage.ts';
import { changesCsv } from '#shared/domain/report/changes-csv.ts';
import { downloadCsv } from '../../parts/download-csv.ts';
import { useApi } from '../../session/session.tsx';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** Hands over whose contacts changed in the last days, page by page, as one file for spreadsheets and CRMs. */
export function useChanges(credorId: string) {
  const api = useApi();
  return useMutation({
    mutationFn: async () => {
      const since = new Date(Date.now() - DAYS * DAY_MS).toISOString();
      const people: ChangesPage['people'] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const body: object = { credorId, since, ...(cursor && { cursor }) };
        const page: ChangesPage = await api.send(
          ChangesPage,
          'POST',
          '/registration-changes',
          body,
        );
        people.push(...page.people);
        cursor = page.cursor;
      }
      downloadCsv(`mudancas-${credorId}.csv`, changesCsv(people));
    },
  });
}
