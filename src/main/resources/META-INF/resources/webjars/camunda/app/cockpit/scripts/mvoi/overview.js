// SPDX-License-Identifier: EUPL-1.2

// Shows on the dashboard where all purchases stand. Each number opens the list behind it.

import { day, fill, known, number, part, read, table, word } from './parts.js';
import { element } from '../../../../assets/mvoi/page.js';

const DOSSIERS = '/dossiers?lijst=alles&';

/** Between which days is told what ended. */
const between = ({ van, tot }) => `van ${day(van)} tot en met ${day(tot)}`;

/** A purchase does not leave a phase that is the end, so that lasts no time. */
function phases(figures) {
  const { fasen, doorlooptijden, van, tot } = figures;
  const lasts = Object.fromEntries(doorlooptijden.map(row => [row.fase, known(row.mediaanDagen, row.n, `dossiers uit fase ${word(row.fase)}`,
    `${DOSSIERS}verliet=${row.fase}&begin=bekend&van=${van}&tot=${tot}`)]));
  return table(`Dossiers per fase nu, en hoe lang een fase duurde ${between(figures)}`, ['Fase', 'Dossiers', 'Duurt meestal (mediaan)'], fasen.map(row => {
    const name = word(row.fase);
    return [name, number(row.aantal, `dossiers in fase ${name}`, `${DOSSIERS}fase=${row.fase}`), lasts[row.fase] || ''];
  }));
}

function gates(figures, deviations) {
  const { poorten, van, tot } = figures;
  const asked = Object.fromEntries(deviations.map(row => [row.thema, row]));
  return table(`Poorten per thema nu, en afwijkingen ${between(figures)}`, ['Thema', 'Wachtend', 'Te laat', 'Afwijking'], poorten.map(row => {
    const { naam, aantal, van: of } = asked[row.thema];
    const list = `${DOSSIERS}thema=${row.thema}`;
    const period = `${row.thema}&van=${van}&tot=${tot}`;
    const deviated = element('span', {}, number(aantal, `dossiers met een afwijking voor ${naam}`, `${DOSSIERS}afwijking=${period}`), ' van ',
      number(of, `dossiers met een besliste poort voor ${naam}`, `${DOSSIERS}beslist=${period}`));
    return [naam, number(row.wachtend, `wachtende poorten voor ${naam}`, list),
      number(row.teLaat, `poorten te laat voor ${naam}`, list + '&teLaat=ja'), deviated];
  }));
}

/** What managers come for stands before what the engine counts. A part is in the page when its rendering is done, and not before. */
function first(section) {
  const own = section.closest('section.deprecate');
  own.parentElement.prepend(own);
}

export default {
  id: 'mvoi-overview',
  pluginPoint: 'cockpit.dashboard',
  priority: 10,
  render: async node => {
    const section = part(node, 'mvoi-overview');
    await null;
    first(section);
    const [figures, deviations] = await Promise.all([read('/api/v1/voortgang'), read('/api/v1/voortgang/afwijkingen')]);
    fill(section, ...(figures && deviations ? [element('div', { class: 'mvoi-columns' }, element('div', {}, phases(figures)), element('div', {}, gates(figures, deviations))),
      element('p', {}, element('a', { href: '/voortgang' }, 'Alle cijfers, ook per afdeling en periode'))] : []));
  }
};
