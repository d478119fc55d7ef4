// SPDX-License-Identifier: EUPL-1.2

// One box in the navigation leads from the number or the title of a purchase to its dossier, running or closed. Without this script
// it would be a plain form that opens the list of dossiers; with it a single hit opens at once.

import { element } from '../../../../assets/mvoi/page.js';
import { read } from './parts.js';

const LIST = '/dossiers?lijst=alles&';

async function find(text) {
  const sought = new URLSearchParams({ zoek: text });
  const found = await read(`/api/v1/inkoopdossiers?${sought}&paginaGrootte=2`) || [];
  location.assign(found.length === 1 ? `/dossiers/${found[0].nummer}` : LIST + sought);
}

export default {
  id: 'mvoi-finding',
  pluginPoint: 'cockpit.navigation',
  priority: 0,
  render: node => {
    const input = element('input', { type: 'search', id: 'mvoi-zoek', class: 'form-control', maxlength: '100', autocomplete: 'off', required: '' });
    const form = element('form', { class: 'mvoi-find', role: 'search' },
      element('label', { for: input.id }, 'Dossier'), input, element('button', { type: 'submit', class: 'btn btn-default' }, 'Openen'));
    form.addEventListener('submit', event => {
      event.preventDefault();
      find(input.value.trim());
    });
    node.append(form);
  }
};
