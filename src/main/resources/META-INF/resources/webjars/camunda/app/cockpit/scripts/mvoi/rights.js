// SPDX-License-Identifier: EUPL-1.2

// Who may change something here. Nobody changes a running purchase in Cockpit; an administrator may have a failed step tried again.
// The style sheet leaves out the buttons for what would be refused anyway: the server decides, whatever stands on the page.

import { onChange } from '../../../../assets/mvoi/page.js';
import { administrator } from './parts.js';

async function look() {
  document.body.classList.toggle('mvoi-admin', await administrator());
}

window.addEventListener('hashchange', look);
look();

/** The time that history is kept is read here and not changed. */
onChange(() => document.querySelectorAll('a[href][ng-click="showDialog()"]').forEach(link => link.removeAttribute('href')));
