import { useCallback } from 'react';
import { type NavigateOptions, useLocation, useNavigate } from 'react-router';

/**
 * After a step that took its time: goes on from the address at which it was begun. Whoever went elsewhere meanwhile is not fetched
 * back. The part of the page that began it may be gone: a form that was frozen is shown otherwise at once.
 */
export function useGoOn(): (to: string, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return useCallback(
    (to, options) => {
      if (window.location.pathname === pathname) void navigate(to, options);
    },
    [navigate, pathname],
  );
}
