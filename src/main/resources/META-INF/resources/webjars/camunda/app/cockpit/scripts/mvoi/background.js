// SPDX-License-Identifier: EUPL-1.2

// Shows on the dashboard what failed in the background, such as a mail, and lets an administrator have it tried again. It belongs to
// no process, so Cockpit has no page for it.

const NAMES = { mail: 'Mail versturen' };
const COLUMNS = ['Wat', 'Sinds', 'Melding', ''];

const token = () => (document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/) || [])[1];

function made(name, text, ...parts) {
  const element = document.createElement(name);
  element.append(text, ...parts);
  return element;
}

const row = cells => made('tr', '', ...cells);

function failures(jobs, again) {
  const head = made('thead', '', row(COLUMNS.map(name => made(name ? 'th' : 'td', name))));
  const lines = jobs.map(job => {
    const button = made('button', 'Opnieuw proberen');
    button.className = 'btn btn-default';
    button.addEventListener('click', () => again(job));
    const since = new Date(job.createTime).toLocaleString('nl-NL');
    return row([NAMES[job.processDefinitionKey], since, job.exceptionMessage || '', button].map(cell => made('td', cell)));
  });
  const table = made('table', '', head, made('tbody', '', ...lines));
  table.className = 'cam-table table';
  return table;
}

function panel(node, jobs) {
  const message = made('p', '');
  message.setAttribute('role', 'status');

  async function again(job) {
    const answer = await fetch(`${jobs}/${job.id}/retries`, {
      method: 'PUT', credentials: 'same-origin', body: JSON.stringify({ retries: 1 }),
      headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() }
    });
    await show();
    message.textContent = answer.ok ? 'Het programma probeert het opnieuw.' : (await answer.json()).message;
  }

  async function show() {
    const answer = await fetch(jobs + '?noRetriesLeft=true', { credentials: 'same-origin' });
    const failed = answer.ok ? (await answer.json()).filter(job => NAMES[job.processDefinitionKey]) : [];
    message.textContent = failed.length ? '' : 'Er is niets mislukt.';
    node.replaceChildren(made('h3', 'Mislukt op de achtergrond'), message, ...(failed.length ? [failures(failed, again)] : []));
  }

  return show();
}

export default {
  id: 'mvoi-background',
  pluginPoint: 'cockpit.dashboard',
  priority: 0,
  render: (node, { api }) => {
    const section = made('section', '');
    section.className = 'mvoi-background';
    section.lang = 'nl';
    node.append(section);
    panel(section, api.engineApi + '/job');
  }
};
