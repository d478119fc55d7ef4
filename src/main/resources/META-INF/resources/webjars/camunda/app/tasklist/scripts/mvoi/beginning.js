// SPDX-License-Identifier: EUPL-1.2

// How the page begins: with its texts, and with one question for the list.

import { address, written } from './address.js';

/** The order of the list, which the Tasklist would add to the address itself: after it asked the list, and then it asks again. */
function orderTheList() {
  const now = address();
  if (!now.path.startsWith('/login') && !now.query.has('sorting')) {
    now.query.set('sorting', JSON.stringify([{ sortBy: 'created', sortOrder: 'desc' }]));
    history.replaceState(history.state, '', written(now));
  }
}

const longest = 3000;

/** Until the texts are there the Tasklist shows their codes; the footer is always among what it shows. */
function hideCodes() {
  const footer = document.querySelector('[cam-widget-footer]');
  const show = () => {
    document.documentElement.classList.remove('mvoi-no-texts');
    watch.disconnect();
  };
  const watch = new MutationObserver(() => {
    if (footer.textContent.trim() && !/[A-Z]_[A-Z]/.test(footer.textContent)) {
      show();
    }
  });
  document.documentElement.classList.add('mvoi-no-texts');
  watch.observe(footer, { subtree: true, childList: true, characterData: true });
  setTimeout(show, longest);
}

orderTheList();
hideCodes();
