import { useQuery } from '@tanstack/react-query';
import { answered, api, keyed, type Schemas } from '#portal/api/client.ts';
import { useCommand } from '#portal/api/command.ts';
import type { paths } from '#portal/api/contract.generated.ts';
import { ownClaims } from '#portal/session/unit-names.ts';

/** What the pages of claims, invitations and members ask for. */
export type Claim = Schemas['Claim'];
export type ReviewedClaim = Schemas['ReviewedClaim'];
export type OfficeMember = Schemas['OfficeMember'];
export type Invitation = Schemas['Invitation'];
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer B } } };
}
  ? B
  : never;
export type ClaimInput = Body<'/claims'>;
export type InvitationInput = Body<'/offices/{office}/invitations'>;
export type Standing = OfficeMember['status'];

export const useMyClaims = () =>
  useQuery({
    ...ownClaims,
    // The answer comes from somebody else.
    refetchInterval: 15_000,
  });

export const useClaim = () =>
  useCommand((input: ClaimInput, key) =>
    answered(api().POST('/claims', { body: input, params: { header: keyed(key) } })),
  );

export const useWithdrawal = (claimId: string) =>
  useCommand((_none: undefined, key) =>
    answered(api().POST('/claims/{claimId}/withdrawal', { params: { path: { claimId }, header: keyed(key) } })),
  );

export const useBodyClaims = (bodyId: string) =>
  useQuery({
    queryKey: ['body-claims', bodyId],
    queryFn: () => answered(api().GET('/bodies/{bodyId}/claims', { params: { path: { bodyId } } })),
  });

export const useConfirmation = (bodyId: string, claimId: string) =>
  useCommand((_none: undefined, key) =>
    answered(
      api().POST('/bodies/{bodyId}/claims/{claimId}/confirmation', {
        params: { path: { bodyId, claimId }, header: keyed(key) },
      }),
    ),
  );

export const useRefusal = (bodyId: string, claimId: string) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/bodies/{bodyId}/claims/{claimId}/refusal', {
        body: { note },
        params: { path: { bodyId, claimId }, header: keyed(key) },
      }),
    ),
  );

export const useOffice = (office: string) =>
  useQuery({
    queryKey: ['office', office],
    enabled: office !== '',
    queryFn: () => answered(api().GET('/offices/{office}', { params: { path: { office } } })),
  });

export const useInvite = (office: string) =>
  useCommand((body: InvitationInput, key) =>
    answered(api().POST('/offices/{office}/invitations', { body, params: { path: { office }, header: keyed(key) } })),
  );

export const useSendAgain = (office: string, invitationId: string) =>
  useCommand((_none: undefined, key) =>
    answered(
      api().POST('/offices/{office}/invitations/{invitationId}/resending', {
        params: { path: { office, invitationId }, header: keyed(key) },
      }),
    ),
  );

export const useTakeBack = (office: string, invitationId: string) =>
  useCommand((_none: undefined, key) =>
    answered(
      api().POST('/offices/{office}/invitations/{invitationId}/withdrawal', {
        params: { path: { office, invitationId }, header: keyed(key) },
      }),
    ),
  );

export const useAcceptance = () =>
  useCommand((token: string, key) =>
    answered(api().POST('/invitations/acceptance', { body: { token }, params: { header: keyed(key) } })),
  );

export const useStanding = (office: string, memberId: string, standing: Standing) =>
  useCommand((note: string, key) =>
    answered(
      api().POST('/administration/members/{memberId}/standing', {
        body: { office, standing, note },
        params: { path: { memberId }, header: keyed(key) },
      }),
    ),
  );

type Particulars = Pick<OfficeMember, 'name' | 'email' | 'role' | 'employer'>;
export const useParticulars = (office: string, memberId: string) =>
  useCommand((input: Particulars, key) =>
    answered(
      api().PUT('/administration/members/{memberId}', {
        body: { office, ...input },
        params: { path: { memberId }, header: keyed(key) },
      }),
    ),
  );
