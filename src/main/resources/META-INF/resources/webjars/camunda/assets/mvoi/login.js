// SPDX-License-Identifier: EUPL-1.2

// Whoever signed out, or whose session ended, signs in on the page of all of us. Serves all four web applications.

function look() {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?naar=' + encodeURIComponent(location.pathname));
  }
}

window.addEventListener('hashchange', look);
look();
