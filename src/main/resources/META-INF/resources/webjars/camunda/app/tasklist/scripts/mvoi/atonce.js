// SPDX-License-Identifier: EUPL-1.2

// The form viewer takes over what somebody types a moment after the last key, and loses it when another field makes it draw itself anew in
// that moment. Each key is taken over at once, so that what stands on the screen is what is handed in.

import { containers, formIn } from './form.js';

const seen = new WeakSet();

/** Right when a form is put in the page, before it is drawn: a key that the viewer kept back before would come after the next ones. */
function take() {
  containers().filter(container => !seen.has(container)).forEach(container => {
    const form = formIn(container);
    if (form) {
      seen.add(container);
      form.get('config').debounce = false;
      form._setState({});
    }
  });
}

new MutationObserver(take).observe(document.body, { subtree: true, childList: true });
