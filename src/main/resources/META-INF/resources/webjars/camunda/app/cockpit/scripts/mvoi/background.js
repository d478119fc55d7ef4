// SPDX-License-Identifier: EUPL-1.2

// Shows an administrator on the dashboard what failed in the background, such as a mail, and lets him have it tried again. It belongs to
// no process, so Cockpit has no page for it.

import { ask, element } from '../../../../assets/mvoi/page.js';
import { administrator, engine, part, read, table } from './parts.js';

const jobs = engine('/job');
const NAMES = { mail: 'Mail versturen' };

function failures(failed, again) {
  return table('Wat niet lukte', ['Wat', 'Sinds', 'Melding', 'Doen'], failed.map(job => {
    const button = element('button', { type: 'button', class: 'btn btn-default' }, 'Opnieuw proberen');
    button.addEventListener('click', () => again(job));
    return [NAMES[job.processDefinitionKey], new Date(job.createTime).toLocaleString('nl-NL'), job.exceptionMessage || '', button];
  }));
}

function panel(section) {
  const message = section.querySelector('[role=status]');

  async function again(job) {
    const answer = await ask(`${jobs}/${job.id}/retries`, { method: 'PUT', body: JSON.stringify({ retries: 1 }) });
    await show();
    message.textContent = !answer ? 'De server is niet bereikbaar.' : answer.ok ? 'Het programma probeert het opnieuw.' : (await answer.json()).message;
  }

  async function show() {
    const failed = (await read(jobs + '?noRetriesLeft=true') || []).filter(job => NAMES[job.processDefinitionKey]);
    section.querySelector('table')?.remove();
    message.textContent = failed.length ? '' : 'Er is niets mislukt.';
    message.after(...(failed.length ? [failures(failed, again)] : []));
  }

  return show();
}

export default {
  id: 'mvoi-background',
  pluginPoint: 'cockpit.dashboard',
  priority: 0,
  render: async node => {
    if (await administrator()) {
      await panel(part(node, 'mvoi-background', 'Mislukt op de achtergrond'));
    }
  }
};
