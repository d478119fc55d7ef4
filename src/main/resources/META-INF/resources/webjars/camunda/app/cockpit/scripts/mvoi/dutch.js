// SPDX-License-Identifier: EUPL-1.2

// What the language file cannot reach: the language of the page, words in Cockpit's own code, and days in the notation of computers.

const words = new Map([
  ['Actions', 'Acties'],
  ['State', 'Stand'],
  ['null', 'leeg'],
  ['String', 'Tekst'],
  ['Boolean', 'Ja of nee'],
  ['Integer', 'Geheel getal'],
  ['Long', 'Geheel getal'],
  ['Double', 'Getal'],
  ['Date', 'Datum'],
  ['Json', 'Lijst'],
  ['Null', 'Leeg'],
  ['Deployed Process Definitions', 'Processen'],
  ['When', 'Als'],
  ['And', 'En'],
  ['Then', 'Dan'],
  ['Annotations', 'Toelichting'],
  ['Hit policy:', 'Welke regel geldt:'],
  ['First', 'de eerste die past'],
  ['Unique', 'de enige die past'],
  ['Collect', 'alle die passen'],
  ['Rule order', 'alle die passen, op volgorde'],
  ['string', 'tekst'],
  ['boolean', 'ja of nee'],
  ['integer', 'geheel getal'],
  ['double', 'getal'],
  ['date', 'datum']
]);
const tooltips = new Map([
  ['zoom in', 'Inzoomen'],
  ['zoom out', 'Uitzoomen'],
  ['reset zoom', 'Heel het schema tonen'],
  ['Toggle this section', 'Dit deel openen of sluiten']
]);
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?([+-]\d{4}|Z)?$/;

/** Only where Cockpit itself writes: the names in diagrams and what users typed are left alone. */
const places = 'th, .cam-table td, .ctn-sidebar dd, .ctn-sidebar .null-value, .deployment, .decision-table-properties, .tooltip-inner';

function inDutch(text) {
  const key = text.trim();
  return words.get(key) || tooltips.get(key) || (moment.test(key) ? new Date(key).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short' }) : key);
}

function translate(place) {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const key = node.data.trim();
    const text = inDutch(key);
    if (text !== key) {
      node.data = node.data.replace(key, text);
    }
  }
}

function look() {
  if (document.documentElement.lang !== 'nl') {
    document.documentElement.lang = 'nl';
  }
  document.querySelectorAll(places).forEach(translate);
  for (const name of ['title', 'aria-label', 'uib-tooltip']) {
    document.querySelectorAll(`[${name}]`).forEach(element => {
      const text = tooltips.get(element.getAttribute(name));
      if (text) {
        element.setAttribute(name, text);
      }
    });
  }
}

look();
new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
