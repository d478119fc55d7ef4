// SPDX-License-Identifier: EUPL-1.2

// Gives names, roles and autocomplete hints to controls that have an icon only. Serves all four web applications; the
// Tasklist and Cockpit are in Dutch.

const words = {
  nl: {
    apps: 'Andere toepassingen',
    storedSearches: 'Bewaarde zoekopdrachten',
    search: 'Taken filteren',
    filters: 'Kolom met filters tonen of verbergen',
    list: 'Kolom met taken tonen of verbergen',
    task: 'Kolom met de taak tonen of verbergen',
    maximize: 'Taak over de hele breedte tonen',
    reset: 'Alle kolommen tonen',
    inside: 'Het proces van deze stap tonen',
    branch: 'Wat hieronder hangt tonen of verbergen',
    step: 'Zoek een stap op naam',
    running: 'Dit lopende proces openen',
    close: 'Melding sluiten',
    remove: 'Verwijderen',
    apply: 'Opslaan',
    cancel: 'Annuleren',
    previous: 'Vorige',
    next: 'Volgende'
  },
  en: {
    apps: 'Other applications',
    storedSearches: 'Stored searches',
    search: 'Search',
    inside: 'Show the process of this step',
    branch: 'Show or hide what is below',
    step: 'Find a step by its name',
    running: 'Open this process instance',
    close: 'Close message',
    remove: 'Remove',
    apply: 'Save',
    cancel: 'Cancel',
    previous: 'Previous',
    next: 'Next'
  }
};

const app = document.querySelector('base').getAttribute('app-name');
const say = ['tasklist', 'cockpit'].includes(app) ? words.nl : words.en;

/** A name for an element, unless it is already there; a tooltip may change, so it is compared and not only looked for. */
function set(element, attribute, value) {
  if (value && element.getAttribute(attribute) !== value) {
    element.setAttribute(attribute, value);
  }
}

function remove(element, ...attributes) {
  attributes.filter(name => element.hasAttribute(name)).forEach(name => element.removeAttribute(name));
}

const visibleText = element => element.textContent.replace(/[\s×›‹»«]/g, '');

const rules = [
  ['.app-switch > a', element => set(element, 'aria-label', say.apps)],
  ['.stored-criteria > button', element => set(element, 'aria-label', say.storedSearches)],
  ['.main-field', element => {
    set(element, 'role', 'combobox');
    set(element, 'aria-label', element.placeholder || say.search);
    set(element, 'aria-controls', element.getAttribute('aria-owns'));
  }],
  ['.uib-typeahead-match a', element => remove(element, 'href', 'tabindex')],
  ['.region-toggle', element => set(element, 'aria-label', say[element.dataset.region])],
  ['.maximize', element => set(element, 'aria-label', say.maximize)],
  ['.reset-regions', element => set(element, 'aria-label', say.reset)],
  ['.btn-toggle', element => set(element, 'aria-label', say.branch)],
  ['.quick-filters input[name=name], .ctn-sidebar input[name=name]', element => set(element, 'aria-label', say.step)],
  ['a[state-circle]', element => set(element, 'aria-label', say.running)],
  ['.bjs-drilldown', element => set(element, 'aria-label', say.inside)],
  ['.app-label-wrapper', element => {
    const label = element.parentElement.querySelector('.app-label, h2, h3, a:not(.app-label-wrapper)');
    set(element, 'aria-label', label ? label.textContent.trim() : element.getAttribute('href').split('/').at(-3));
  }],
  ['[notifications-panel] .close', element => set(element, 'aria-label', say.close)],
  ['a[uib-tooltip], button[uib-tooltip]', element => {
    if (!visibleText(element)) {
      set(element, 'aria-label', element.getAttribute('uib-tooltip'));
    }
    if (element.matches('a:not([href])')) {
      set(element, 'role', 'button');
      set(element, 'tabindex', '0');
    }
  }],
  ['a:has(> [uib-tooltip]), button:has(> [uib-tooltip])', element => {
    if (!visibleText(element) || element.closest('.new-sort')) {
      set(element, 'aria-label', element.querySelector('[uib-tooltip]').getAttribute('uib-tooltip'));
    }
  }],
  ['.form-signin form input', element => {
    set(element, 'aria-label', element.placeholder);
    set(element, 'autocomplete', element.type === 'password' ? 'current-password' : 'username');
  }],
  ['.fjs-form-field-radio, .fjs-form-field-checklist', element => {
    const label = element.querySelector(':scope > label:not([for])');
    set(element, 'role', element.matches('.fjs-form-field-radio') ? 'radiogroup' : 'group');
    set(element, 'aria-label', label && label.textContent.replace(/\*$/, '').trim());
  }],
  ['.modal .form-group', element => {
    const label = element.querySelector('label');
    const unnamed = field => label && !field.labels.length && !field.placeholder;
    [...element.querySelectorAll('input, select, textarea')].filter(unnamed)
      .forEach(field => set(field, 'aria-label', label.textContent.trim()));
  }],
  ['a.glyphicon-remove-sign:not([uib-tooltip])', element => set(element, 'aria-label', say.remove)],
  ['[ng-click^=applyChange]', element => set(element, 'aria-label', say.apply)],
  ['[ng-click^=cancelChange]', element => set(element, 'aria-label', say.cancel)],
  ['.uib-left', element => set(element, 'aria-label', say.previous)],
  ['.uib-right', element => set(element, 'aria-label', say.next)],
  ['.uib-title[role=heading]', element => remove(element, 'role')],
  ['.panel-group[role=tablist]', element => remove(element, 'role')],
  ['.panel-group .panel-heading', element => remove(element, 'role', 'aria-selected')],
  ['.panel-group .panel-collapse', element => remove(element, 'role', 'aria-expanded')],
  ['.modal[role=dialog]', element => {
    const title = element.querySelector('.modal-title');
    set(element, 'aria-label', title && title.textContent.trim());
  }],
  ['.tjs-table-container', element => set(element, 'tabindex', '0')],
  ['.site-wrap', element => set(element, 'role', 'main')],
  ['[cam-widget-header]', element => set(element, 'role', 'banner')]
];

function apply() {
  for (const [selector, rule] of rules) {
    document.querySelectorAll(selector).forEach(rule);
  }
}

/** A link without address is a button for the mouse only; this makes it one for the keyboard as well. */
document.addEventListener('keydown', event => {
  if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('a[role=button]:not([href])')) {
    event.preventDefault();
    event.target.click();
  }
});

apply();
new MutationObserver(apply).observe(document.body, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['uib-tooltip', 'placeholder', 'class', 'aria-owns', 'aria-expanded', 'aria-selected']
});
