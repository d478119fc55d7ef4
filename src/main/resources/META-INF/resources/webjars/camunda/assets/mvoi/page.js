// SPDX-License-Identifier: EUPL-1.2

// What the scripts of the Tasklist and of Cockpit share: making elements, asking the server, seeing that the page changed.

/** Tells the server that a page of ours asks. */
export const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1];

/** An answer of our API, or nothing when it cannot be had now. The token tells that a page asks, which must get no password box. */
export const ask = (address, request = {}) => fetch(address, {
  credentials: 'same-origin', ...request, headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() }
}).catch(() => null);

/** Calls after each change of the page, at most once in each frame. */
export function onChange(work) {
  let waiting = false;
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        work();
      });
    }
  };
  new MutationObserver(soon).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
  soon();
}

/** An element with attributes and content; what is null is left out. */
export function element(name, attributes = {}, ...content) {
  const made = document.createElement(name);
  Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined)
    .forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content.filter(part => part !== null && part !== undefined));
  return made;
}
