import { answered, api } from '#portal/api/client.ts';
import { allPages, at } from '#portal/api/paged.ts';

/** The applications of my units: stands alone, so that it can be asked for before the unit's pages are loaded. */
export const myApplicationsQuery = {
  queryKey: ['applications'],
  queryFn: async () => {
    const pages = await allPages((cursor) => answered(api().GET('/applications', { params: { query: at(cursor) } })));
    return { applications: pages.flatMap(({ applications }) => applications) };
  },
};
