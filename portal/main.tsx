import { createRoot } from 'react-dom/client';
import { loadSettings } from './session/settings.ts';
import { PortalApp } from './shell/app.tsx';
import './shell/portal.css';

const root = document.getElementById('portal');
if (root) {
  loadSettings().then(
    () => createRoot(root).render(<PortalApp />),
    () => {
      root.textContent = '系统暂时无法访问，请稍后刷新重试。The service cannot be reached; reload in a while.';
    },
  );
}
