// SPDX-License-Identifier: EUPL-1.2

// Whoever signed out, or whose session ended, signs in on the page of all of us; whoever signs out leaves no text in the browser.
// Serves all four web applications.
import { drafts, elsewhere, leave } from './leaving.js';

let signedOut = false;

function leaves(address) {
  if (/\/auth\/user\/[^/]+\/logout$/.test(String(address.url || address))) {
    signedOut = true;
    window.dispatchEvent(new Event('mvoi-signs-out'));
    leave();
  }
}

/** Another window signed out. */
window.addEventListener('storage', event => {
  if (event.key === elsewhere && event.newValue) {
    signedOut = true;
    window.dispatchEvent(new Event('mvoi-signs-out'));
  }
});

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  leaves(address);
  return openAsIs.call(this, method, address, ...rest);
};

const fetchAsIs = window.fetch;
window.fetch = (address, ...rest) => {
  leaves(address);
  return fetchAsIs(address, ...rest);
};

/** Whose session ended reads so, and is there again after signing in; whoever signed out leaves no way back to what was open. */
function look(change) {
  if (location.hash.startsWith('#/login')) {
    const ended = change && !signedOut;
    location.replace('/login?naar=' + encodeURIComponent(location.pathname + (ended ? new URL(change.oldURL).hash : ''))
      + (drafts().length ? '&concept=ja' : ended ? '&sessie=voorbij' : ''));
  }
}

window.addEventListener('hashchange', look);
look();
