// SPDX-License-Identifier: EUPL-1.2

// Takes away the controls of the Tasklist that the server refuses to the person who looks; what it refuses to everybody the style sheet
// hides. The server decides, whatever is shown here.

import { ask, onChange } from './form.js';

const engine = '../../../api/engine/engine/default/';

const json = address => ask(address).then(answer => answer && answer.ok ? answer.json() : null);

/** Shows something only to those for whom it works, once that is known. */
const shows = (name, allowed) => allowed.then(yes => document.body.classList.toggle('mvoi-' + name, Boolean(yes)));

shows('cockpit', json('../../../api/admin/auth/user/default').then(person => person && person.authorizedApps.includes('cockpit')));
shows('starts', json(engine + 'process-definition/count?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true')
  .then(found => found && found.count));

/** The tabs of a task that ask a right on its process, by what stands on them. */
const tabs = { Geschiedenis: 'READ_HISTORY', Processchema: 'READ' };

const answered = new Map();

/** Asks once for each question. */
function once(address) {
  if (!answered.has(address)) {
    answered.set(address, json(address));
  }
  return answered.get(address);
}

async function may(permission, task) {
  const { processDefinitionId } = await once(engine + 'task/' + encodeURIComponent(task)) || {};
  const process = processDefinitionId && processDefinitionId.split(':')[0];
  const found = process && await once(engine + `authorization/check?permissionName=${permission}&resourceName=ProcessDefinition&resourceType=6&resourceId=${process}`);
  return Boolean(found && found.authorized);
}

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

async function dress(tab) {
  const permission = tabs[tab.textContent.trim()];
  const task = openTask();
  if (permission && tab.dataset.task !== task) {
    tab.dataset.task = task;
    tab.hidden = true;
    const allowed = task && await may(permission, task);
    tab.hidden = tab.dataset.task === task ? !allowed : tab.hidden;
  }
}

/** What the Tasklist lets people change by clicking on it, though only the models may: to read, not to click or to reach with a key. */
const readOnly = '[cam-tasklist-task-meta] [cam-widget-inline-field], [cam-tasklist-task-meta] .groups > span';

function toRead(part) {
  part.removeAttribute('tabindex');
  part.querySelectorAll('a[href]').forEach(link => link.removeAttribute('href'));
}

window.addEventListener('click', event => {
  if (event.target.closest(readOnly)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

onChange(() => {
  document.querySelectorAll('.task-card .nav-tabs > li').forEach(dress);
  document.querySelectorAll(readOnly).forEach(toRead);
});
