// SPDX-License-Identifier: EUPL-1.2

// Shows a table that does not fit as a card for each row, so that nothing is cut off, and keeps telling programs that it is a table.

import { onChange } from './form.js';

const cards = 'mvoi-cards';

/** The width in pixels below which a table does not fit. */
const needed = new WeakMap();

const roles = [['thead, tbody', 'rowgroup'], ['tr', 'row'], ['th', 'columnheader'], ['td', 'cell']];

function name(table) {
  const names = [...table.querySelectorAll('th')].map(head => head.textContent.trim());
  table.setAttribute('role', 'table');
  roles.forEach(([selector, role]) => table.querySelectorAll(selector).forEach(part => part.setAttribute('role', role)));
  table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, i) => { cell.dataset.naam = names[i] || ''; }));
}

function measure(table) {
  table.classList.remove(cards);
  table.style.width = 'min-content';
  needed.set(table, { width: table.offsetWidth, text: table.textContent });
  table.style.width = '';
}

const fit = table => table.classList.toggle(cards, table.parentElement.clientWidth < needed.get(table).width);

const resized = new ResizeObserver(places => places.forEach(place => {
  const table = place.target.querySelector('table');
  if (table && needed.has(table)) {
    fit(table);
  }
}));

function dress(table) {
  const known = needed.get(table);
  if (table.parentElement.clientWidth && (!known || known.text !== table.textContent)) {
    name(table);
    measure(table);
    fit(table);
    resized.observe(table.parentElement);
  }
}

onChange(() => document.querySelectorAll('.fjs-table').forEach(dress));
