// SPDX-License-Identifier: EUPL-1.2

// Replaces the whole configuration of this application.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'MVOI Inkoop'
  },

  // Dutch for everyone, as in the Tasklist. A test guards that every text which this edition shows is there: without a second
  // language a missing text would show as its key.
  locales: {
    availableLocales: ['nl'],
    fallbackLocale: 'nl'
  },

  customScripts: ['../../assets/mvoi/accessibility.js', '../../assets/mvoi/trial.js', '../../assets/mvoi/login.js',
    'scripts/mvoi/dutch.js', 'scripts/mvoi/rights.js', 'scripts/mvoi/finding.js', 'scripts/mvoi/overview.js', 'scripts/mvoi/dossier.js',
    'scripts/mvoi/figures.js', 'scripts/mvoi/background.js'],

  disableWelcomeMessage: true
};
