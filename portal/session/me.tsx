import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState, useSyncExternalStore } from 'react';
import { answered, api, type Schemas } from '#portal/api/client.ts';
import { Loading, ProblemView } from '#portal/shell/states.tsx';
import { keeper, type SessionState } from './tokens.ts';
import { windowStore } from './window-store.ts';

/** One place for which somebody acts: a unit, a nominating body, a committee, the bureau, its panel, the system. */
export type Membership = Schemas['Membership'];
export type OfficeKind = 'unit' | 'body' | 'committee' | 'bureau' | 'panel' | 'system';

export interface Office {
  readonly kind: OfficeKind;
  /** Its id within its kind: a credit code, a body's id. */
  readonly id: string;
  readonly office: string;
  readonly role: Membership['role'];
}

interface Acting {
  readonly memberId: string;
  readonly offices: readonly Office[];
  /** The one that was chosen; undefined: none is held. */
  readonly office: Office | undefined;
  /** Where this person may do nothing for now. */
  readonly suspended: readonly Office[];
  readonly choose: (office: string) => void;
  readonly checkAgain: () => void;
}

const place = 'office';
const ActingContext = createContext<Acting | undefined>(undefined);

export function useSession(): SessionState {
  return useSyncExternalStore(keeper.subscribe, () => keeper.state);
}

/** For whom this person acts now. Only within `ActingProvider`. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('nobody is signed in here');
  return acting;
}

/** What one may do here: asked for before anything else. */
export const meQuery = { queryKey: ['me'], queryFn: () => answered(api().GET('/me')) };

const kinds: readonly OfficeKind[] = ['unit', 'body', 'committee', 'bureau', 'panel', 'system'];

export function officeOf({ office, role }: Membership): Office[] {
  const [name = '', id = ''] = office.split(':');
  const kind = kinds.find((one) => one === name);
  return kind ? [{ kind, id, office, role }] : [];
}

export function ActingProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const [chosen, setChosen] = useState(() => windowStore.get(place) ?? '');
  const choose = useCallback((office: string) => {
    windowStore.set(place, office);
    setChosen(office);
  }, []);
  const acting = useMemo((): Acting | undefined => {
    if (!me.data) return undefined;
    const offices = me.data.memberships.filter(({ status }) => status === 'active').flatMap(officeOf);
    const suspended = me.data.memberships.filter(({ status }) => status === 'suspended').flatMap(officeOf);
    const office = offices.find((one) => one.office === chosen) ?? offices[0];
    const checkAgain = () => void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    return { memberId: me.data.id, offices, office, suspended, choose, checkAgain };
  }, [me.data, chosen, choose, queries]);
  if (acting) return <ActingContext value={acting}>{children}</ActingContext>;
  return me.error ? <ProblemView error={me.error} retry={() => void me.refetch()} /> : <Loading />;
}
