import { createRoot } from 'react-dom/client';
import { loadSettings } from './session/settings.ts';
import { PortalApp, questions } from './shell/app.tsx';
import { firstPageIsHere, router } from './shell/routes.tsx';
import './shell/portal.css';

/** Everything that the first page needs is asked for at once, and it is drawn once: the page itself says until then that it loads. */
async function open(root: HTMLElement): Promise<void> {
  await loadSettings();
  const queries = questions();
  const routes = router();
  await firstPageIsHere(routes);
  createRoot(root).render(<PortalApp queries={queries} routes={routes} />);
}

const root = document.getElementById('portal');
if (root)
  open(root).catch(() => {
    root.textContent = '系统暂时无法访问，请稍后刷新重试。The service cannot be reached; reload in a while.';
  });
