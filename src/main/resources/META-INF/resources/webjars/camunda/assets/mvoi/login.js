// SPDX-License-Identifier: EUPL-1.2

// Whoever signed out, or whose session ended, signs in on the page of all of us. Serves all four web applications.

/** Whether this browser keeps what somebody typed, which is there again after signing in; whoever signs out leaves none. */
const keepsDraft = () => Object.keys(localStorage).some(key => key.startsWith('mvoi-concept:'));

function look() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?naar=' + encodeURIComponent(location.pathname) + (keepsDraft() ? '&concept=ja' : ''));
  }
}

window.addEventListener('hashchange', look);
look();
