// SPDX-License-Identifier: EUPL-1.2

// The first tab of a process instance tells of its purchase: what, in which phase, who has it since when, and how it stands at each
// gate. On the diagram stands at each step who has it there, with a sign and words.

import { day, engine, fill, part, read, table, word } from './parts.js';
import { element } from '../../../../assets/mvoi/page.js';

/** The purchase of a process instance, whichever of its processes that is; null when the reader may not see it. */
async function purchase(instance) {
  const found = await read(engine(`/process-instance/${instance}`));
  return found && read(`/api/v1/inkoopdossiers/${encodeURIComponent(found.businessKey)}/voortgang`);
}

const due = task => task.teLaat ? element('strong', { class: 'mvoi-late' }, `! te laat, uiterlijk ${day(task.uiterlijk)}`) : day(task.uiterlijk);

const since = moment => moment ? `sinds ${day(moment)}` : 'sinds wanneer is onbekend';

const turns = ({ aanZet, markt }) => aanZet.length || markt.length
  ? table('Wie is aan zet', ['Taak', 'Wie', 'Sinds', 'Uiterlijk'], [...aanZet.map(task => [task.taak, task.wie, day(task.sinds), due(task)]),
    ...markt.map(wait => [wait.wat, 'de markt', day(wait.sinds) || 'onbekend', ''])])
  : element('p', {}, 'Deze inkoop wacht nu op niets.');

/** The table of the dossier's own page, where signs and words of gates have their one place. */
async function gates(number) {
  const answer = await fetch(`/dossiers/${number}`);
  const found = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('poorten-tabel')?.closest('table');
  if (!found) {
    return '';
  }
  found.className = 'cam-table table mvoi-table mvoi-gates';
  return found;
}

const tab = {
  id: 'mvoi-dossier',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 50,
  properties: { label: 'Dossier' },
  render: async (node, { processInstanceId }) => {
    const section = part(node, 'mvoi-dossier');
    const found = await purchase(processInstanceId);
    if (!found) {
      return fill(section);
    }
    fill(section, element('h2', {}, element('a', { href: `/dossiers/${found.nummer}` }, `${found.nummer} ${found.titel}`)),
      element('p', {}, `Fase: ${word(found.fase)}`, found.sinds ? `, sinds ${day(found.sinds)}` : ''), turns(found));
    section.append(await gates(found.nummer));
  }
};

/** What happened in the steps of this instance, and for each of them what waits in it or in what it called, however deep. */
async function steps(instance, purchase) {
  const key = encodeURIComponent(purchase.nummer);
  const [tasks, running, passed] = await Promise.all([
    read(engine(`/task?processInstanceBusinessKey=${key}`)),
    read(engine(`/history/process-instance?unfinished=true&processInstanceBusinessKey=${key}`)),
    read(engine(`/history/activity-instance?processInstanceId=${instance}`))]);
  const processes = running || [];
  const above = Object.fromEntries(processes.map(one => [one.id, one.superProcessInstanceId]));
  const callers = Object.fromEntries((passed || []).filter(one => !one.endTime && one.calledProcessInstanceId).map(one => [one.calledProcessInstanceId, one.activityId]));
  const waiting = {};
  const add = (process, activity, what) => {
    let at = process;
    while (at && at !== instance && !callers[at]) {
      at = above[at];
    }
    const step = at === instance ? activity : callers[at];
    if (step) {
      (waiting[step] ??= []).push(what);
    }
  };
  (tasks || []).forEach(task => add(task.processInstanceId, task.taskDefinitionKey,
    purchase.aanZet.find(one => one.id === task.id) || { wie: task.assignee || '' }));
  purchase.markt.forEach(wait => add(processes.find(one => one.processDefinitionKey === wait.proces)?.id, wait.element,
    { wie: `de markt ${since(wait.sinds)}` }));
  return { waiting, passed: passed || [] };
}

/** What stands at a step: how many tasks there are if more than one, whether they are late, and who has them. */
function mark(tasks) {
  const late = tasks.filter(task => task.teLaat).length;
  const who = [...new Set(tasks.map(task => task.wie))].join(', ');
  const text = [tasks.length > 1 && `${tasks.length} taken`, late && (tasks.length > 1 ? `${late} te laat` : 'te laat'), who].filter(Boolean).join(', ');
  return element('div', { class: late ? 'mvoi-at-step mvoi-late' : 'mvoi-at-step' }, (late ? '! ' : '● ') + text);
}

/** What people do, a process that is called, and what is waited for: the rest the program does by itself. */
const TOLD = ['userTask', 'callActivity', 'intermediateTimer'];

/** How often each of those steps was done in this instance; what was dropped was not done. */
function done(passed) {
  const times = {};
  passed.filter(one => one.endTime && !one.canceled && TOLD.includes(one.activityType))
    .forEach(one => { times[one.activityId] = (times[one.activityId] || 0) + 1; });
  return times;
}

const marks = {
  id: 'mvoi-marks',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render: async (viewer, { processInstanceId }) => {
    const found = await purchase(processInstanceId);
    if (!found) {
      return;
    }
    const { waiting, passed } = await steps(processInstanceId, found);
    const put = (step, html) => viewer.get('elementRegistry').get(step) && viewer.get('overlays').add(step, 'mvoi', { position: { top: 8, left: 4 }, scale: { min: 0.9 }, html });
    Object.entries(waiting).forEach(([step, what]) => put(step, mark(what)));
    Object.entries(done(passed)).filter(([step]) => !waiting[step]).forEach(([step, times]) =>
      put(step, element('div', { class: 'mvoi-at-step mvoi-done' }, times === 1 ? '✔ gedaan' : `✔ ${times} keer gedaan`)));
  }
};

export default [tab, marks];
