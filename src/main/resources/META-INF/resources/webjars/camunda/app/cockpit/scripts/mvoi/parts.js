// SPDX-License-Identifier: EUPL-1.2

// What our parts of Cockpit have in common: an answer of the server or nothing, a table, a link on a number, words for days.

import { ask, element } from '../../../../assets/mvoi/page.js';

/** What the server answers; null when the reader may not see it or it cannot be had now. */
export async function read(address) {
  const answer = await ask(address);
  return answer && answer.ok ? answer.json() : null;
}

/** Where the engine answers; what Cockpit itself gives to a plugin of a diagram is broken. */
const base = document.querySelector('base');
export const engine = path => base.getAttribute('engine-api') + 'engine/default' + path;

/** Whether the one who is signed in is an administrator. */
export const administrator = async () =>
  ((await read(base.getAttribute('admin-api') + 'auth/user/default'))?.authorizedApps || []).includes('admin');

/** A table with a caption. The first cell of a row names that row. */
export const table = (caption, heads, rows) => element('table', { class: 'cam-table table mvoi-table' },
  element('caption', {}, caption),
  element('thead', {}, element('tr', {}, ...heads.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, ...rows.map(([name, ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map(cell => element('td', {}, cell))))));

/** A number that opens what it counts. */
export const number = (count, what, address) => element('a', { href: address, 'aria-label': `${count} ${what}` }, String(count));

/** How long something takes; honest when nobody knows. */
export const days = count => count === null || count === undefined ? 'onbekend'
  : `${count.toLocaleString('nl-NL')} ${count === 1 ? 'dag' : 'dagen'}`;

/** The same with of how many purchases that is known, which opens them. */
export const known = (count, n, what, address) => element('span', {}, `${days(count)} (n = `, number(n, what, address), ')');

/** A day as people write it; empty without one. */
export const day = moment => moment ? new Date(moment).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }) : '';

/** A code of the API as a word. */
export const word = code => code ? (code[0] + code.slice(1).toLowerCase()).replaceAll('_', ' ') : '';

/** A part of a page of Cockpit. It says that it loads until it is filled; who cannot see it hears it. */
export function part(node, name, title) {
  const section = element('section', { class: `mvoi-part ${name}` }, title && element('h2', {}, title), element('p', { role: 'status' }, 'Laden…'));
  node.append(section);
  return section;
}

/** Puts what came in the place of "loading", or says that it cannot be shown. */
export function fill(section, ...content) {
  const status = section.querySelector('[role=status]');
  status.textContent = content.length ? '' : 'Dit kan nu niet worden getoond.';
  status.after(...content);
}
