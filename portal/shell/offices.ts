import { useQuery } from '@tanstack/react-query';
import { useRound } from '#portal/api/round.ts';
import { type Office, type OfficeKind, useActing } from '#portal/session/me.tsx';
import { useUnitNames } from '#portal/session/unit-names.ts';
import { useTexts } from '#portal/texts/language.tsx';
import { shellTexts } from '#portal/texts/shell.ts';
import { myApplicationsQuery } from '#portal/unit/my-applications-query.ts';

/** Where each kind of office begins. */
export const homes: Readonly<Record<OfficeKind, string>> = {
  unit: '/applications',
  committee: '/applications',
  body: '/body',
  bureau: '/bureau',
  panel: '/evaluation',
  system: '/administration',
};

/**
 * What the forms of a unit call it, where no claim of the person does; asked only then. A form is its unit's own word, so this
 * names the unit to who acts for it and nowhere else.
 */
function useNameInForms(wanted: boolean): (creditCode: string) => string | undefined {
  const mine = useQuery({ ...myApplicationsQuery, enabled: wanted, staleTime: 300_000 });
  return (code) =>
    mine.data?.applications.find(({ creditCode, applicantName }) => creditCode === code && applicantName)
      ?.applicantName;
}

/** The name of an office as people know it. */
export function useOfficeName(): (office: Office) => string {
  const say = useTexts(shellTexts);
  const round = useRound();
  const { offices } = useActing();
  const { known, nameOf } = useUnitNames();
  const nameInForms = useNameInForms(known && offices.some(({ kind, id }) => kind === 'unit' && !nameOf(id)));
  return ({ kind, id }) => {
    switch (kind) {
      case 'unit':
        return nameOf(id) ?? nameInForms(id) ?? say('office-unit', { code: id });
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
