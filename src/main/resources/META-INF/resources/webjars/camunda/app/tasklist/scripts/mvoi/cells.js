// SPDX-License-Identifier: EUPL-1.2

// Finds a cell of a table of rows, and says below it what is wrong with it.

import { NEW } from './notation.js';

/** Nothing takes away what was said before. */
export function mark(input, sentence) {
  document.getElementById(input.id + '-fout').textContent = sentence;
  input.setAttribute('aria-invalid', String(Boolean(sentence)));
}

/** The input of a cell, by the place the server names: field:code:column, an added row by its number, as *1; null when it is not there. */
export function cellAt(container, place) {
  const [key, code, column] = place.split(':');
  const rows = [...container.querySelectorAll(`.mvoi-rows[data-veld="${key}"] tbody tr`)];
  const row = code.startsWith(NEW) ? rows.filter(one => one.dataset.code === NEW)[code.slice(NEW.length) - 1] : rows.find(one => one.dataset.code === code);
  return row ? row.querySelector(`td[data-sleutel="${column}"] :is(input, select, textarea)`) : null;
}
