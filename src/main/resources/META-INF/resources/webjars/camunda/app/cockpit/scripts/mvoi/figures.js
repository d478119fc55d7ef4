// SPDX-License-Identifier: EUPL-1.2

// Tells of each step of a process how many purchases are there and how long it takes, those that are finished included.

import { days, engine, fill, part, read, table } from './parts.js';

export default {
  id: 'mvoi-figures',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: 50,
  properties: { label: 'Doorlooptijd' },
  render: async (node, { processDefinitionId }) => {
    const section = part(node, 'mvoi-figures');
    const process = await read(engine(`/process-definition/${encodeURIComponent(processDefinitionId)}`));
    const found = process && await read(`/api/v1/voortgang/processen/${encodeURIComponent(process.key)}`);
    fill(section, ...(found ? [table(`${found.naam}: nu en tot nu toe, met wat is afgerond`, ['Stap', 'Nu', 'Duurt meestal (mediaan)', 'Duurt gemiddeld'],
      found.elementen.map(row => [row.naam, String(row.nu), days(row.mediaanDagen, row.n), days(row.gemiddeldDagen, row.n)]))] : []));
  }
};
