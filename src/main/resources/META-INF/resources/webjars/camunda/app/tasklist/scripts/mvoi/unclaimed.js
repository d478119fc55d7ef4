// SPDX-License-Identifier: EUPL-1.2

// A form can be read before the task is picked up, but not filled in: the Tasklist keeps only the mouse away.

import { containers, formIn, isClosed, onChange } from './form.js';

const closed = new WeakMap();

onChange(() => containers().forEach(container => {
  const form = formIn(container);
  if (form && Boolean(closed.get(container)) !== isClosed(container)) {
    closed.set(container, isClosed(container));
    form.setProperty('readOnly', isClosed(container));
  }
}));
