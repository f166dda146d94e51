// Takes the place of @rc-component/util/Dom/dynamicCSS: constructed sheets instead of <style> elements, in the same order.
// What is given back stands for the element: its attributes are kept here, because the caller reads and writes them.
const entries = [];
const made = new WeakSet();

function adopt() {
  const ours = entries.map(({ node }) => node.sheet);
  const others = document.adoptedStyleSheets.filter((sheet) => !made.has(sheet));
  document.adoptedStyleSheets = [...ours, ...others];
}

function nodeFor(css) {
  const sheet = new CSSStyleSheet();
  made.add(sheet);
  sheet.replaceSync(css);
  const attributes = new Map();
  return {
    sheet,
    css,
    tagName: 'STYLE',
    setAttribute: (name, value) => attributes.set(name, String(value)),
    getAttribute: (name) => attributes.get(name) ?? null,
    parentNode: null,
  };
}

/** Sheets with a lower priority come first; those that are appended come after all that are prepended. */
function place(node, { prepend, priority = 0 } = {}) {
  const rank = prepend ? priority : Number.POSITIVE_INFINITY;
  const at = entries.findIndex((one) => one.rank > rank);
  if (at < 0) entries.push({ node, rank });
  else entries.splice(at, 0, { node, rank });
}

export function injectCSS(css, option = {}) {
  const node = nodeFor(css);
  place(node, option);
  adopt();
  return node;
}

const keyed = new Map();
const nameOf = (key, { mark } = {}) => `${mark ?? ''} ${key}`;

export function removeCSS(key, option = {}) {
  const name = nameOf(key, option);
  const node = keyed.get(name);
  if (!node) return;
  keyed.delete(name);
  const at = entries.findIndex((one) => one.node === node);
  if (at >= 0) entries.splice(at, 1);
  adopt();
}

export function updateCSS(css, key, option = {}) {
  const name = nameOf(key, option);
  const known = keyed.get(name);
  if (known) {
    if (known.css !== css) {
      known.css = css;
      known.sheet.replaceSync(css);
    }
    return known;
  }
  const node = injectCSS(css, option);
  keyed.set(name, node);
  return node;
}

export function clearContainerCache() {}

// What the icons' copy of the module offers besides: nothing here lives in a shadow tree, and there is nobody to warn.
export function getShadowRoot() {
  return null;
}

export function warningOnce() {}
