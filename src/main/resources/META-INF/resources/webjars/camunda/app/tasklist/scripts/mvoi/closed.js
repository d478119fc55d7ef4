// SPDX-License-Identifier: EUPL-1.2

// Takes away the controls of the Tasklist that the server refuses to the person who looks; what it refuses to everybody the style sheet
// hides. The server decides, whatever is shown here.

import { ask, onChange } from './form.js';

const engine = '../../../api/engine/engine/default/';

const json = address => ask(address).then(answer => answer && answer.ok ? answer.json() : null);

const person = json('../../../api/admin/auth/user/default');

/** Shows something only to those for whom it works, once that is known. */
const shows = (name, allowed) => allowed.then(yes => document.body.classList.toggle('mvoi-' + name, Boolean(yes)));

shows('cockpit', person.then(found => found && found.authorizedApps.includes('cockpit')));
shows('starts', json(engine + 'process-definition/count?latestVersion=true&active=true&startableInTasklist=true&startablePermissionCheck=true')
  .then(found => found && found.count));

const answered = new Map();

/** Asks the engine once for each question. */
function once(question) {
  if (!answered.has(question)) {
    answered.set(question, json(engine + question));
  }
  return answered.get(question);
}

/** Whether the person has this right on the process of a task. */
async function may(permission, task) {
  const { processDefinitionId } = await once('task/' + task) || {};
  const process = processDefinitionId && processDefinitionId.split(':')[0];
  const found = process && await once(`authorization/check?permissionName=${permission}&resourceName=ProcessDefinition&resourceType=6&resourceId=${process}`);
  return Boolean(found && found.authorized);
}

/** Whether a task is for a group that the person is in; a manager sees the tasks of all. */
async function isFor(task) {
  const links = await once(`task/${task}/identity-links?type=candidate`);
  const mine = await once('identity/groups?userId=' + encodeURIComponent((await person || {}).userId));
  const own = mine && mine.groups.map(group => group.id);
  return !links || !own || !links.length || links.some(link => own.includes(link.groupId));
}

/** What asks a right at an open task: the tabs by what stands on them, and the button that picks it up. */
const rights = {
  Geschiedenis: task => may('READ_HISTORY', task),
  Processchema: task => may('READ', task),
  Oppakken: isFor
};

const openTask = () => new URLSearchParams(location.hash.split('?')[1]).get('task');

/** Not there until the answer is. */
async function dress(part) {
  const right = rights[part.textContent.trim()];
  const task = openTask();
  if (right && task && part.dataset.task !== task) {
    part.dataset.task = task;
    part.hidden = true;
    const allowed = await right(encodeURIComponent(task));
    part.hidden = part.dataset.task === task ? !allowed : part.hidden;
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
  document.querySelectorAll('.task-card .nav-tabs > li, .task-card button.claim').forEach(dress);
  document.querySelectorAll(readOnly).forEach(toRead);
});
