import { useRound } from '#portal/api/round.ts';
import type { Office, OfficeKind } from '#portal/session/me.tsx';
import { useUnitNames } from '#portal/session/unit-names.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';

/** Where each kind of office begins. */
export const homes: Readonly<Record<OfficeKind, string>> = {
  unit: '/applications',
  committee: '/applications',
  body: '/body',
  bureau: '/bureau',
  panel: '/evaluation',
  system: '/administration',
};

/** The name of an office as people know it. */
export function useOfficeName(): (office: Office) => string {
  const say = useTexts(shellTexts);
  const round = useRound();
  const { nameOf } = useUnitNames();
  return ({ kind, id }) => {
    switch (kind) {
      case 'unit':
        return nameOf(id) ?? say('office-unit', { code: id });
      case 'committee':
        return say('office-committee');
      case 'panel':
        return say('office-panel');
      case 'bureau':
        return say('office-bureau');
      case 'system':
        return say('office-system');
      case 'body':
        return round.data?.bodies.find((body) => body.id === id)?.name ?? id;
    }
  };
}
