// SPDX-License-Identifier: EUPL-1.2

// Says on every page that the trial clock was moved, and to when. Serves all four web applications; the Tasklist and Cockpit are in Dutch.

const EVERY_MINUTE = 60000;
const app = document.querySelector('base').getAttribute('app-name');
const text = ['tasklist', 'cockpit'].includes(app) ? 'Proefklok: hier is het ' : 'Proefklok (trial clock): ';
const banner = document.createElement('div');
banner.className = 'mvoi-trial';
banner.setAttribute('role', 'status');
banner.hidden = true;

async function look() {
  const answer = await fetch('/mvoi/proefklok.json').catch(() => null);
  const moment = answer && answer.ok ? (await answer.json()).nu : null;
  banner.hidden = !moment;
  banner.textContent = moment ? text + moment : '';
}

document.body.append(banner);
// What lies at the lower edge makes room.
new ResizeObserver(() => document.documentElement.style.setProperty('--mvoi-trial', banner.offsetHeight + 'px')).observe(banner);
look();
setInterval(look, EVERY_MINUTE);
