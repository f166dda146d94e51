/** A page of the local issuer: its own style, nothing from elsewhere. */
export const issuerPage = (title: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>body{font:16px/1.6 'Noto Sans SC',sans-serif;max-width:32em;margin:3em auto;padding:0 1em}button{display:block;width:100%;margin:.4em 0;padding:.7em;text-align:left;font:inherit}</style></head><body><h1>${title}</h1>${body}</body></html>`;
