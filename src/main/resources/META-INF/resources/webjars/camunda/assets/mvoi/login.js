// SPDX-License-Identifier: EUPL-1.2

// Whoever signed out, or whose session ended, signs in on the page of all of us; whoever signs out leaves no text in the browser.
// Serves all four web applications.

/** What somebody typed in a form of the Tasklist, which is there again after signing in. */
const drafts = () => Object.keys(localStorage).filter(key => key.startsWith('mvoi-concept:'));

function leave(address) {
  if (/\/auth\/user\/[^/]+\/logout$/.test(String(address.url || address))) {
    window.dispatchEvent(new Event('mvoi-signs-out'));
    drafts().forEach(key => localStorage.removeItem(key));
  }
}

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

function look() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?naar=' + encodeURIComponent(location.pathname) + (drafts().length ? '&concept=ja' : ''));
  }
}

window.addEventListener('hashchange', look);
look();
