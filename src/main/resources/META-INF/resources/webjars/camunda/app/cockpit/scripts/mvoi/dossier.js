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

const turns = tasks => tasks.length
  ? table('Wie is aan zet', ['Taak', 'Wie', 'Sinds', 'Uiterlijk'], tasks.map(task => [task.taak, task.wie, day(task.sinds), due(task)]))
  : element('p', {}, 'Er wacht nu geen taak.');

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
      element('p', {}, `Fase: ${word(found.fase)}`, found.sinds ? `, sinds ${day(found.sinds)}` : ''), turns(found.aanZet));
    section.append(await gates(found.nummer));
  }
};

/** For each step of this instance the open tasks in it or in what it called, however deep. */
async function tasksByStep(instance, number) {
  const key = encodeURIComponent(number);
  const [tasks, running, steps] = await Promise.all([
    read(engine(`/task?processInstanceBusinessKey=${key}`)),
    read(engine(`/history/process-instance?unfinished=true&processInstanceBusinessKey=${key}`)),
    read(engine(`/history/activity-instance?unfinished=true&processInstanceId=${instance}`))]);
  const above = Object.fromEntries((running || []).map(one => [one.id, one.superProcessInstanceId]));
  const callers = Object.fromEntries((steps || []).filter(one => one.calledProcessInstanceId).map(one => [one.calledProcessInstanceId, one.activityId]));
  const found = {};
  for (const task of tasks || []) {
    let at = task.processInstanceId;
    while (at && at !== instance && !callers[at]) {
      at = above[at];
    }
    const step = at === instance ? task.taskDefinitionKey : callers[at];
    if (step) {
      (found[step] ??= []).push(task);
    }
  }
  return found;
}

/** What stands at a step: how many tasks there are if more than one, whether they are late, and who has them. */
function mark(tasks) {
  const late = tasks.filter(task => task.teLaat).length;
  const who = [...new Set(tasks.map(task => task.wie))].join(', ');
  const text = [tasks.length > 1 && `${tasks.length} taken`, late && (tasks.length > 1 ? `${late} te laat` : 'te laat'), who].filter(Boolean).join(', ');
  return element('div', { class: late ? 'mvoi-at-step mvoi-late' : 'mvoi-at-step' }, (late ? '! ' : '● ') + text);
}

const done = activity => element('div', { class: 'mvoi-at-step mvoi-done' }, `${activity.teken} ${activity.tekst}`);

const marks = {
  id: 'mvoi-marks',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render: async (viewer, { processInstanceId }) => {
    const found = await purchase(processInstanceId);
    if (!found) {
      return;
    }
    const waiting = await tasksByStep(processInstanceId, found.nummer);
    const process = viewer.get('canvas').getRootElement().businessObject.id;
    const put = (step, html) => viewer.get('elementRegistry').get(step) && viewer.get('overlays').add(step, 'mvoi', { position: { top: 8, left: 4 }, scale: { min: 0.9 }, html });
    Object.entries(waiting).forEach(([step, tasks]) =>
      put(step, mark(tasks.map(task => found.aanZet.find(one => one.id === task.id || one.taak === task.name) || { wie: task.assignee || '' }))));
    found.activiteiten.filter(one => one.proces === process && one.teken === '✔' && !waiting[one.element])
      .forEach(one => put(one.element, done(one)));
  }
};

export default [tab, marks];
