import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, newKey, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';

export type ReleasePreview = Schemas['ReleasePreview'];

export const useRelease = () =>
  useCommand((shown: ReleasePreview, key) =>
    answered(
      api().POST('/bureau/releases', {
        params: { header: keyed(key) },
        body: {
          fingerprint: shown.fingerprint,
          applicationIds: shown.changes.map(({ applicationId }) => applicationId),
        },
      }),
    ),
  );

/** What a release of everything prepared would change, whom it would tell, and what stands in its way; as it is now. */
export const useReleasePreview = (enabled: boolean) =>
  useQuery({
    queryKey: ['release-preview'],
    enabled,
    queryFn: () => answered(api().POST('/bureau/releases/preview', { params: { header: keyed(newKey()) }, body: {} })),
    staleTime: 0,
  });
