// SPDX-License-Identifier: EUPL-1.2

// Whoever signed out, or whose session ended, signs in on the page of all of us; whoever signs out leaves no text in the browser.
// Serves all four web applications.

/** What somebody typed in a form of the Tasklist, which is there again after signing in. */
const drafts = () => Object.keys(localStorage).filter(key => key.startsWith('mvoi-concept:'));

/** Stands in the browser for a moment, to tell other windows that somebody signed out. */
const elsewhere = 'mvoi-uitgelogd';

let signedOut = false;

function leave(address) {
  if (/\/auth\/user\/[^/]+\/logout$/.test(String(address.url || address))) {
    signedOut = true;
    window.dispatchEvent(new Event('mvoi-signs-out'));
    drafts().forEach(key => localStorage.removeItem(key));
    localStorage.setItem(elsewhere, 'ja');
    localStorage.removeItem(elsewhere);
  }
}

/** Other windows hear of it too, before they write again. */
window.addEventListener('storage', event => {
  if (event.key === elsewhere && event.newValue) {
    signedOut = true;
    window.dispatchEvent(new Event('mvoi-signs-out'));
  }
});

const openAsIs = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, address, ...rest) {
  leave(address);
  return openAsIs.call(this, method, address, ...rest);
};

const fetchAsIs = window.fetch;
window.fetch = (address, ...rest) => {
  leave(address);
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
