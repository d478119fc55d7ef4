// SPDX-License-Identifier: EUPL-1.2

// Shows the description of a task as sentences and links. The Tasklist knows it as one plain text; a line that is a name and an address
// becomes a link when it leads to ourselves or to a site over https. Nothing in it is read as HTML.

import { element, onChange } from './form.js';

/** The address to link to, or nothing when it is none or not a safe one. */
function safe(text) {
  try {
    const address = /^(https?:\/\/|\/)\S+$/.test(text) && new URL(text, location.origin);
    return address && (address.origin === location.origin || address.protocol === 'https:') ? address.href : null;
  } catch {
    return null;
  }
}

function line(text) {
  const [, name, rest] = text.match(/^([^:]+): (.+)$/) || [];
  const address = rest && safe(rest);
  if (address) {
    return element('p', {}, element('a', { href: address }, name));
  }
  return name ? element('p', {}, element('strong', {}, name), element('br'), rest) : element('p', {}, text);
}

/** Beside the text of the Tasklist, which goes on writing in its own; that one is hidden. */
function dress(source) {
  const text = source.textContent.trim();
  const shown = source.parentElement.querySelector('.mvoi-description');
  if ((shown ? shown.dataset.text : '') !== text) {
    shown?.remove();
    source.after(...text ? [element('div', { class: 'mvoi-description', 'data-text': text }, ...text.split('\n').map(line))] : []);
  }
}

const dressAll = () => document.querySelectorAll('.description-pane > div[ng-show]').forEach(dress);

onChange(dressAll);
new MutationObserver(dressAll).observe(document.body, { subtree: true, characterData: true });
