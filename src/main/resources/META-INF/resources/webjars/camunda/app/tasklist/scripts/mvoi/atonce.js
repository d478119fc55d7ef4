// SPDX-License-Identifier: EUPL-1.2

// The form viewer takes over what somebody types a moment after the last key, and loses it when another field makes it draw itself anew in
// that moment. Each key is taken over at once, so that what stands on the screen is what is handed in.

import { containers, formIn, onChange } from './form.js';

const seen = new WeakSet();

onChange(() => containers().forEach(container => {
  const form = formIn(container);
  if (form && !seen.has(form)) {
    seen.add(form);
    form.get('config').debounce = false;
    form._setState({});
  }
}));
