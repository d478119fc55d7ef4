// SPDX-License-Identifier: EUPL-1.2

// Tells of each step of a process how many purchases are there and how long it takes, those that are finished included.

import { day, days, engine, fill, known, number, part, read, table } from './parts.js';
import { element } from '../../../../assets/mvoi/page.js';

export default {
  id: 'mvoi-figures',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 50,
  properties: { label: 'Doorlooptijd' },
  render: async (node, { processDefinitionId }) => {
    const section = part(node, 'mvoi-figures');
    const process = await read(engine(`/process-definition/${encodeURIComponent(processDefinitionId)}`));
    const found = process && await read(`/api/v1/voortgang/processen/${encodeURIComponent(process.key)}`);
    fill(section, ...(found ? [found.elementen.length === 0 ? element('p', {}, 'Hier doen mensen niets.') : table(
      `${found.naam}: nu, en wat is afgerond van ${day(found.van)} tot en met ${day(found.tot)}`, ['Stap', 'Nu', 'Duurt meestal (mediaan)', 'Duurt gemiddeld'],
      found.elementen.map(row => [row.naam, number(row.nu, `nu bij ${row.naam}`, row.lijst),
        known(row.mediaanDagen, row.n, `dossiers met ${row.naam} gedaan`, row.gedaan), days(row.gemiddeldDagen)]))] : []));
  }
};
